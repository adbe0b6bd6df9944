package kspace.core.pagetable.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;

/** Ranges of physical memory, without overlaps and as few as there can be, of which millions cost little. */
public final class MemoryRanges {
    private final long[] starts;
    private final long[] ends;

    private MemoryRanges(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Collects ranges in any order, with overlaps or without. */
    static final class Collector {
        private static final int FIRST_ROOM = 16;

        private long[][] ranges = new long[FIRST_ROOM][];
        private int count;

        /** Adds memory that is not empty; what goes on where the last one ended is one with it. */
        void add(long start, long sizeBytes) {
            if (count > 0 && ranges[count - 1][1] == start) {
                ranges[count - 1][1] += sizeBytes;
                return;
            }
            if (count == ranges.length) {
                ranges = Arrays.copyOf(ranges, count * 2);
            }
            ranges[count++] = new long[]{start, start + sizeBytes};
        }

        MemoryRanges ranges() {
            long[][] sorted = Arrays.copyOf(ranges, count);
            Arrays.sort(sorted, (a, b) -> Long.compareUnsigned(a[0], b[0]));
            long[] starts = new long[count];
            long[] ends = new long[count];
            int joined = 0;
            for (long[] range : sorted) {
                if (joined > 0 && Unsigned.lessOrEqual(range[0], ends[joined - 1])) {
                    ends[joined - 1] = Unsigned.max(ends[joined - 1], range[1]);
                } else {
                    starts[joined] = range[0];
                    ends[joined++] = range[1];
                }
            }
            return new MemoryRanges(Arrays.copyOf(starts, joined), Arrays.copyOf(ends, joined));
        }
    }

    /** Returns how many there are. */
    public int count() {
        return starts.length;
    }

    /** Returns whether one of them has an address. */
    public boolean contains(Paddr pa) {
        int at = firstEndingAfter(pa.value());
        return at < starts.length && Unsigned.lessOrEqual(starts[at], pa.value());
    }

    /**
     * Returns what of them lies in {@code within}, lowest first.
     *
     * @param gapBytes ranges that are nearer to each other than this are told as one
     */
    public List<PaddrRange> in(PaddrRange within, long gapBytes) {
        List<PaddrRange> found = new ArrayList<>();
        long from = within.start().value();
        long end = within.end().value();
        for (int i = firstEndingAfter(from); i < starts.length && Unsigned.less(starts[i], end); i++) {
            long start = Unsigned.max(starts[i], from);
            long last = ends[i];
            while (i + 1 < starts.length && Unsigned.less(starts[i + 1], end)
                    && Unsigned.less(starts[i + 1] - last, gapBytes)) {
                i++;
                last = ends[i];
            }
            found.add(PaddrRange.of(start, Unsigned.min(last, end)));
        }
        return List.copyOf(found);
    }

    /** Returns the first of them that ends after an address; {@link #count()} if none does. */
    private int firstEndingAfter(long address) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Unsigned.lessOrEqual(ends[middle], address)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
