package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
import kspace.core.kernel.RangeRole;

/** The phases of {@code init_kernel_page_table} in order (SPEC section 6), and what may follow it. */
public enum PhaseName {
    /** The root and the tables of its upper half are allocated. */
    NEW("new", "new table", "The kernel page table cannot be allocated"),
    /** All physical memory is mapped at a fixed offset. */
    LINEAR("linear", "linear map", "Kernel linear address space is mapped twice"),
    /** The array of frame metadata is mapped. */
    METADATA("metadata", "metadata", "Frame metadata address space is mapped twice"),
    /** The kernel image is mapped where it is linked for. */
    CODE("code", "kernel code", "Kernel code mapped twice"),
    /** The root is loaded on each CPU. */
    ACTIVATE("activate", "activate", "The kernel page table is not initialized yet"),
    /** What is tried with KVirtAreas after the boot; not part of {@code init_kernel_page_table}. */
    KVIRT("kvirt", "KVirtArea", "The operation on the KVirtArea is refused");

    private final String id;
    private final String displayName;
    private final String failureText;

    PhaseName(String id, String displayName, String failureText) {
        this.id = id;
        this.displayName = displayName;
        this.failureText = failureText;
    }

    /** Returns the name that commands print. */
    public String id() {
        return id;
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns what the range that the phase maps is for; empty if it maps none. */
    public Optional<RangeRole> role() {
        return switch (this) {
            case LINEAR -> Optional.of(RangeRole.DIRECT_MAP);
            case METADATA -> Optional.of(RangeRole.FRAME_METADATA);
            case CODE -> Optional.of(RangeRole.TEXT);
            case NEW, ACTIVATE, KVIRT -> Optional.empty();
        };
    }

    /** Returns what the kernel says when the phase meets something already mapped. */
    public String failureText() {
        return failureText;
    }
}
