package kspace.core.machine.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;

/**
 * The e820 map in the kernel log, in both spellings: {@code BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable},
 * whose end is inclusive, and that of kernels such as Linux 3.2, {@code BIOS-e820: 0000000000100000 - 000000007ffdf000
 * (usable)}, whose end is exclusive ({@code arch/x86/kernel/e820.c}, {@code e820__print_table}). What stands before the
 * colon is where the map comes from. A line that a mail program broke is put together again.
 */
final class E820Reader implements FormReader {
    private static final Map<String, MapForm> MARKS = Map.of(
            "BIOS-e820:", MapForm.BIOS_E820,
            "BIOS-e801:", MapForm.BIOS_88,
            "BIOS-88:", MapForm.BIOS_88,
            "Xen:", MapForm.XEN,
            "user:", MapForm.USER,
            "modified:", MapForm.MODIFIED,
            "setup_data:", MapForm.SETUP_DATA);
    private static final Pattern MARK = Pattern.compile(
            "(?<![\\w.-])(BIOS-e820:|BIOS-e801:|BIOS-88:|Xen:|user:|modified:|reserve setup_data:)");
    private static final Pattern NOW = Pattern.compile(
            "\\[\\s*+mem\\s*+0x(\\p{XDigit}{1,32}+)\\s*+-\\s*+0x(\\p{XDigit}{1,32}+)\\s*+](.*)");
    private static final Pattern TIME = Pattern.compile("^\\[\\s*+\\d{1,9}\\.\\d{1,9}]\\s*+");
    private static final Pattern OLD =
            Pattern.compile("(\\p{XDigit}{4,32}+)\\s*+-\\s*+(\\p{XDigit}{4,32}+)(?!\\p{XDigit})(.*)");
    private static final Pattern BEGINNING = Pattern.compile(
            "|\\[\\s*+(?:m|me|mem\\s*+(?:0x?(?:\\p{XDigit}{1,32}+(?:\\s*+-\\s*+(?:0x?\\p{XDigit}{0,32}+)?)?)?)?)?"
                    + "|\\p{XDigit}{4,32}+(?:\\s*+-\\s*+\\p{XDigit}{0,32}+)?");
    private static final int MOST_LINES = 4;

    private final Map<MapForm, FoundMap> current = new EnumMap<>(MapForm.class);
    private final Set<MapForm> afterHeading = new HashSet<>();
    private final List<FoundMap> found = new ArrayList<>();

    /**
     * What follows the mark of a line.
     *
     * @param start the first byte
     * @param end the last byte, or the one after it
     * @param inclusive which of these
     * @param type the type as it is written
     */
    private record Entry(BigInteger start, BigInteger end, boolean inclusive, String type) {}

    @Override
    public List<FoundMap> find(PastedText text) {
        return new E820Reader().read(text.lines(), text);
    }

    private List<FoundMap> read(List<PastedText.Line> lines, PastedText text) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (line.contains("physical RAM map")) {
                afterHeading.addAll(MARKS.values());
            }
            Matcher mark = MARK.matcher(line);
            if (mark.find()) {
                String name = String.valueOf(mark.group(1));
                MapForm form = MARKS.get(name.substring(name.indexOf(' ') + 1));
                if (form != null) {
                    i += readEntry(form, name.startsWith("BIOS"), line.substring(mark.end()), i, text) - 1;
                }
            }
        }
        if (found.isEmpty()) {
            readBare(lines);
        }
        return found;
    }

    /** Reads lines of which somebody kept only what stands after the mark; Linux' own changes have more than a type. */
    private void readBare(List<PastedText.Line> lines) {
        for (PastedText.Line line : lines) {
            Matcher now = NOW.matcher(TIME.matcher(line.text().strip()).replaceFirst(""));
            if (now.matches() && TypeName.byName(String.valueOf(now.group(3))).isPresent()) {
                add(MapForm.BIOS_E820, line.number(), line.number(), entry(now, true));
                found.getLast().note(FormWords.TAKEN_FOR_FIRMWARE.of());
            }
        }
    }

    /** Reads one entry and returns how many lines it takes. */
    private int readEntry(MapForm form, boolean certain, String firstPart, int at, PastedText text) {
        int line = text.lines().get(at).number();
        String content = firstPart.strip();
        if (content.startsWith("[gap ")) {
            // Linux 7.0 prints also what the firmware leaves out.
            mapFor(form, Optional.empty());
            return 1;
        }
        if (!certain && entry(content).isEmpty() && !BEGINNING.matcher(content).matches()) {
            // Something else that ends in "user:".
            return 1;
        }
        int taken = 1;
        while (isOpen(content) && taken < MOST_LINES) {
            String rest = text.restAt(at + taken);
            if (rest.isEmpty()) {
                break;
            }
            // A terminal breaks anywhere, a mail program between words.
            content = isSpoilt(content + rest) ? content + " " + rest : content + rest;
            taken++;
        }
        Optional<Entry> entry = entry(content);
        if (!certain && entry.isEmpty()) {
            return 1;
        }
        int lastLine = text.lines().get(at + taken - 1).number();
        if (entry.isEmpty()) {
            mapFor(form, Optional.empty()).refuse(line, FormWords.NO_E820_LINE.of(content));
            return 1;
        }
        add(form, line, lastLine, entry.get());
        return taken;
    }

    private void add(MapForm form, int line, int lastLine, Entry entry) {
        BigInteger end = entry.inclusive() ? entry.end().add(BigInteger.ONE) : entry.end();
        switch (TypeName.read(entry.type())) {
            case TypeName.Type(RegionType type, boolean known) -> {
                FoundMap map = mapFor(form, Optional.of(new MapRegion(line, lastLine, entry.start(), end, type)));
                if (!known) {
                    map.note(FormWords.UNKNOWN_TYPE.of(line, entry.type()));
                }
                if (entry.inclusive()) {
                    map.addInclusive(line, lastLine, entry.start(), entry.end(), type);
                } else {
                    map.add(line, lastLine, entry.start(), entry.end(), type);
                }
            }
            case TypeName.Cut() -> mapFor(form, Optional.empty()).refuse(line, entry.type().isBlank()
                    ? FormWords.TYPE_CUT.of()
                    : FormWords.TYPE_CUT_OFF.of(entry.type()));
            case TypeName.Spoilt() ->
                    mapFor(form, Optional.empty()).refuse(line, FormWords.NO_E820_TYPE.of(entry.type()));
        }
    }

    /**
     * Returns the map that a line belongs to. A new one starts after a heading, or where a region comes again: a log of
     * two boots has two maps.
     */
    private FoundMap mapFor(MapForm form, Optional<MapRegion> region) {
        FoundMap map = current.get(form);
        boolean heading = afterHeading.remove(form);
        boolean again = map != null && region.isPresent() && comesAgain(map, region.get());
        if (map == null || heading || again) {
            map = new FoundMap(form);
            current.put(form, map);
            found.add(map);
        }
        return map;
    }

    private static boolean comesAgain(FoundMap map, MapRegion region) {
        List<MapRegion> regions = map.regions();
        if (regions.isEmpty() || regions.getLast().isSameAs(region)
                || regions.getLast().start().compareTo(region.start()) < 0) {
            return false;
        }
        return regions.stream().anyMatch(region::overlaps);
    }

    private static Optional<Entry> entry(String content) {
        Matcher now = NOW.matcher(content);
        if (now.matches()) {
            return Optional.of(entry(now, true));
        }
        Matcher old = OLD.matcher(content);
        return old.matches() ? Optional.of(entry(old, false)) : Optional.empty();
    }

    private static Entry entry(Matcher matcher, boolean inclusive) {
        return new Entry(
                Digits.ofHex(String.valueOf(matcher.group(1))),
                Digits.ofHex(String.valueOf(matcher.group(2))),
                inclusive,
                String.valueOf(matcher.group(3)).strip());
    }

    /** Returns whether the next line can be the rest of this one. */
    private static boolean isOpen(String content) {
        return entry(content)
                .map(it -> TypeName.read(it.type()) instanceof TypeName.Cut)
                .orElseGet(() -> BEGINNING.matcher(content).matches());
    }

    private static boolean isSpoilt(String content) {
        return entry(content).map(it -> TypeName.read(it.type()) instanceof TypeName.Spoilt)
                .orElseGet(() -> !BEGINNING.matcher(content).matches());
    }
}
