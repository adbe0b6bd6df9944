package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;

/**
 * What earlier phases have mapped, to find where a later one runs into it.
 *
 * @param ranges the mapped ranges
 */
record MappedRanges(List<VaddrRange> ranges) {

    MappedRanges with(VaddrRange range) {
        List<VaddrRange> more = new ArrayList<>(ranges);
        more.add(range);
        return new MappedRanges(List.copyOf(more));
    }

    boolean holds(Vaddr va) {
        return ranges.stream().anyMatch(range -> range.contains(va));
    }

    /**
     * Returns how many pages of {@code run} can be mapped before one meets a mapped page, or an entry that names a
     * table of {@code slots} where the page would have to stand.
     */
    long nrFreePages(PageRun run, TableSlots slots) {
        long free = run.nrPages();
        VaddrRange whole = VaddrRange.ofSize(run.va(), run.sizeBytes());
        for (VaddrRange range : ranges) {
            if (range.overlaps(whole)) {
                long offset = range.first().compareTo(run.va()) <= 0 ? 0 : range.first().value() - run.va().value();
                free = Math.min(free, Long.divideUnsigned(offset, run.pageSizeBytes()));
            }
        }
        return run.level() == 1 ? free : firstTable(run, slots, free);
    }

    /** Searches the first page, below {@code limit}, whose entry names a table; tables come in ascending intervals. */
    private static long firstTable(PageRun run, TableSlots slots, long limit) {
        if (limit == 0) {
            return 0;
        }
        PageItem last = run.page(limit - 1);
        if (slots.missing(run.va(), last.va(), run.level() - 1) == limit) {
            return limit;
        }
        long low = 0;
        long high = limit - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (slots.missing(run.va(), run.page(middle).va(), run.level() - 1) <= middle) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
