package kspace.core.arch.mmu;

import kspace.core.address.Paddr;
import kspace.core.words.Message;

/**
 * What the processor does with a page table entry that its walk reads (SPEC section 13), whatever the kernel that wrote it
 * means by it.
 */
public sealed interface HardwareEntry {

    /**
     * The entry is not present, or not valid: the walk ends here, and none of the other bits is looked at.
     *
     * @param reason the bit that says so: {@code P = 0}
     */
    record Absent(String reason) implements HardwareEntry {}

    /**
     * The walk goes on in the table of the next lower level.
     *
     * @param table the table's physical address
     */
    record Table(Paddr table) implements HardwareEntry {}

    /**
     * The entry maps a page.
     *
     * @param page the page's physical address, a multiple of its size
     * @param pageSizeBytes the page's size
     */
    record Leaf(Paddr page, long pageSizeBytes) implements HardwareEntry {}

    /**
     * The entry is present, but its form is reserved: any access faults.
     *
     * @param address what its address field holds
     * @param cause the kind of fault
     * @param reason which bits are wrong and why, as the part of a sentence
     */
    record Fault(Paddr address, Cause cause, Message reason) implements HardwareEntry {}

    /** The kinds of fault that the form of an entry raises. */
    enum Cause {
        /** A page fault; that of x86-64 has P and RSVD set in its error code. */
        PAGE_FAULT("page fault"),
        /** An access fault of RISC-V: no memory can be at this address. */
        ACCESS_FAULT("access fault"),
        /** A translation fault of AArch64: no entry has this form. */
        TRANSLATION_FAULT("translation fault"),
        /** An address size fault of AArch64: no memory can be at this address. */
        ADDRESS_SIZE_FAULT("address size fault");

        private final String displayName;

        Cause(String displayName) {
            this.displayName = displayName;
        }

        /** Returns the name that people read. */
        public String displayName() {
            return displayName;
        }
    }
}
