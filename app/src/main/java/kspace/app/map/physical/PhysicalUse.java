package kspace.app.map.physical;

import kspace.core.memory.RegionType;

/** What physical memory is used for, as far as the map tells it apart. */
public enum PhysicalUse {
    /** Free memory. */
    USABLE(MapPhysicalMessage.USABLE.text()),
    /** Usable once the kernel has read it. */
    RECLAIMABLE(MapPhysicalMessage.RECLAIMABLE.text()),
    /** ACPI non-volatile sleep memory. */
    NVS("ACPI NVS"),
    /** Reserved by the firmware. */
    RESERVED(MapPhysicalMessage.RESERVED.text()),
    /** Not described by the firmware. */
    UNKNOWN(MapPhysicalMessage.UNKNOWN.text()),
    /** Memory with errors. */
    BAD(MapPhysicalMessage.BAD_MEMORY.text()),
    /** A boot module. */
    MODULE(MapPhysicalMessage.MODULE.text()),
    /** Video memory. */
    FRAMEBUFFER(MapPhysicalMessage.FRAMEBUFFER.text()),
    /** The kernel image. */
    KERNEL(MapPhysicalMessage.KERNEL.text()),
    /** The frames that hold the frame metadata. */
    METADATA(MapPhysicalMessage.METADATA.text()),
    /** Page-table frames. */
    TABLES(MapPhysicalMessage.TABLES.text()),
    /** Frames that later steps take for page tables. */
    TABLES_TO_COME(MapPhysicalMessage.TABLES.text()),
    /** Several small regions, too many to draw each. */
    SEVERAL(MapPhysicalMessage.SEVERAL.text()),
    /** Memory that a recording holds, of which nobody says what it is used for. */
    MEMORY(MapPhysicalMessage.SOME_MEMORY.text()),
    /** Physical addresses that pages show, whatever lies there. */
    SHOWN(MapPhysicalMessage.SHOWN.text());

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
