package kspace.core.kernel;

/** What a range of a kernel's address space is for, whatever the kernel calls it. */
public enum RangeRole {
    /** All physical memory at a fixed offset. */
    DIRECT_MAP("direct-map"),
    /** Where the kernel maps what it needs while it runs. */
    MAPPINGS("mappings"),
    /** The array that has an element for each frame of physical memory. */
    FRAME_METADATA("frame-metadata"),
    /** Used for nothing. */
    HOLE("hole"),
    /** The kernel image at the addresses it is linked for. */
    TEXT("text"),
    /** Something that only this kernel or this architecture has. */
    OTHER("other");

    private final String id;

    RangeRole(String id) {
        this.id = id;
    }

    /** Returns the name that style sheets use. */
    public String id() {
        return id;
    }
}
