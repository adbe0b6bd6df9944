package kspace.core.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.NumberText;
import kspace.core.address.PaddrRange;
import kspace.core.address.PlainText;
import kspace.core.kspace.MachineException;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the memory maps that Linux prints. The format is found out from the text, of which all other lines and those
 * that start with {@code #} are passed over, so a whole kernel log will do.
 *
 * <ul>
 * <li>The firmware's map in the kernel log, {@code BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable}, with
 * or without whatever {@code dmesg} and {@code journalctl} put before it; the end is inclusive.
 * <li>The same of kernels such as Linux 3.2, {@code BIOS-e820: 0000000000100000 - 000000007ffdf000 (usable)}; the end is
 * exclusive ({@code arch/x86/kernel/e820.c}, {@code e820_print_map}).
 * <li>{@code /proc/iomem} as root reads it, {@code 00100000-7ffdefff : System RAM}; the end is inclusive. Only lines
 * that are not indented are memory; below them are devices, and the Linux that happened to run, not the firmware's map.
 * </ul>
 */
public final class MemoryMapText {
    /** The most regions of a machine; Linux' own table has room for 3,200. */
    static final int MAX_REGIONS = 4096;

    private static final String E820 = "BIOS-e820:";
    private static final Pattern E820_LINE =
            Pattern.compile("\\[mem 0x(?<start>\\p{XDigit}+)-0x(?<last>\\p{XDigit}+)]\\s*(?<type>.*)");
    private static final Pattern E820_OLD_LINE =
            Pattern.compile("(?<start>\\p{XDigit}+) - (?<end>\\p{XDigit}+)\\s*(?<type>.*)");
    /** Linux 7.0 prints also what the firmware leaves out. */
    private static final Pattern E820_GAP = Pattern.compile("\\[gap .*");
    private static final Pattern IOMEM_LINE =
            Pattern.compile("(?<start>\\p{XDigit}{4,16})-(?<last>\\p{XDigit}{4,16}) : (?<type>.*\\S)\\s*");

    private final String name;
    private final PagingMode mode;
    private final List<MemoryRegion> regions = new ArrayList<>();

    private MemoryMapText(String name, PagingMode mode) {
        this.name = name;
        this.mode = mode;
    }

    /**
     * Reads a memory map.
     *
     * @param name what messages call the text, such as its file name
     * @param text the whole text
     * @param mode the machine's paging mode, which says where physical addresses end
     * @return the regions in the order of the text, as reported: not yet in normal form
     * @throws MachineException if the text holds no memory map, or a line of it is wrong; the sentence names the line
     */
    public static List<MemoryRegion> parse(String name, String text, PagingMode mode) {
        MemoryMapText map = new MemoryMapText(name, mode);
        List<String> lines = text.lines().toList();
        if (lines.stream().anyMatch(MemoryMapText::isE820)) {
            map.readE820(lines);
        } else if (lines.stream().anyMatch(MemoryMapText::isIomem)) {
            map.readIomem(lines);
        } else {
            throw new MachineException(
                    name + ": no memory map found; what is understood are lines of the Linux log such as"
                            + " \"BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable\""
                            + " and of /proc/iomem such as \"00100000-7ffdefff : System RAM\"");
        }
        if (map.regions.isEmpty()) {
            throw new MachineException(name + ": the memory map is empty: at least one region is needed");
        }
        return List.copyOf(map.regions);
    }

    /** Returns whether {@link #parse} finds lines of a memory map in {@code text}, right or wrong. */
    public static boolean isMemoryMap(String text) {
        return text.lines().anyMatch(line -> isE820(line) || isIomem(line));
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    private static boolean isE820(String line) {
        return line.contains(E820) && !isComment(line);
    }

    private static boolean isIomem(String line) {
        return IOMEM_LINE.matcher(line).matches();
    }

    private void readE820(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isE820(lines.get(i))) {
                String content = lines.get(i).substring(lines.get(i).indexOf(E820) + E820.length()).strip();
                readE820(i + 1, content);
            }
        }
    }

    private void readE820(int line, String content) {
        Matcher now = E820_LINE.matcher(content);
        Matcher old = E820_OLD_LINE.matcher(content);
        if (now.matches()) {
            add(line, now.group("start"), now.group("last"), true, e820Type(now.group("type")));
        } else if (old.matches()) {
            add(line, old.group("start"), old.group("end"), false, e820Type(old.group("type")));
        } else if (!E820_GAP.matcher(content).matches()) {
            throw error(line, PlainText.quoted(content) + " is not an e820 line;"
                    + " one looks like \"BIOS-e820: [mem 0x0000000000100000-0x000000007ffdefff] usable\"");
        }
    }

    private void readIomem(List<String> lines) {
        boolean masked = true;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = IOMEM_LINE.matcher(lines.get(i));
            if (matcher.matches()) {
                String start = nonNull(matcher.group("start"));
                String last = nonNull(matcher.group("last"));
                masked &= (start + last).matches("0+");
                Optional<RegionType> type = iomemType(nonNull(matcher.group("type")));
                if (type.isPresent() && !masked) {
                    add(i + 1, start, last, true, type.get());
                }
            }
        }
        if (masked) {
            throw new MachineException(name + ": all addresses are 0: Linux shows them to root only,"
                    + " so save the map with \"sudo cat /proc/iomem\"");
        }
    }

    /** The names that Linux gives its e820 types (SPEC section 11); every other one is reserved. */
    private static RegionType e820Type(@Nullable String text) {
        // Old kernels put the type in parentheses, the newest put a size before it.
        String type = nonNull(text).replaceAll("^\\(?\\s*[\\d.]+\\s*[KMGTPE]?i?B\\s*\\)?\\s+", "")
                .replaceAll("^\\(|\\)$", "").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "usable", "system ram" -> RegionType.USABLE;
            case "acpi data", "acpi tables" -> RegionType.RECLAIMABLE;
            case "acpi nvs", "acpi non-volatile storage" -> RegionType.NVS;
            case "unusable", "unusable memory" -> RegionType.BAD;
            default -> RegionType.RESERVED;
        };
    }

    /** The names of memory in the outermost resources; empty for devices (Linux, {@code e820_type_to_string}). */
    private static Optional<RegionType> iomemType(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "system ram" -> Optional.of(RegionType.USABLE);
            case "acpi tables", "acpi data" -> Optional.of(RegionType.RECLAIMABLE);
            case "acpi non-volatile storage", "acpi nvs" -> Optional.of(RegionType.NVS);
            case "unusable memory", "unusable" -> Optional.of(RegionType.BAD);
            case "reserved", "device reserved", "soft reserved", "unknown e820 type", "persistent memory",
                    "persistent memory (legacy)" ->
                    Optional.of(RegionType.RESERVED);
            default -> Optional.empty();
        };
    }

    private void add(int line, @Nullable String startDigits, @Nullable String endDigits, boolean inclusive,
            RegionType type) {
        String from = nonNull(startDigits);
        String to = nonNull(endDigits);
        OptionalLong start = NumberText.digits(from);
        OptionalLong end = NumberText.digits(to);
        long mostEnd = (1L << mode.physicalAddressWidth()) - (inclusive ? 1 : 0);
        boolean isBackwards = end.isPresent() && (start.isEmpty()
                || Long.compareUnsigned(start.getAsLong(), end.getAsLong()) >= (inclusive ? 1 : 0));
        if (isBackwards) {
            throw error(line,
                    "the region starts at 0x" + PlainText.shortened(from) + " and ends at 0x" + PlainText.shortened(to)
                            + "; the end must be above the start");
        }
        if (end.isEmpty() || Long.compareUnsigned(end.getAsLong(), mostEnd) > 0) {
            throw error(line, "the region ends at 0x" + PlainText.shortened(to) + ", past 2^"
                    + mode.physicalAddressWidth() + ", the end of physical addresses");
        }
        if (regions.size() == MAX_REGIONS) {
            throw error(line, "the map has more than " + String.format(Locale.ROOT, "%,d", MAX_REGIONS) + " regions");
        }
        regions.add(new MemoryRegion(PaddrRange.of(start.getAsLong(), end.getAsLong() + (inclusive ? 1 : 0)), type));
    }

    private static String nonNull(@Nullable String group) {
        return group == null ? "" : group;
    }

    private MachineException error(int line, String sentence) {
        return new MachineException(name + ":" + line + ": " + sentence);
    }
}
