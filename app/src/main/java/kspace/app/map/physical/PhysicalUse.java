package kspace.app.map.physical;

import kspace.core.memory.RegionType;

/** What physical memory is used for, as far as the map tells it apart. */
public enum PhysicalUse {
    /** Free memory. */
    USABLE("usable"),
    /** Usable once the kernel has read it. */
    RECLAIMABLE("reclaimable"),
    /** ACPI non-volatile sleep memory. */
    NVS("ACPI NVS"),
    /** Reserved by the firmware. */
    RESERVED("reserved"),
    /** Not described by the firmware. */
    UNKNOWN("unknown"),
    /** Memory with errors. */
    BAD(MapPhysicalMessage.BAD_MEMORY.text()),
    /** A boot module. */
    MODULE("module"),
    /** Video memory. */
    FRAMEBUFFER("framebuffer"),
    /** The kernel image. */
    KERNEL("kernel"),
    /** The frames that hold the frame metadata. */
    METADATA("metadata"),
    /** Page-table frames. */
    TABLES("tables"),
    /** Frames that later steps take for page tables. */
    TABLES_TO_COME("tables"),
    /** Several small regions, too many to draw each. */
    SEVERAL("several"),
    /** Memory that a recording holds, of which nobody says what it is used for. */
    MEMORY("memory"),
    /** Physical addresses that pages show, whatever lies there. */
    SHOWN("mapped");

    private final String displayName;

    PhysicalUse(String displayName) {
        this.displayName = displayName;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns whether the boot itself has taken this memory, so that the map names it in full. */
    public boolean isTaken() {
        return this == KERNEL || this == METADATA || this == TABLES || this == TABLES_TO_COME;
    }

    /** Returns whether it is memory like any other, the more of it the higher it is drawn. */
    public boolean isPlain() {
        return this == USABLE || this == MEMORY || this == SHOWN;
    }

    /** Returns what memory of a region type is before the boot takes any of it. */
    static PhysicalUse of(RegionType type) {
        return switch (type) {
            case BAD -> BAD;
            case UNKNOWN -> UNKNOWN;
            case NVS -> NVS;
            case RESERVED -> RESERVED;
            case KERNEL -> KERNEL;
            case MODULE -> MODULE;
            case FRAMEBUFFER -> FRAMEBUFFER;
            case RECLAIMABLE -> RECLAIMABLE;
            case USABLE -> USABLE;
        };
    }
}
