package kspace.core.arch.mmu;

/**
 * A span of neighbouring bits of a raw entry with its label, for a picture of all 64 bits.
 *
 * @param high the highest bit position, 0..63
 * @param low the lowest bit position, at most {@code high}
 * @param label the manual's short name
 * @param kind what the bits hold
 */
public record BitSpan(int high, int low, String label, Kind kind) {

    /** Returns a mask of the bits. */
    public long mask() {
        return (-1L >>> (Long.SIZE - 1 - (high - low))) << low;
    }

    /** What a span of bits holds. */
    public enum Kind {
        /** A bit with a meaning of its own. */
        FLAG,
        /** Part of the physical address. */
        ADDRESS,
        /** Bits that hardware leaves to software. */
        SOFTWARE,
        /** Bits that hardware ignores or that must be zero. */
        UNUSED
    }

    /** Returns the number that these bits of a raw entry write. */
    public long valueIn(long raw) {
        return raw << (Long.SIZE - 1 - high) >>> (Long.SIZE - 1 - high + low);
    }
}
