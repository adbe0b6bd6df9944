package kspace.core.memory;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a physical memory region is, from least to most usable (OSTD's {@code MemoryRegionType}). Where regions overlap,
 * the least usable type wins.
 */
public enum RegionType {
    /** Memory with errors. */
    BAD("bad", "bad memory", false),
    /** Not described by the firmware. */
    UNKNOWN("unknown", "unknown", false),
    /** ACPI non-volatile sleep memory. */
    NVS("nvs", "ACPI NVS", true),
    /** Reserved by the firmware. */
    RESERVED("reserved", "reserved", false),
    /** The kernel image. */
    KERNEL("kernel", "kernel", true),
    /** A boot module such as the initial RAM disk. */
    MODULE("module", "boot module", true),
    /** Video memory. */
    FRAMEBUFFER("framebuffer", "framebuffer", false),
    /** Usable once the kernel has read what the boot loader or firmware left there. */
    RECLAIMABLE("reclaimable", "reclaimable", true),
    /** Free memory. */
    USABLE("usable", "usable", true);

    private final String id;
    private final String displayName;
    private final boolean physical;

    RegionType(String id, String displayName, boolean physical) {
        this.id = id;
        this.displayName = displayName;
        this.physical = physical;
    }

    /** Returns the type that machine files call {@code id}. */
    public static Optional<RegionType> byId(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    /** Returns the name that machine files use. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns whether the type stands for real RAM, so that it counts for {@code max_paddr}. */
    public boolean isPhysical() {
        return physical;
    }
}
