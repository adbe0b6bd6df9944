package kspace.core.pagetable;

import kspace.core.words.Message;

/**
 * A call on a page table or cursor that its contract refuses. The refused page leaves no trace, with one exception that
 * the kernel makes too: a huge page in the way of smaller ones has been split before they are found to be mapped.
 */
public final class PageTableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was refused. */
    public enum Kind {
        /** A range that is empty or leaves the managed range (OSTD's {@code InvalidVaddrRange}). */
        INVALID_VADDR_RANGE("InvalidVaddrRange"),
        /** An address that is not a multiple of the page size asked for (OSTD's {@code UnalignedVaddr}). */
        UNALIGNED_VADDR("UnalignedVaddr"),
        /** A page above the highest translation level. */
        LEVEL_TOO_HIGH("level too high"),
        /** A page that reaches outside the cursor's range. */
        OUTSIDE_CURSOR("outside the cursor's range"),
        /** An address outside the cursor's range (OSTD's {@code InvalidVaddr}). */
        INVALID_VADDR("InvalidVaddr"),
        /** A length that is not a multiple of 4 KiB. */
        UNALIGNED_LENGTH("length not page-aligned"),
        /** A length that is longer than what is left of the cursor's range. */
        LENGTH_TOO_LONG("length longer than the cursor's range"),
        /** A range that overlaps that of a cursor that is not closed. */
        CURSORS_OVERLAP("two cursors overlap"),
        /** A cursor that is used after it was closed. */
        CURSOR_CLOSED("the cursor is closed"),
        /** A top-level entry of the kernel's half, which all page tables share ({@code TOP_LEVEL_CAN_UNMAP = false}). */
        TOP_LEVEL_UNMAP("unmapping shared kernel page table nodes"),
        /** An operation on a property that changes AVAIL1, which says whether the frame is tracked. */
        AVAIL1_ALTERED("AVAIL1 altered"),
        /** An entry that already maps a page or names a table. */
        ALREADY_MAPPED("mapping over an already mapped page"),
        /** No usable frame is left for a table. */
        OUT_OF_FRAMES("no frame left for a page table");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Returns the name or text that the kernel uses. */
        public String title() {
            return title;
        }
    }

    private final Kind kind;
    private final transient Message words;

    /** Creates the refusal of {@code kind}; {@code detail} names the offending numbers in hexadecimal. */
    public PageTableException(Kind kind, Message detail) {
        this.kind = kind;
        this.words = TableRefusal.REFUSED.of(kind.title(), detail);
    }

    /** Returns what was refused. */
    public Kind kind() {
        return kind;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    @Override
    public String getMessage() {
        return words.toString();
    }
}
