package kspace.core.address;

import java.util.Arrays;

/** A set of virtual addresses: the fewest ranges that hold them, lowest first. */
public final class VaddrSet {
    /** All 2^64 addresses. */
    public static final VaddrSet ALL = of(new VaddrRange(new Vaddr(0), new Vaddr(-1L)));

    private final long[] firsts;
    private final long[] lasts;

    private VaddrSet(long[] firsts, long[] lasts) {
        this.firsts = firsts;
        this.lasts = lasts;
    }

    /** Returns the set of the addresses of one range. */
    public static VaddrSet of(VaddrRange range) {
        return new Builder().add(range).build();
    }

    /** Collects ranges. */
    public static final class Builder {
        private static final int FIRST_ROOM = 16;

        private long[] firsts = new long[FIRST_ROOM];
        private long[] lasts = new long[FIRST_ROOM];
        private int count;

        /** Creates one that has none yet. */
        public Builder() {}

        /**
         * Adds the addresses of a range.
         *
         * @throws IllegalArgumentException if the range begins below the one before it
         */
        public Builder add(VaddrRange range) {
            if (count > 0 && Unsigned.less(range.first().value(), firsts[count - 1])) {
                throw new IllegalArgumentException(range + " begins below the range before it");
            }
            if (count > 0 && !Unsigned.less(lasts[count - 1], range.first().value() - 1)) {
                lasts[count - 1] = Unsigned.max(lasts[count - 1], range.last().value());
                return this;
            }
            if (count == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * count);
                lasts = Arrays.copyOf(lasts, 2 * count);
            }
            firsts[count] = range.first().value();
            lasts[count++] = range.last().value();
            return this;
        }

        /** Returns the set of what was added. */
        public VaddrSet build() {
            return new VaddrSet(Arrays.copyOf(firsts, count), Arrays.copyOf(lasts, count));
        }
    }

    /** Returns whether an address of {@code range} is in the set. */
    public boolean overlaps(VaddrRange range) {
        int at = endingFrom(range.first().value());
        return at < firsts.length && !Unsigned.less(range.last().value(), firsts[at]);
    }

    /** Returns whether every address of {@code range} is in the set. */
    public boolean contains(VaddrRange range) {
        int at = endingFrom(range.first().value());
        return at < firsts.length && !Unsigned.less(range.first().value(), firsts[at])
                && !Unsigned.less(lasts[at], range.last().value());
    }

    /** Returns which of the ranges is the first that does not end below {@code address}. */
    private int endingFrom(long address) {
        int low = 0;
        int high = lasts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Unsigned.less(lasts[middle], address)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
