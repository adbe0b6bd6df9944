package kspace.core.arch.pte;

/**
 * The software bits of an entry that points to a table.
 *
 * @param bits the union of the constants of this class
 */
public record TableFlags(int bits) {
    /** The first bit that hardware leaves to software. */
    public static final TableFlags AVAIL1 = new TableFlags(0x40);
    /** The second bit that hardware leaves to software. */
    public static final TableFlags AVAIL2 = new TableFlags(0x80);
    /** No flag. */
    public static final TableFlags NONE = new TableFlags(0);

    /** Returns whether all flags of {@code other} are set. */
    public boolean contains(TableFlags other) {
        return (bits & other.bits) == other.bits;
    }
}
