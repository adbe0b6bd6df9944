package kspace.core.kernel.asterinas;

/** The named addresses of the kernel's layout (Asterinas {@code ostd/src/mm/kspace/mod.rs}). */
public enum LayoutConstant {
    /** The start of the kernel's half; the same address as {@link #LINEAR_MAPPING_BASE}. */
    KERNEL_BASE,
    /** Where physical address 0 appears. */
    LINEAR_MAPPING_BASE,
    /** Where KVirtAreas start; the exclusive end of the linear mapping. */
    VMALLOC_BASE,
    /** Where the slot of frame 0 appears; the exclusive end of the KVirtArea range. */
    FRAME_METADATA_BASE,
    /** The exclusive end of the frame metadata range. */
    FRAME_METADATA_CAP,
    /** What is added to the kernel image's physical addresses; the exclusive end of the unused hole. */
    KERNEL_CODE_BASE,
    /** The exclusive end of the kernel code range. */
    KERNEL_END
}
