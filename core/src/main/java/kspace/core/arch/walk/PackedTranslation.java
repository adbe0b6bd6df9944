package kspace.core.arch.walk;

/**
 * The outcome of a translation in one number, for translating millions of addresses without allocating anything.
 *
 * <pre>
 * bit      63  62..59  58..56  55..3            2..0
 * mapped    0  0       level   physical address
 * not       1  0       level   0                reason
 * </pre>
 *
 * <p>A mapped address has level 1..5, that of its leaf, or level 0 if a direct-mapping window translated it. Physical
 * addresses have at most 56 bits in every architecture. Of an address that is not mapped, the level is that of the entry
 * that ends the walk, and 0 where no entry was the reason.
 */
public final class PackedTranslation {
    private static final int LEVEL_SHIFT = 56;
    private static final int LEVEL_MASK = 7;
    private static final long PADDR_MASK = (1L << LEVEL_SHIFT) - 1;
    private static final long FAULT = Long.MIN_VALUE;
    private static final long OUTSIDE_REASON = 1;
    private static final long NON_CANONICAL_REASON = 2;
    private static final long FAULTED_REASON = 3;
    private static final long ASTRAY_REASON = 4;
    private static final long NOT_RECORDED_REASON = 5;

    /** The address is not canonical. */
    public static final long NON_CANONICAL = FAULT | NON_CANONICAL_REASON;
    /** The address is canonical, but outside what the page table manages. */
    public static final long OUTSIDE = FAULT | OUTSIDE_REASON;

    private PackedTranslation() {}

    /** Returns the outcome of an address that a page of {@code level} maps to {@code pa}. */
    public static long mapped(long pa, int level) {
        return ((long) level << LEVEL_SHIFT) | (pa & PADDR_MASK);
    }

    /** Returns the outcome of an address that a window translates to {@code pa}. */
    public static long directMapped(long pa) {
        return mapped(pa, 0);
    }

    /** Returns the outcome of an address whose walk ends at an absent entry of {@code level}. */
    public static long notPresent(int level) {
        return FAULT | ((long) level << LEVEL_SHIFT);
    }

    /** Returns the outcome that a translation with all its steps had, in one number. */
    public static long of(Translation translation) {
        return switch (translation.outcome()) {
            case Translation.Mapped mapped -> mapped(mapped.pa().value(), mapped.level());
            case Translation.DirectMapped direct -> directMapped(direct.pa().value());
            case Translation.NotPresent absent -> notPresent(absent.level());
            case Translation.Faulted faulted -> notPresent(faulted.level()) | FAULTED_REASON;
            case Translation.Astray astray -> notPresent(astray.level()) | ASTRAY_REASON;
            case Translation.NotRecorded missing -> notPresent(missing.level()) | NOT_RECORDED_REASON;
            case Translation.NonCanonical _ -> NON_CANONICAL;
            case Translation.Outside _ -> OUTSIDE;
        };
    }

    /** Returns whether the address leads to memory. */
    public static boolean isMapped(long packed) {
        return packed >= 0;
    }

    /** Returns the physical address; only of an address that is mapped. */
    public static long pa(long packed) {
        return packed & PADDR_MASK;
    }

    /** Returns the level: of the leaf, 0 for a window; or of the entry that ends the walk, 0 if there is none. */
    public static int level(long packed) {
        return (int) (packed >>> LEVEL_SHIFT) & LEVEL_MASK;
    }
}
