package kspace.app.data.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kspace.app.data.table.Leaves;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.space.AddressSpace;

/**
 * The runs of leaves that a filter passes, numbered in the order of their addresses, none of them in two ranges of the layout: 33 bytes for
 * each, whatever its length.
 */
final class LeafIndex {
    private static final int FIRST_CAPACITY = 64;

    private int nrRuns;
    private long[] vas = new long[FIRST_CAPACITY];
    private long[] pas = new long[FIRST_CAPACITY];
    private long[] counts = new long[FIRST_CAPACITY];
    private byte[] levels = new byte[FIRST_CAPACITY];
    private int[] propertyOf = new int[FIRST_CAPACITY];
    private int[] rangeOf = new int[FIRST_CAPACITY];
    private final long[] pageSizes;
    private final List<PageProperty> properties = new ArrayList<>();
    private final List<String> ranges = new ArrayList<>();

    private LeafIndex(AddressSpace space) {
        int nrLevels = space.consts().nrLevels();
        pageSizes = new long[nrLevels + 1];
        for (int level = 1; level <= nrLevels; level++) {
            pageSizes[level] = space.consts().pageSize(level);
        }
    }

    /** Reads the leaves of an address space that a filter passes. */
    static LeafIndex of(AddressSpace space, LeafFilter filter) {
        LeafIndex index = new LeafIndex(space);
        Map<PageProperty, Integer> propertyNumbers = new HashMap<>();
        Map<String, Integer> rangeNumbers = new LinkedHashMap<>();
        new Leaves(space, filter.pages(), false).forEach(row -> {
            PageRun pages = row.run().pages();
            if (filter.level().isEmpty() || filter.level().getAsInt() == pages.level()) {
                shown(pages, filter.memory()).ifPresent(it -> index.add(it,
                        propertyNumbers.computeIfAbsent(row.run().property(), _ -> propertyNumbers.size()),
                        rangeNumbers.computeIfAbsent(row.range(), _ -> rangeNumbers.size())));
            }
        });
        propertyNumbers.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(it -> index.properties.add(it.getKey()));
        index.ranges.addAll(rangeNumbers.keySet());
        return index;
    }

    /** Returns the pages that show an address of some memory. */
    private static Optional<PageRun> shown(PageRun run, Optional<PaddrRange> memory) {
        if (memory.isEmpty()) {
            return Optional.of(run);
        }
        long size = run.pageSizeBytes();
        long start = memory.get().start().value() - run.pa().value();
        long end = memory.get().end().value() - run.pa().value();
        long first = Math.clamp(Math.floorDiv(start, size), 0, run.nrPages());
        long past = Math.clamp(Math.ceilDiv(end, size), 0, run.nrPages());
        return first >= past
                ? Optional.empty()
                : Optional.of(new PageRun(run.page(first).va(), run.page(first).pa(), run.level(), size, past - first));
    }

    private void add(PageRun run, int property, int range) {
        if (nrRuns == vas.length) {
            int capacity = 2 * nrRuns;
            vas = Arrays.copyOf(vas, capacity);
            pas = Arrays.copyOf(pas, capacity);
            counts = Arrays.copyOf(counts, capacity);
            levels = Arrays.copyOf(levels, capacity);
            propertyOf = Arrays.copyOf(propertyOf, capacity);
            rangeOf = Arrays.copyOf(rangeOf, capacity);
        }
        vas[nrRuns] = run.va().value();
        pas[nrRuns] = run.pa().value();
        counts[nrRuns] = run.nrPages();
        levels[nrRuns] = (byte) run.level();
        propertyOf[nrRuns] = property;
        rangeOf[nrRuns] = range;
        nrRuns++;
    }

    int nrRuns() {
        return nrRuns;
    }

    long va(int run) {
        return vas[run];
    }

    long pa(int run) {
        return pas[run];
    }

    /** Returns where the memory of a run ends. */
    long endPa(int run) {
        return pas[run] + sizeBytes(run);
    }

    long nrPages(int run) {
        return counts[run];
    }

    int level(int run) {
        return levels[run];
    }

    long pageSize(int run) {
        return pageSizes[levels[run]];
    }

    long sizeBytes(int run) {
        return counts[run] * pageSize(run);
    }

    PageProperty property(int run) {
        return properties.get(propertyOf[run]);
    }

    /** Returns the name of the range that a run lies in; empty outside all. */
    String range(int run) {
        return ranges.get(rangeOf[run]);
    }

    /** Returns {@code count} pages of a run from page {@code first} on. */
    Leaves.Row row(int run, long first, long count) {
        long offset = first * pageSize(run);
        return new Leaves.Row(
                new LeafRun(
                        new PageRun(new Vaddr(vas[run] + offset), new Paddr(pas[run] + offset), levels[run],
                                pageSize(run), count),
                        property(run)),
                range(run));
    }

    /** Returns the run that has an address; -1 if none has it. */
    int runAt(Vaddr va) {
        int low = 0;
        int high = nrRuns - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Unsigned.less(va.value(), vas[middle])) {
                high = middle - 1;
            } else if (Unsigned.less(va.value() - vas[middle], sizeBytes(middle))) {
                return middle;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }
}
