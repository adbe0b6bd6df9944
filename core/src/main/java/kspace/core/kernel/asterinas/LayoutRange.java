package kspace.core.kernel.asterinas;

import kspace.core.kernel.RangeRole;

/** The ranges of Asterinas' part of the address space, lowest first, drawn in {@link LayoutConstant}. */
public enum LayoutRange {
    /** The linear mapping. */
    LINEAR(RangeRole.DIRECT_MAP, "linear", "linear map",
            LayoutConstant.LINEAR_MAPPING_BASE, LayoutConstant.VMALLOC_BASE),
    /** Where KVirtAreas are allocated. */
    KVIRT(RangeRole.MAPPINGS, "kvirt", "KVirtArea",
            LayoutConstant.VMALLOC_BASE, LayoutConstant.FRAME_METADATA_BASE),
    /** The array of frame metadata. */
    METADATA(RangeRole.FRAME_METADATA, "metadata", "metadata",
            LayoutConstant.FRAME_METADATA_BASE, LayoutConstant.FRAME_METADATA_CAP),
    /** The hole. */
    HOLE(RangeRole.HOLE, "hole", "hole",
            LayoutConstant.FRAME_METADATA_CAP, LayoutConstant.KERNEL_CODE_BASE),
    /** The kernel code. */
    CODE(RangeRole.TEXT, "code", "kernel code",
            LayoutConstant.KERNEL_CODE_BASE, LayoutConstant.KERNEL_END);

    private final RangeRole role;
    private final String id;
    private final String displayName;
    private final LayoutConstant start;
    private final LayoutConstant end;

    LayoutRange(RangeRole role, String id, String displayName, LayoutConstant start, LayoutConstant end) {
        this.role = role;
        this.id = id;
        this.displayName = displayName;
        this.start = start;
        this.end = end;
    }

    /** Returns what the range is for. */
    public RangeRole role() {
        return role;
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
