package kspace.core.machine.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kspace.core.memory.RegionType;

/**
 * The types of memory of UEFI (UEFI specification, section 7.2, {@code EFI_MEMORY_TYPE}) by number, and by what Linux and
 * the UEFI shell call them. What the firmware and the boot loader need only until the kernel takes over is free.
 */
final class EfiType {
    private static final Map<String, RegionType> BY_NAME = Map.ofEntries(
            Map.entry("reserved", RegionType.RESERVED),
            Map.entry("loader code", RegionType.USABLE),
            Map.entry("loader data", RegionType.USABLE),
            Map.entry("loadercode", RegionType.USABLE),
            Map.entry("loaderdata", RegionType.USABLE),
            Map.entry("boot code", RegionType.USABLE),
            Map.entry("boot data", RegionType.USABLE),
            Map.entry("bs_code", RegionType.USABLE),
            Map.entry("bs_data", RegionType.USABLE),
            Map.entry("runtime code", RegionType.RESERVED),
            Map.entry("runtime data", RegionType.RESERVED),
            Map.entry("rt_code", RegionType.RESERVED),
            Map.entry("rt_data", RegionType.RESERVED),
            Map.entry("conventional memory", RegionType.USABLE),
            Map.entry("conventional", RegionType.USABLE),
            Map.entry("available", RegionType.USABLE),
            Map.entry("unusable memory", RegionType.BAD),
            Map.entry("unusable", RegionType.BAD),
            Map.entry("acpi reclaim memory", RegionType.RECLAIMABLE),
            Map.entry("acpi_recl", RegionType.RECLAIMABLE),
            Map.entry("acpi memory nvs", RegionType.NVS),
            Map.entry("acpi_nvs", RegionType.NVS),
            Map.entry("memory mapped i/o", RegionType.RESERVED),
            Map.entry("mmio", RegionType.RESERVED),
            Map.entry("mmio port", RegionType.RESERVED),
            Map.entry("mmio port space", RegionType.RESERVED),
            Map.entry("mmio_port", RegionType.RESERVED),
            Map.entry("pal code", RegionType.RESERVED),
            Map.entry("palcode", RegionType.RESERVED),
            Map.entry("persistent memory", RegionType.RESERVED),
            Map.entry("persistent", RegionType.RESERVED),
            Map.entry("unaccepted memory", RegionType.RESERVED),
            Map.entry("unaccepted", RegionType.RESERVED));

    private EfiType() {}

    static Optional<RegionType> byName(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("type=") || lower.startsWith("type ")
                ? Optional.of(RegionType.RESERVED)
                : Optional.ofNullable(BY_NAME.get(lower));
    }

    static RegionType byNumber(long number) {
        if (number < 1 || number > 10) {
            return RegionType.RESERVED;
        }
        return switch ((int) number) {
            case 1, 2, 3, 4, 7 -> RegionType.USABLE;
            case 8 -> RegionType.BAD;
            case 9 -> RegionType.RECLAIMABLE;
            case 10 -> RegionType.NVS;
            default -> RegionType.RESERVED;
        };
    }
}
