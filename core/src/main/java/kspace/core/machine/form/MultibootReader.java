package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * Lists of base, length and type, as boot loaders and small kernels print what multiboot or the firmware's E820h call gave
 * them: {@code base_addr = 0x0, length = 0x9fc00, type = 0x1}, SeaBIOS' {@code 0: 0000000000000000 - 000000000009fc00 = 1 RAM}, GRUB's {@code lsmmap} with words for types, FreeBSD's
 * {@code SMAP type=01 base=... len=...}, and tables beneath a heading. Types are those of ACPI (specification, section 15,
 * "Address Range Types").
 */
final class MultibootReader implements FormReader {
    private static final String NUMBER = "\\s{0,3}[=: ]\\s{0,3}(0x)?(\\p{XDigit}{1,32}+)";
    private static final Pattern BASE =
            Pattern.compile("(?i)\\b(?:base_addr|base address|base|addr|address|start)" + NUMBER);
    private static final Pattern LENGTH = Pattern.compile("(?i)\\b(?:length|len|size)" + NUMBER);
    private static final Pattern END = Pattern.compile("(?i)\\bend" + NUMBER);
    private static final Pattern TYPE = Pattern.compile("(?i)\\b(?:type|kind)\\s{0,3}[=: ]\\s{0,3}"
            + "((?:0x)?\\d{1,3}\\b|[a-z][\\w -]{1,40}+)(?:\\((\\d{1,3})\\))?");
    private static final Pattern WORDS_AT_END = Pattern.compile("[,;]?\\s{1,4}([A-Za-z][\\w -]{2,60})\\W{0,3}$");
    private static final Pattern ROW =
            Pattern.compile("[\\s|]*+(?:\\d{1,3}[:.)]?[\\s|]++)?(0x)?(\\p{XDigit}{4,32}+)[\\s|,-]++(0x)?"
                    + "(\\p{XDigit}{3,32}+)[\\s|,]++(?:[\\w -]{1,40}\\()?(?:0x)?0*+([0-9])\\b.*");
    /** SeaBIOS: number, first byte, end, and after the type its name. */
    private static final Pattern SEABIOS = Pattern.compile(
            "\\s*+\\d{1,3}: (\\p{XDigit}{16}) - (\\p{XDigit}{16}) = (\\d{1,3}) [A-Z]{2,12}\\s*+");
    private static final Pattern SECTION = Pattern.compile("[^:]*?\\b([A-Za-z][A-Za-z ]{2,40}):\\s*+");
    private static final String AVAILABLE = "available";
    private static final Pattern BASE_WORD = Pattern.compile("(?i)\\b(?:base|start|addr)");
    private static final Pattern LENGTH_WORD = Pattern.compile("(?i)\\b(?:length|len|size|end)\\b");
    private static final Pattern TYPE_WORD = Pattern.compile("(?i)\\btype\\b");
    private static final int FEWEST = 2;
    private static final int PADDED = 8;
    private static final int LONGEST_SECTION = 200;

    /**
     * What a line says.
     *
     * @param line its number
     * @param base the digits of the base
     * @param length those of the length, or of the end
     * @param isEnd whether it is the end
     * @param type what it says about the type
     * @param prefixed whether {@code 0x} stands before the numbers
     */
    private record Entry(int line, String base, String length, boolean isEnd, String type, boolean prefixed) {
        Entry withType(String other) {
            return new Entry(line, base, length, isEnd, other, prefixed);
        }
    }

    @Override
    public List<FoundMap> find(PastedText text) {
        List<Entry> entries = new ArrayList<>();
        String heading = "";
        String section = "";
        for (int i = 0; i < text.lines().size(); i++) {
            PastedText.Line line = text.lines().get(i);
            heading = heading(line.text()).orElse(heading);
            section = section(line.text()).orElse(section);
            if (!section.contains("section")) {
                boolean allAvailable = section.contains("memory area") || section.contains(AVAILABLE);
                entry(line, text.restAt(i + 1), heading)
                        .map(it -> allAvailable && type(it.type()).isEmpty() ? it.withType(AVAILABLE) : it)
                        .ifPresent(entries::add);
            }
        }
        boolean typed = entries.stream().anyMatch(it -> type(it.type()).isPresent());
        return entries.size() < FEWEST || !typed ? List.of() : maps(entries);
    }

    /**
     * Returns what a line of words alone says about those below it: a kernel may list only what is available, as "memory
     * areas", and the sections of its own image in the same way, which are no memory of the machine.
     */
    private static Optional<String> section(String line) {
        Matcher matcher = SECTION.matcher(line);
        return line.length() <= LONGEST_SECTION && matcher.matches()
                ? Optional.of(String.valueOf(matcher.group(1)).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /**
     * Returns the word for the length or the end in a line that is the heading of a table: after one for the base, the last
     * before one for the type. One pattern for all three would take a time that grows with the cube of a line's length.
     */
    private static Optional<String> heading(String line) {
        Matcher base = BASE_WORD.matcher(line);
        OptionalInt type = TYPE_WORD.matcher(line).results().mapToInt(MatchResult::start).max();
        if (!base.find() || type.isEmpty()) {
            return Optional.empty();
        }
        return LENGTH_WORD.matcher(line).results()
                .filter(it -> base.end() <= it.start() && it.end() <= type.getAsInt())
                .reduce((_, last) -> last)
                .map(it -> it.group().toLowerCase(Locale.ROOT));
    }

    private static Optional<Entry> entry(PastedText.Line line, String rest, String heading) {
        String text = line.text();
        Matcher base = BASE.matcher(text);
        Matcher length = LENGTH.matcher(text);
        boolean hasBase = base.find();
        // "size = 20, base_addr = ..." tells the size of the entry itself.
        boolean hasLength = hasBase && length.find(base.end());
        if (!hasLength && hasBase && length.find(0)) {
            hasLength = length.end() <= base.start() && !text.toLowerCase(Locale.ROOT).contains("length");
        }
        Matcher end = END.matcher(text);
        boolean hasEnd = hasBase && !hasLength && end.find();
        if (hasLength || hasEnd) {
            Matcher extent = hasLength ? length : end;
            return Optional.of(new Entry(line.number(), String.valueOf(base.group(2)), String.valueOf(extent.group(2)),
                    hasEnd, typeWords(text, Math.max(base.end(), extent.end()), rest), base.group(1) != null));
        }
        Matcher seaBios = SEABIOS.matcher(text);
        if (seaBios.matches()) {
            return Optional.of(new Entry(line.number(), String.valueOf(seaBios.group(1)),
                    String.valueOf(seaBios.group(2)), true, String.valueOf(seaBios.group(3)), true));
        }
        Matcher row = ROW.matcher(text);
        if (!heading.isEmpty() && row.matches()) {
            return Optional.of(new Entry(line.number(), String.valueOf(row.group(2)), String.valueOf(row.group(4)),
                    heading.equals("end"), String.valueOf(row.group(5)), true));
        }
        return Optional.empty();
    }

    private static String typeWords(String text, int after, String rest) {
        Matcher type = TYPE.matcher(text);
        if (type.find()) {
            return String.valueOf(type.group(2) == null ? type.group(1) : type.group(2)).strip();
        }
        Matcher words = WORDS_AT_END.matcher(text);
        if (words.find(after)) {
            return String.valueOf(words.group(1));
        }
        Matcher next = TYPE.matcher(rest);
        return next.lookingAt() ? String.valueOf(next.group(1)).strip() : rest;
    }

    private static List<FoundMap> maps(List<Entry> entries) {
        boolean hex = entries.stream().anyMatch(it -> it.prefixed() || isHex(it.base()) || isHex(it.length()));
        List<FoundMap> found = new ArrayList<>();
        found.add(new FoundMap(MapForm.MULTIBOOT));
        for (Entry entry : entries) {
            BigInteger base = new BigInteger(entry.base(), hex ? 16 : 10);
            BigInteger extent = new BigInteger(entry.length(), hex ? 16 : 10);
            Optional<RegionType> type = type(entry.type());
            FoundMap map = found.getLast();
            if (!map.regions().isEmpty() && base.equals(map.regions().getFirst().start())) {
                map = new FoundMap(MapForm.MULTIBOOT);
                found.add(map);
            }
            if (type.isEmpty()) {
                map.refuse(entry.line(), entry.type().isBlank()
                        ? FormWords.TYPE_NEEDED.of()
                        : FormWords.NO_TYPE.of(entry.type()));
            } else if (entry.isEnd()) {
                // Whether it is the last byte or the one after it, it says by itself.
                map.add(entry.line(), entry.line(), base, extent.testBit(0) ? extent.add(BigInteger.ONE) : extent,
                        type.get());
            } else if (extent.signum() > 0) {
                map.add(entry.line(), entry.line(), base, base.add(extent), type.get());
            }
        }
        return found;
    }

    private static boolean isHex(String digits) {
        return (digits.length() >= PADDED && digits.startsWith("0"))
                || digits.chars().anyMatch(c -> !Character.isDigit(c));
    }

    private static Optional<RegionType> type(String text) {
        String type = text.toLowerCase(Locale.ROOT).strip();
        String digits = type.startsWith("0x") ? type.substring(2) : type;
        if (!digits.isEmpty() && digits.length() <= PADDED && digits.chars().allMatch(Character::isDigit)) {
            return Optional.of(switch (Integer.parseInt(digits)) {
                case 1 -> RegionType.USABLE;
                case 3 -> RegionType.RECLAIMABLE;
                case 4 -> RegionType.NVS;
                case 5 -> RegionType.BAD;
                default -> RegionType.RESERVED;
            });
        }
        return TypeWords.of(type);
    }
}
