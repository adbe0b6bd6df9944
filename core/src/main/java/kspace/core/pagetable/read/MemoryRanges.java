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

        private long[] starts = new long[FIRST_ROOM];
        private long[] ends = new long[FIRST_ROOM];
        private int count;

        /** Adds memory that is not empty; what goes on where the last one ended is one with it. */
        void add(long start, long sizeBytes) {
            if (count > 0 && ends[count - 1] == start) {
                ends[count - 1] += sizeBytes;
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = start;
            ends[count++] = start + sizeBytes;
        }

        /** Starts and ends are each put in order; where as many have ended as have started, a range ends. */
        MemoryRanges ranges() {
            long[] from = Arrays.copyOf(starts, count);
            long[] to = Arrays.copyOf(ends, count);
            Arrays.sort(from);
            Arrays.sort(to);
            int joined = 0;
            int open = 0;
            for (int i = 0, j = 0; j < count;) {
                if (i < count && from[i] <= to[j]) {
                    if (open++ == 0) {
                        starts[joined] = from[i];
                    }
                    i++;
                } else {
                    if (--open == 0) {
                        ends[joined++] = to[j];
                    }
                    j++;
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
