package kspace.core.pagetable.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;

/**
 * What is mapped below a root table, told as coarsely as somebody wants it: for a line of a picture nobody reads a million
 * entries. What a table maps is summed up in a few numbers, which are kept:
 *
 * <pre>
 *     entry  0     40    41              97              511
 *            | absent | page | ... absent ... | page | absent |
 *                     first                   last                  relative to the start of the table,
 *                     mapped bytes; lowest and highest memory; the one offset between the two, if it is one
 * </pre>
 *
 * Each table is read once for each level at which it is met, so tables that are named again and again, or that name each other
 * in circles, cost no more than others.
 */
public final class MappedParts {
    private final PagingConsts consts;
    private final TableView root;
    private final Map<Long, MappedSummary> known = new HashMap<>();
    /** Where the pages lie of tables of level 1 that show them at several offsets. */
    private final Map<Long, long[]> scattered = new HashMap<>();
    private final MemoryRanges.Collector shown = new MemoryRanges.Collector();
    private final MemoryRanges.Collector tables = new MemoryRanges.Collector();
    private Optional<MemoryRanges> allShown = Optional.empty();
    private Optional<MemoryRanges> allTables = Optional.empty();

    /** Creates what reads the tables below a root, of which nothing changes. */
    public MappedParts(PagingConsts consts, TableView root) {
        this.consts = consts;
        this.root = root;
    }

    /**
     * A part of the address space in which something is mapped, at both of its ends.
     *
     * @param range from the first to the last address that is mapped
     * @param mappedBytes how much of it is; 0 if the recording does not hold a table that is named for it
     * @param memory from the lowest to the highest physical address that it shows; empty if none is known
     * @param first the physical address that the first virtual one shows, if all of the part is shown at one offset
     * @param isKnown whether the recording holds every table that is named for it
     */
    public record Part(
            VaddrRange range, long mappedBytes, Optional<PaddrRange> memory, Optional<Paddr> first, boolean isKnown) {

        /** Returns whether every byte of it is mapped. */
        public boolean isFull() {
            return mappedBytes == range.sizeBytes();
        }
    }

    /**
     * Returns the parts of {@code within} in which something is mapped, lowest first. Those that are nearer to each other than
     * {@code gapBytes} are told as one, and no table is read that has no such gap, so the cost is that of what is told.
     *
     * @param gapBytes at least 1, unsigned
     */
    public synchronized List<Part> in(VaddrRange within, long gapBytes) {
        List<MappedSummary> parts = new ArrayList<>();
        Predicate<MappedSummary> isOne =
                sum -> Unsigned.less(sum.gap(), gapBytes) && (sum.isKnown() || sum.bytes() == 0);
        read(root, within, gapBytes, isOne, next -> {
            boolean joins = !parts.isEmpty() && Unsigned.less(next.first() - parts.getLast().last() - 1, gapBytes);
            parts.add(joins ? parts.removeLast().with(next) : next);
        });
        return parts.stream().map(MappedSummary::part).toList();
    }

    /**
     * Returns the parts of {@code within} that are mapped at one offset each, lowest first: those that follow each other at the
     * same offset are one, whatever lies between. Tables that map at several and have none of {@code leastBytes} bytes are left
     * out.
     *
     * @param leastBytes at least 1, unsigned
     */
    public synchronized List<Part> straightIn(VaddrRange within, long leastBytes) {
        List<MappedSummary> parts = new ArrayList<>();
        Predicate<MappedSummary> isOne = sum -> sum.isStraight() || Unsigned.less(sum.longest(), leastBytes);
        read(root, within, leastBytes, isOne, next -> {
            if (next.bytes() == 0) {
                return;
            }
            boolean joins = !parts.isEmpty() && parts.getLast().isStraight() && next.isStraight()
                    && parts.getLast().tail().base() == next.tail().base();
            parts.add(joins ? parts.removeLast().with(next) : next);
        });
        return parts.stream().filter(MappedSummary::isStraight).map(MappedSummary::part).toList();
    }

    /** Passes what entries of a table map in {@code within}; as a whole what is one, or has fewer addresses than {@code least}. */
    private void read(TableView table, VaddrRange within, long least, Predicate<MappedSummary> isOne,
            Consumer<MappedSummary> sink) {
        VaddrRange all = within;
        int from = 0;
        int end = PagingConsts.NR_ENTRIES;
        if (table.level() < consts.nrLevels()) {
            VaddrRange own = VaddrRange.ofSize(table.firstVa(), consts.tableSpan(table.level()));
            all = within.intersect(own).orElseThrow();
            from = consts.pteIndex(all.first(), table.level());
            end = consts.pteIndex(all.last(), table.level()) + 1;
        }
        for (int i = from; i < end; i++) {
            if (!table.isAbsent(i)) {
                VaddrRange entry = table.entryRange(i);
                if (all.overlaps(entry)) {
                    readEntry(table, i, entry, within, least, isOne, sink);
                }
            }
        }
    }

    private void readEntry(
            TableView table, int index, VaddrRange entry, VaddrRange within, long least, Predicate<MappedSummary> isOne,
            Consumer<MappedSummary> sink) {
        Optional<? extends TableView> child = table.child(index);
        if (child.isEmpty()) {
            VaddrRange seen = within.intersect(entry).orElseThrow();
            long offset = seen.first().value() - entry.first().value();
            MappedSummary whole = entry(table, index);
            if (!whole.isNothing()) {
                sink.accept(whole.bytes() == 0
                        ? MappedSummary.unknown(seen.first().value(), seen.sizeBytes())
                        : MappedSummary.page(
                                seen.first().value(), seen.sizeBytes(), whole.memory().lowest() + offset));
            }
            return;
        }
        if (within.contains(entry)) {
            MappedSummary whole = summary(child.get());
            boolean isSmall = Unsigned.less(entry.last().value() - entry.first().value(), least);
            if (whole.isNothing()) {
                return;
            }
            if (isSmall || isOne.test(whole)) {
                sink.accept(whole.at(entry.first().value()));
                return;
            }
        }
        read(child.get(), within, least, isOne, sink);
    }

    /** Returns what an entry that names no table maps, relative to its own start. */
    private MappedSummary entry(TableView table, int index) {
        long size = consts.pageSize(table.level());
        OptionalLong pa = table.pageAddress(index);
        return pa.isPresent() ? MappedSummary.page(0, size, pa.getAsLong())
                : isUnreadTable(table, index) ? MappedSummary.unknown(0, size) : MappedSummary.NOTHING;
    }

    private static boolean isUnreadTable(TableView table, int index) {
        return table.level() > 1 && table.reading(index).filter(HardwareEntry.Table.class::isInstance).isPresent();
    }

    private MappedSummary summary(TableView table) {
        long key = key(table);
        MappedSummary before = known.get(key);
        if (before != null) {
            return before;
        }
        table.frame().ifPresent(frame -> tables.add(frame.value(), PagingConsts.BASE_PAGE_SIZE));
        MappedSummary sum = MappedSummary.NOTHING;
        long size = consts.pageSize(table.level());
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            if (!table.isAbsent(i)) {
                OptionalLong pa = table.pageAddress(i);
                if (pa.isPresent()) {
                    shown.add(pa.getAsLong(), size);
                    sum = sum.with(MappedSummary.page(i * size, size, pa.getAsLong()));
                } else {
                    int index = i;
                    MappedSummary entry = table.child(i).map(this::summary).orElseGet(() -> entry(table, index));
                    sum = sum.with(entry.at(i * size));
                }
            }
        }
        known.put(key, sum);
        keepPages(table, key, sum);
        return sum;
    }

    /** Tables that map here and there are asked often which pages they have. */
    private void keepPages(TableView table, long key, MappedSummary sum) {
        if (table.level() == 1 && !sum.isStraight()) {
            scattered.put(key, IntStream.range(0, PagingConsts.NR_ENTRIES)
                    .mapToObj(table::pageAddress).flatMapToLong(OptionalLong::stream).sorted().toArray());
        }
    }

    /**
     * Returns pages that show a physical address, lowest addresses first.
     *
     * @param most how many at most
     */
    public synchronized List<Part> reaching(Paddr pa, int most) {
        List<Part> found = new ArrayList<>();
        reach(root, pa.value(), most, found, new HashSet<>());
        return List.copyOf(found);
    }

    /** Returns whether a table leads to a page that shows {@code pa}; those of {@code others} are known not to. */
    private boolean reach(TableView table, long pa, int most, List<Part> found, Set<Long> others) {
        MappedSummary sum = summary(table);
        long size = consts.pageSize(table.level());
        long offset = pa - sum.tail().base();
        if (sum.isStraight() && Unsigned.lessOrEqual(consts.tableSpan(table.level()), offset)) {
            return false;
        }
        int before = found.size();
        int first = sum.isStraight() ? (int) (offset / size) : 0;
        int end = sum.isStraight() ? first + 1 : PagingConsts.NR_ENTRIES;
        for (int i = first; i < end; i++) {
            OptionalLong page = table.pageAddress(i);
            if (page.isPresent() && found.size() < most && Unsigned.less(pa - page.getAsLong(), size)) {
                found.add(MappedSummary.page(table.entryRange(i).first().value(), size, page.getAsLong()).part());
            } else if (page.isEmpty() && found.size() < most && !table.isAbsent(i)) {
                reachBelow(table, i, pa, most, found, others);
            }
        }
        return found.size() > before;
    }

    private void reachBelow(TableView table, int index, long pa, int most, List<Part> found, Set<Long> others) {
        // The table itself is read only if what is known of it leaves a chance.
        Optional<Paddr> named = table.reading(index)
                .flatMap(entry -> entry instanceof HardwareEntry.Table(Paddr at) ? Optional.of(at) : Optional.empty());
        Optional<Long> key = named.map(at -> at.value() | (table.level() - 1));
        if (key.filter(it -> others.contains(it) || !mayShow(it, pa)).isEmpty()) {
            boolean reached = table.child(index).filter(child -> mayShow(key(child), pa))
                    .filter(child -> reach(child, pa, most, found, others)).isPresent();
            if (!reached) {
                key.ifPresent(others::add);
            }
        }
    }

    private boolean mayShow(long key, long pa) {
        MappedSummary sum = known.get(key);
        if (sum == null) {
            return true;
        }
        boolean isWithin = sum.bytes() != 0 && Unsigned.lessOrEqual(sum.memory().lowest(), pa)
                && Unsigned.lessOrEqual(pa, sum.memory().highest());
        long[] pages = scattered.get(key);
        return isWithin && (pages == null
                || Arrays.binarySearch(pages, Unsigned.alignDown(pa, PagingConsts.BASE_PAGE_SIZE)) >= 0);
    }

    private static long key(TableView table) {
        // Tables lie at multiples of 4 KiB and have as many addresses at least, so the level finds room below.
        return table.frame().map(Paddr::value).orElseGet(() -> table.firstVa().value()) | table.level();
    }

    private void readAll() {
        if (allShown.isEmpty()) {
            summary(root);
            allShown = Optional.of(shown.ranges());
            allTables = Optional.of(tables.ranges());
        }
    }

    /** Returns the physical memory that pages show. */
    public synchronized MemoryRanges shown() {
        readAll();
        return allShown.orElseThrow();
    }

    /** Returns the physical memory that the tables themselves take, as far as it is told where they lie. */
    public synchronized MemoryRanges tables() {
        readAll();
        return allTables.orElseThrow();
    }
}
