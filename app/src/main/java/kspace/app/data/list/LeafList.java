package kspace.app.data.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToLongFunction;
import kspace.app.data.table.Leaves;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PerLevel;
import kspace.core.space.AddressSpace;

/**
 * The leaves of an address space as a list: filtered, sorted, each in a row of its own or as the runs that they make. Any row is
 * computed when it is asked for, so neither time nor memory grows with their number.
 */
public final class LeafList {
    private static final int FIRST_GAP_SHIFT = 16;
    private static final int GAP_SHIFT_STEP = 4;

    private final AddressSpace space;
    private final LeafIndex index;
    private final RowOrder order;
    private final boolean unfolded;

    private LeafList(AddressSpace space, LeafIndex index, RowOrder order, boolean unfolded) {
        this.space = space;
        this.index = index;
        this.order = order;
        this.unfolded = unfolded;
    }

    /**
     * How a list is ordered.
     *
     * @param sort by what
     * @param descending whether the largest comes first
     * @param unfolded whether each leaf has a row; where nobody tells the sizes of pages, none has
     */
    public record Form(LeafSort sort, boolean descending, boolean unfolded) {
        /** Each leaf in a row, by their addresses. */
        public static final Form USUAL = new Form(LeafSort.ADDRESS, false, true);
    }

    /** What is in a list. */
    public record Totals(PerLevel nrPages, long bytes, int nrRanges, long nrWritableExecutable) {}

    /** Reads the leaves of an address space that a filter passes, in the order of their addresses. */
    public static LeafList of(AddressSpace space, LeafFilter filter) {
        LeafIndex index = LeafIndex.of(space, filter);
        return new LeafList(space, index, RunOrder.numbered(index.nrRuns(), _ -> 1), false);
    }

    /**
     * Returns the same leaves in another form; empty if they cannot be sorted so, because too many show the same memory.
     */
    public Optional<LeafList> in(Form form) {
        boolean each = form.unfolded() && space.tellsPageSizes();
        IntToLongFunction nrRows = each ? index::nrPages : _ -> 1;
        Optional<? extends RowOrder> next = switch (form.sort()) {
            case ADDRESS -> Optional.of(RunOrder.numbered(index.nrRuns(), nrRows));
            case PHYSICAL -> each ? PhysicalOrder.of(index)
                    : sorted(nrRows, (a, b) -> Long.compare(index.pa(a), index.pa(b)));
            case SIZE -> sorted(nrRows, (a, b) -> each ? Long.compare(index.pageSize(a), index.pageSize(b))
                    : Long.compareUnsigned(index.sizeBytes(a), index.sizeBytes(b)));
            case FLAGS -> sorted(nrRows, Comparator.comparing(run -> index.property(run).flags().accessText()));
            case LEVEL -> sorted(nrRows, Comparator.comparingInt(index::level));
            case RANGE -> sorted(nrRows, Comparator.comparing(index::range));
        };
        return next.map(it -> new LeafList(space, index, form.descending() ? it.reversed() : it, each));
    }

    private Optional<RowOrder> sorted(IntToLongFunction nrRows, Comparator<Integer> by) {
        return Optional.of(RunOrder.sorted(index.nrRuns(), nrRows, by));
    }

    /** Returns the address space that the leaves belong to. */
    public AddressSpace space() {
        return space;
    }

    /** Returns whether each leaf has a row of its own. */
    public boolean isUnfolded() {
        return unfolded;
    }

    /** Returns how many rows there are. */
    public long nrRows() {
        return order.nrRows();
    }

    /**
     * Returns a row.
     *
     * @throws IndexOutOfBoundsException if the number is not in 0..nrRows-1
     */
    public Leaves.Row row(long number) {
        RowOrder.Position at = order.at(number);
        return index.row(at.run(), at.page(), unfolded ? 1 : index.nrPages(at.run()));
    }

    /** Returns the number of the row that has an address; empty if none has. */
    public OptionalLong rowOf(Vaddr va) {
        int run = index.runAt(va);
        if (run < 0) {
            return OptionalLong.empty();
        }
        long page = unfolded ? Long.divideUnsigned(va.value() - index.va(run), index.pageSize(run)) : 0;
        return OptionalLong.of(order.indexOf(new RowOrder.Position(run, page)));
    }

    /**
     * Returns where the rows lie, lowest addresses first: as many parts as there are, or, where that is more than {@code most}, with the small
     * gaps between them.
     */
    public List<VaddrRange> extents(int most) {
        List<VaddrRange> parts = partsApart(0);
        for (int shift = FIRST_GAP_SHIFT; parts.size() > most && shift < Long.SIZE; shift += GAP_SHIFT_STEP) {
            parts = partsApart(1L << shift);
        }
        return parts;
    }

    /** Returns the parts between which there are more than {@code gapBytes}; none is in two ranges of the layout. */
    private List<VaddrRange> partsApart(long gapBytes) {
        List<VaddrRange> parts = new ArrayList<>();
        String range = "";
        for (int run = 0; run < index.nrRuns(); run++) {
            VaddrRange next = index.row(run, 0, index.nrPages(run)).run().range();
            boolean joins = !parts.isEmpty() && range.equals(index.range(run))
                    && Unsigned.lessOrEqual(next.first().value() - parts.getLast().last().value() - 1, gapBytes);
            parts.add(joins ? new VaddrRange(parts.removeLast().first(), next.last()) : next);
            range = index.range(run);
        }
        return List.copyOf(parts);
    }

    /** Returns what all rows together are, at the cost of their runs. */
    public Totals totals() {
        PerLevel.Counter pages = new PerLevel.Counter();
        long bytes = 0;
        long both = 0;
        Set<String> ranges = new HashSet<>();
        for (int run = 0; run < index.nrRuns(); run++) {
            pages.add(index.level(run), index.nrPages(run));
            bytes += index.sizeBytes(run);
            ranges.add(index.range(run));
            both += isWritableAndExecutable(run) ? index.nrPages(run) : 0;
        }
        return new Totals(pages.counted(), bytes, ranges.size(), both);
    }

    private boolean isWritableAndExecutable(int run) {
        PageFlags flags = index.property(run).flags();
        return flags.contains(PageFlags.W) && flags.contains(PageFlags.X);
    }
}
