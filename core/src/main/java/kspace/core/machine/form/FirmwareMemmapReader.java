package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * {@code /sys/firmware/memmap}, where Linux keeps the firmware's e820 map for kexec: as {@code start end type} lines, as
 * {@code grep . /sys/firmware/memmap/*}{@code /*} prints it, or as one file after the other. Ends are inclusive.
 */
final class FirmwareMemmapReader implements FormReader {
    private static final Pattern LINE = Pattern.compile("\\s*+(?:\\d{1,5}[:.)]?\\s++)?0x(\\p{XDigit}{1,32}+)"
            + "(?:\\s*+[-,;|]\\s*+|\\s++)0x(\\p{XDigit}{1,32}+)(?:[\\s,;:|]++(.*))?");
    private static final Pattern PATH =
            Pattern.compile("memmap/(\\d{1,5})/(start|end|type)(?:\\s*+<==|:)?\\s*+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*+0x(\\p{XDigit}{1,32}+)\\s*+");

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>(ofLines(text));
        ofPaths(text).ifPresent(found::add);
        if (found.isEmpty()) {
            ofFiles(text).ifPresent(found::add);
        }
        return found;
    }

    private static List<FoundMap> ofLines(PastedText text) {
        FoundMap map = new FoundMap(MapForm.FIRMWARE_MEMMAP);
        boolean typed = false;
        for (PastedText.Line line : text.lines()) {
            Matcher matcher = LINE.matcher(line.text());
            if (!matcher.matches()) {
                continue;
            }
            String name = unquoted(TypeName.trimmed(matcher.group(3) == null ? "" : matcher.group(3)));
            Optional<RegionType> type = TypeName.byName(name);
            typed |= type.isPresent();
            if (type.isPresent()) {
                map.addInclusive(line.number(), line.number(), Digits.ofHex(String.valueOf(matcher.group(1))),
                        Digits.ofHex(String.valueOf(matcher.group(2))), type.get());
            } else {
                map.refuse(line.number(), name.isEmpty()
                        ? FormWords.NO_TYPE_IN_LINE.of()
                        : FormWords.NO_TYPE_OF_LINUX.of(name));
            }
        }
        return typed ? List.of(map) : List.of();
    }

    private static String unquoted(String name) {
        return name.startsWith("(") && name.endsWith(")") ? name.substring(1, name.length() - 1) : name;
    }

    /** What is known of one entry. */
    private static final class Entry {
        private int firstLine = Integer.MAX_VALUE;
        private int lastLine;
        private Optional<BigInteger> start = Optional.empty();
        private Optional<BigInteger> end = Optional.empty();
        private String type = "";
    }

    private static Optional<FoundMap> ofPaths(PastedText text) {
        Map<Integer, Entry> entries = new TreeMap<>();
        List<PastedText.Line> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = PATH.matcher(lines.get(i).text());
            if (!matcher.find()) {
                continue;
            }
            Entry entry = entries.computeIfAbsent(Integer.valueOf(matcher.group(1)), _ -> new Entry());
            String value = String.valueOf(matcher.group(3));
            int line = lines.get(i).number();
            if (value.isBlank() && i + 1 < lines.size()) {
                value = lines.get(i + 1).text();
            }
            entry.firstLine = Math.min(entry.firstLine, line);
            entry.lastLine = Math.max(entry.lastLine, line);
            Matcher number = NUMBER.matcher(value);
            Optional<BigInteger> read =
                    number.matches() ? Optional.of(Digits.ofHex(String.valueOf(number.group(1)))) : Optional.empty();
            switch (String.valueOf(matcher.group(2))) {
                case "start" -> entry.start = read;
                case "end" -> entry.end = read;
                default -> entry.type = value;
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(map(entries));
    }

    private static FoundMap map(Map<Integer, Entry> entries) {
        FoundMap map = new FoundMap(MapForm.FIRMWARE_MEMMAP);
        entries.forEach((number, entry) -> {
            Optional<RegionType> type = TypeName.byName(entry.type);
            if (entry.start.isEmpty() || entry.end.isEmpty() || type.isEmpty()) {
                map.refuse(entry.firstLine, (entry.start.isEmpty() ? FormWords.LACKS_START
                        : entry.end.isEmpty() ? FormWords.LACKS_END : FormWords.LACKS_TYPE).of(number));
            } else {
                map.addInclusive(
                        entry.firstLine, entry.lastLine, entry.start.get(), entry.end.get(), type.get());
            }
        });
        return map;
    }

    /** As {@code cat} writes the three files of each entry: end, start, type. */
    private static Optional<FoundMap> ofFiles(PastedText text) {
        FoundMap map = new FoundMap(MapForm.FIRMWARE_MEMMAP);
        List<PastedText.Line> lines = text.lines().stream().filter(it -> !it.text().isBlank()).toList();
        for (int i = 0; i + 2 < lines.size(); i++) {
            Matcher first = NUMBER.matcher(lines.get(i).text());
            Matcher second = NUMBER.matcher(lines.get(i + 1).text());
            Optional<RegionType> type = TypeName.byName(lines.get(i + 2).text());
            if (first.matches() && second.matches() && type.isPresent()) {
                BigInteger a = Digits.ofHex(String.valueOf(first.group(1)));
                BigInteger b = Digits.ofHex(String.valueOf(second.group(1)));
                map.addInclusive(lines.get(i).number(), lines.get(i + 2).number(), a.min(b), a.max(b), type.get());
                i += 2;
            }
        }
        return map.regions().isEmpty() ? Optional.empty() : Optional.of(map);
    }
}
