package kspace.core.paging;

/**
 * What may be done with a page and what was done (OSTD's {@code PageFlags}), as a set of bits.
 *
 * @param bits the union of the constants of this class
 */
public record PageFlags(int bits) {
    /** Readable. */
    public static final PageFlags R = new PageFlags(0x1);
    /** Writable. */
    public static final PageFlags W = new PageFlags(0x2);
    /** Executable. */
    public static final PageFlags X = new PageFlags(0x4);
    /** Readable and writable. */
    public static final PageFlags RW = R.or(W);
    /** Readable, writable and executable. */
    public static final PageFlags RWX = RW.or(X);
    /** The page was read or written. */
    public static final PageFlags ACCESSED = new PageFlags(0x8);
    /** The page was written. */
    public static final PageFlags DIRTY = new PageFlags(0x10);
    /** The second bit that hardware leaves to software. */
    public static final PageFlags AVAIL2 = new PageFlags(0x80);
    /** No flag. */
    public static final PageFlags NONE = new PageFlags(0);

    /** Returns the flags of both sets. */
    public PageFlags or(PageFlags other) {
        return new PageFlags(bits | other.bits);
    }

    /** Returns whether all flags of {@code other} are set. */
    public boolean contains(PageFlags other) {
        return (bits & other.bits) == other.bits;
    }

    /** Returns the access rights as the subset of {@code RWX} that is set; empty if none is. */
    public String accessText() {
        return (contains(R) ? "R" : "") + (contains(W) ? "W" : "") + (contains(X) ? "X" : "");
    }
}
