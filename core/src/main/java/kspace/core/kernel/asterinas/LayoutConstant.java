package kspace.core.kernel.asterinas;

/**
 * The named addresses of the kernel's part of the address space (Asterinas {@code ostd/src/mm/kspace/mod.rs}).
 *
 * <pre>
 *   2^64  ┌──────────────────────┐
 *         │ nothing              │  64 KiB at the top, so that an exclusive end never overflows
 *         ├──────────────────────┤  KERNEL_END
 *         │ kernel code          │  physical address + KERNEL_CODE_BASE, only where the image lies
 *         ├──────────────────────┤  KERNEL_CODE_BASE
 *         │ hole                 │  used for nothing
 *         ├──────────────────────┤  FRAME_METADATA_CAP
 *         │ frame metadata       │  64 bytes for each 4 KiB of physical memory, one after the other
 *         ├──────────────────────┤  FRAME_METADATA_BASE
 *         │ KVirtArea            │  empty after boot; areas are taken from the top down
 *         ├──────────────────────┤  VMALLOC_BASE
 *         │ linear map           │  physical address + LINEAR_MAPPING_BASE, all of physical memory
 *         └──────────────────────┘  LINEAR_MAPPING_BASE = KERNEL_BASE, where the kernel's part starts
 * </pre>
 *
 * <p>What each source says they are is in {@link LayoutValues}, line by line from the top of this picture down.
 */
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
