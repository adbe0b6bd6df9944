package kspace.core.machine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kspace.core.memory.RegionType;

/** The words that boot loaders have for types of memory, the most telling first. */
final class TypeWords {
    private static final List<Map.Entry<String, RegionType>> WORDS = List.of(
            Map.entry("nvs", RegionType.NVS),
            Map.entry("non-volatile", RegionType.NVS),
            Map.entry("bad", RegionType.BAD),
            Map.entry("defective", RegionType.BAD),
            Map.entry("unusable", RegionType.BAD),
            Map.entry("framebuffer", RegionType.FRAMEBUFFER),
            Map.entry("reclaim", RegionType.RECLAIMABLE),
            Map.entry("acpi", RegionType.RECLAIMABLE),
            Map.entry("reserved", RegionType.RESERVED),
            Map.entry("kernel", RegionType.RESERVED),
            Map.entry("executable", RegionType.RESERVED),
            Map.entry("bootloader", RegionType.RESERVED),
            Map.entry("unknown", RegionType.RESERVED),
            Map.entry("module", RegionType.MODULE),
            Map.entry("persistent", RegionType.RESERVED),
            Map.entry("available", RegionType.USABLE),
            Map.entry("usable", RegionType.USABLE),
            Map.entry("free", RegionType.USABLE));

    private TypeWords() {}

    /** Returns the type that words in lower case mean. */
    static Optional<RegionType> of(String words) {
        return WORDS.stream().filter(it -> words.contains(it.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
