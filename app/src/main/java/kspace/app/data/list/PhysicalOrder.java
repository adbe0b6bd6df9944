package kspace.app.data.list;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.paging.PagingConsts;

/**
 * Pages in the order of their physical addresses, and those of one address as their runs are numbered. Physical memory is cut where a
 * run begins or ends. Between two cuts the same runs go on side by side:
 *
 * <pre>
 *   run 0   [0  2  4  6  8]
 *   run 1         [4  6  8  a]
 *   cuts    |     |        |  |      part 1 holds runs 0 and 1, whose pages alternate: 4 4 6 6 8 8
 * </pre>
 *
 * How many pages of each run lie below an address follows from a division; which page has a number, from a search over the addresses
 * of its part. So a row costs as many divisions as runs show its memory, times the digits of the part's size.
 */
final class PhysicalOrder implements RowOrder {
    /** Where more runs lie side by side in all parts than this, nobody keeps them. */
    private static final int MOST_SHARES = 1 << 23;
    private static final long GRANULE = PagingConsts.BASE_PAGE_SIZE;

    private final LeafIndex index;
    /** Where the parts start, and in the end where the last one ends. */
    private final long[] cuts;
    /** How many rows there are before each part. */
    private final long[] before;
    /** Where in {@link #shares} the runs of each part begin. */
    private final int[] from;
    private final int[] shares;

    private PhysicalOrder(LeafIndex index, long[] cuts, int[] from, int[] shares) {
        this.index = index;
        this.cuts = cuts;
        this.from = from;
        this.shares = shares;
        this.before = new long[cuts.length];
        for (int part = 0; part + 1 < cuts.length; part++) {
            before[part + 1] = before[part] + nrBelow(part, cuts[part + 1]);
        }
    }

    /** Returns the order of the pages of an index; empty if too many of them show the same memory. */
    static Optional<PhysicalOrder> of(LeafIndex index) {
        int nrRuns = index.nrRuns();
        int[] starts = sorted(nrRuns, IntStream.range(0, nrRuns).mapToLong(index::pa).toArray());
        int[] ends = sorted(nrRuns, IntStream.range(0, nrRuns).mapToLong(index::endPa).toArray());
        long[] cuts = LongStream.concat(
                IntStream.range(0, nrRuns).mapToLong(index::pa), IntStream.range(0, nrRuns).mapToLong(index::endPa))
                .sorted().distinct().toArray();
        int[] from = new int[cuts.length + 1];
        int[] shares = new int[Math.max(16, nrRuns * 2)];
        TreeSet<Integer> open = new TreeSet<>();
        int started = 0;
        int ended = 0;
        int used = 0;
        for (int part = 0; part < cuts.length; part++) {
            for (; ended < nrRuns && index.endPa(ends[ended]) == cuts[part]; ended++) {
                open.remove(ends[ended]);
            }
            for (; started < nrRuns && index.pa(starts[started]) == cuts[part]; started++) {
                open.add(starts[started]);
            }
            if (used + open.size() > MOST_SHARES) {
                return Optional.empty();
            }
            if (used + open.size() > shares.length) {
                shares = Arrays.copyOf(shares, Math.min(MOST_SHARES, 2 * (used + open.size())));
            }
            for (int run : open) {
                shares[used] = run;
                used++;
            }
            from[part + 1] = used;
        }
        return Optional.of(new PhysicalOrder(index, cuts, from, Arrays.copyOf(shares, used)));
    }

    private static int[] sorted(int nrRuns, long[] keys) {
        return IntStream.range(0, nrRuns).boxed().sorted((a, b) -> Long.compare(keys[a], keys[b]))
                .mapToInt(Integer::intValue).toArray();
    }

    @Override
    public long nrRows() {
        return cuts.length == 0 ? 0 : before[cuts.length - 1];
    }

    /** Returns how many pages of a run start below an address. */
    private long nrOfRunBelow(int run, long pa) {
        return Math.clamp(Math.ceilDiv(pa - index.pa(run), index.pageSize(run)), 0, index.nrPages(run));
    }

    /** Returns how many pages of a part start below one of its addresses. */
    private long nrBelow(int part, long pa) {
        long sum = 0;
        for (int i = from[part]; i < from[part + 1]; i++) {
            sum += nrOfRunBelow(shares[i], pa) - nrOfRunBelow(shares[i], cuts[part]);
        }
        return sum;
    }

    /** Returns the number of the page of a run that starts at an address; negative if none does. */
    private long pageAt(int run, long pa) {
        long offset = pa - index.pa(run);
        return offset >= 0 && offset % index.pageSize(run) == 0 && offset / index.pageSize(run) < index.nrPages(run)
                ? offset / index.pageSize(run)
                : -1;
    }

    @Override
    public Position at(long row) {
        Objects.checkIndex(row, nrRows());
        int part = partOf(before, row);
        long left = row - before[part];
        long low = 0;
        long high = (cuts[part + 1] - cuts[part]) / GRANULE - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (nrBelow(part, cuts[part] + (middle + 1) * GRANULE) > left) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        long pa = cuts[part] + low * GRANULE;
        left -= nrBelow(part, pa);
        for (int i = from[part]; i < from[part + 1]; i++) {
            long page = pageAt(shares[i], pa);
            if (page >= 0 && left-- == 0) {
                return new Position(shares[i], page);
            }
        }
        throw new IllegalStateException("no page has row " + row);
    }

    @Override
    public long indexOf(Position position) {
        long pa = index.pa(position.run()) + position.page() * index.pageSize(position.run());
        int part = partOf(cuts, pa);
        long row = before[part] + nrBelow(part, pa);
        for (int i = from[part]; shares[i] != position.run(); i++) {
            row += pageAt(shares[i], pa) >= 0 ? 1 : 0;
        }
        return row;
    }

    /** Returns the last part that has no larger number; parts without a row are passed over. */
    private static int partOf(long[] numbers, long number) {
        int low = 0;
        int high = numbers.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (numbers[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
