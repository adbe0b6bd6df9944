package kspace.core.machine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.machine.text.Digits;
import kspace.core.machine.text.PastedText;
import kspace.core.memory.RegionType;
import org.jspecify.annotations.Nullable;

/**
 * Linux' early allocator as it is printed with {@code memblock=debug}, {@code memory[0x0] [0x80000000-0xffffffff],
 * 0x80000000 bytes flags: 0x0}, and as {@code /sys/kernel/debug/memblock/memory} has it, {@code 0: 0x80000000..0xffffffff}.
 * Ends are inclusive. What has the flag NOMAP (0x4, {@code include/linux/memblock.h}) belongs to the firmware.
 */
final class MemblockReader implements FormReader {
    private static final Pattern LINE =
            Pattern.compile("(?<!\\w)memory\\[0x\\p{XDigit}{1,4}]\\s++\\[0x(\\p{XDigit}{1,32}+)"
                    + "-0x(\\p{XDigit}{1,32}+)](?:.{0,60}?flags: (?:0x(\\p{XDigit}{1,8}))?(.*))?");
    private static final Pattern DEBUG_FILE = Pattern.compile("\\s*+(\\d{1,4}): 0x(\\p{XDigit}{6,16}+)\\.\\.0x"
            + "(\\p{XDigit}{6,16}+)(.*)");
    private static final int NOMAP = 4;

    @Override
    public List<FoundMap> find(PastedText text) {
        List<FoundMap> found = new ArrayList<>();
        boolean heading = true;
        for (PastedText.Line line : text.lines()) {
            heading |= line.text().contains("MEMBLOCK configuration");
            Matcher matcher = LINE.matcher(line.text());
            Matcher file = DEBUG_FILE.matcher(line.text());
            if (matcher.find()) {
                if (heading) {
                    found.add(new FoundMap(MapForm.MEMBLOCK));
                    heading = false;
                }
                String flags = matcher.group(3) == null ? "0" : matcher.group(3);
                boolean nomap = (Integer.parseUnsignedInt(String.valueOf(flags), 16) & NOMAP) != 0
                        || String.valueOf(matcher.group(4)).contains("NOMAP");
                add(found.getLast(), line.number(), matcher.group(1), matcher.group(2), nomap);
            } else if (file.matches()) {
                if (found.isEmpty() || "0".equals(file.group(1))) {
                    found.add(new FoundMap(MapForm.MEMBLOCK));
                }
                add(found.getLast(), line.number(), file.group(2), file.group(3),
                        String.valueOf(file.group(4)).contains("NOMAP"));
            }
        }
        return found;
    }

    private static void add(FoundMap map, int line, @Nullable String start,
            @Nullable String last, boolean nomap) {
        map.addInclusive(line, line, Digits.ofHex(String.valueOf(start)), Digits.ofHex(String.valueOf(last)),
                nomap ? RegionType.RESERVED : RegionType.USABLE);
    }
}
