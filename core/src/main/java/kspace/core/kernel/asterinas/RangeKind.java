package kspace.core.kernel.asterinas;

/** The ranges of the kernel's half of the address space, lowest first. */
public enum RangeKind {
    /** All physical memory at a fixed offset. */
    LINEAR("linear", "linear map", LayoutConstant.LINEAR_MAPPING_BASE, LayoutConstant.VMALLOC_BASE),
    /** Where virtual areas of the kernel are allocated. */
    KVIRT("kvirt", "KVirtArea", LayoutConstant.VMALLOC_BASE, LayoutConstant.FRAME_METADATA_BASE),
    /** The array of frame metadata. */
    METADATA("metadata", "metadata", LayoutConstant.FRAME_METADATA_BASE, LayoutConstant.FRAME_METADATA_CAP),
    /** Used for nothing. */
    HOLE("hole", "hole", LayoutConstant.FRAME_METADATA_CAP, LayoutConstant.KERNEL_CODE_BASE),
    /** The kernel image at the addresses it is linked for. */
    CODE("code", "kernel code", LayoutConstant.KERNEL_CODE_BASE, LayoutConstant.KERNEL_END);

    private final String id;
    private final String displayName;
    private final LayoutConstant start;
    private final LayoutConstant end;

    RangeKind(String id, String displayName, LayoutConstant start, LayoutConstant end) {
        this.id = id;
        this.displayName = displayName;
        this.start = start;
        this.end = end;
    }

    /** Returns the name that commands print. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns the constant that is the range's first address. */
    public LayoutConstant startConstant() {
        return start;
    }

    /** Returns the constant that is the range's exclusive end. */
    public LayoutConstant endConstant() {
        return end;
    }
}
