package kspace.core.paging;

/**
 * The part of a page's property that only the kernel may choose (OSTD's {@code PrivilegedPageFlags}).
 *
 * @param bits the union of the constants of this class
 */
public record PrivilegedFlags(int bits) {
    /** User mode may access the page. */
    public static final PrivilegedFlags USER = new PrivilegedFlags(0x1);
    /** The translation is the same in every address space and survives an ordinary TLB flush. */
    public static final PrivilegedFlags GLOBAL = new PrivilegedFlags(0x2);
    /** The first bit that hardware leaves to software; OSTD marks tracked frames with it. */
    public static final PrivilegedFlags AVAIL1 = new PrivilegedFlags(0x40);
    /** No flag. */
    public static final PrivilegedFlags NONE = new PrivilegedFlags(0);

    /** Returns the flags of both sets. */
    public PrivilegedFlags or(PrivilegedFlags other) {
        return new PrivilegedFlags(bits | other.bits);
    }

    /** Returns whether all flags of {@code other} are set. */
    public boolean contains(PrivilegedFlags other) {
        return (bits & other.bits) == other.bits;
    }
}
