package kspace.core.pagetable.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
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
    private final Map<Long, Summary> known = new HashMap<>();
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
     * What a table maps.
     *
     * @param first the offset of the first byte that is mapped, from where the table's addresses start
     * @param last the offset of the last byte
     * @param bytes how many are mapped
     * @param lowest the lowest physical address
     * @param highest the highest physical address
     * @param isStraight whether all of it is shown at one offset
     * @param base what physical address the start of the table's addresses would show at this offset
     * @param isKnown whether every table could be read
     */
    private record Summary(
            long first, long last, long bytes, long lowest, long highest, boolean isStraight, long base,
            boolean isKnown) {
        static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, true, 0, true);

        static Summary page(long first, long sizeBytes, long pa) {
            return new Summary(first, first + sizeBytes - 1, sizeBytes, pa, pa + sizeBytes - 1, true, pa - first, true);
        }

        static Summary unknown(long first, long sizeBytes) {
            return new Summary(first, first + sizeBytes - 1, 0, 0, 0, true, 0, false);
        }

        boolean isNothing() {
            return bytes == 0 && isKnown;
        }

        Summary at(long offset) {
            return new Summary(
                    first + offset, last + offset, bytes, lowest, highest, isStraight, base - offset, isKnown);
        }

        /** Returns what this and {@code next}, which lies after it, map; what is not known does not count where something is. */
        Summary with(Summary next) {
            if (isNothing()) {
                return next;
            }
            if (next.isNothing()) {
                return this;
            }
            boolean known = isKnown && next.isKnown;
            if (bytes == 0 && next.bytes == 0) {
                return new Summary(first, next.last, 0, 0, 0, true, 0, known);
            }
            if (bytes == 0 || next.bytes == 0) {
                Summary mapped = bytes == 0 ? next : this;
                return new Summary(mapped.first, mapped.last, mapped.bytes, mapped.lowest, mapped.highest,
                        mapped.isStraight, mapped.base, known);
            }
            long sum = bytes + next.bytes;
            return new Summary(
                    first, next.last, sum < 0 ? Long.MAX_VALUE : sum, Unsigned.min(lowest, next.lowest),
                    Unsigned.max(highest, next.highest), isStraight && next.isStraight && base == next.base, base,
                    known);
        }

        Part part() {
            boolean none = bytes == 0;
            return new Part(
                    new VaddrRange(new Vaddr(first), new Vaddr(last)), bytes,
                    none ? Optional.empty() : Optional.of(PaddrRange.of(lowest, highest + 1)),
                    none || !isStraight ? Optional.empty() : Optional.of(new Paddr(base + first)), isKnown);
        }
    }

    /** Takes what is mapped, at virtual addresses. */
    @FunctionalInterface
    private interface Sink {
        void add(Summary mapped);
    }

    /**
     * Returns the parts of {@code within} in which something is mapped, lowest first. Those that are nearer to each other than
     * {@code gapBytes} are told as one, and no table is read that has fewer addresses, so the cost is at most that of the quotient.
     *
     * @param gapBytes at least 1, unsigned
     */
    public synchronized List<Part> in(VaddrRange within, long gapBytes) {
        List<Summary> parts = new ArrayList<>();
        read(root, within, gapBytes, false, next -> {
            boolean joins = !parts.isEmpty() && Unsigned.less(next.first() - parts.getLast().last() - 1, gapBytes);
            parts.add(joins ? parts.removeLast().with(next) : next);
        });
        return parts.stream().map(Summary::part).toList();
    }

    /**
     * Returns the parts of {@code within} that are mapped at one offset each, lowest first: those that follow each other at the
     * same offset are one, whatever lies between. Where tables with fewer than {@code leastBytes} addresses map at several, they are left out.
     *
     * @param leastBytes at least 1, unsigned
     */
    public synchronized List<Part> straightIn(VaddrRange within, long leastBytes) {
        List<Summary> parts = new ArrayList<>();
        read(root, within, leastBytes, true, next -> {
            if (next.bytes() == 0) {
                return;
            }
            boolean joins = !parts.isEmpty() && parts.getLast().isStraight() && next.isStraight()
                    && parts.getLast().base() == next.base();
            parts.add(joins ? parts.removeLast().with(next) : next);
        });
        return parts.stream().filter(Summary::isStraight).map(Summary::part).toList();
    }

    /** Passes what entries of a table map in {@code within}; entries with fewer than {@code least} addresses as a whole. */
    private void read(TableView table, VaddrRange within, long least, boolean straight, Sink sink) {
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
                    readEntry(table, i, entry, within, least, straight, sink);
                }
            }
        }
    }

    private void readEntry(
            TableView table, int index, VaddrRange entry, VaddrRange within, long least, boolean straight, Sink sink) {
        Optional<? extends TableView> child = table.child(index);
        if (child.isEmpty()) {
            VaddrRange seen = within.intersect(entry).orElseThrow();
            long offset = seen.first().value() - entry.first().value();
            Summary whole = entry(table, index);
            if (!whole.isNothing()) {
                sink.add(whole.bytes() == 0
                        ? Summary.unknown(seen.first().value(), seen.sizeBytes())
                        : Summary.page(seen.first().value(), seen.sizeBytes(), whole.lowest() + offset));
            }
            return;
        }
        boolean isSmall = Unsigned.less(entry.last().value() - entry.first().value(), least);
        if (within.contains(entry) && (isSmall || straight)) {
            Summary whole = summary(child.get());
            if (whole.isNothing()) {
                return;
            }
            if (isSmall || whole.isStraight()) {
                sink.add(whole.at(entry.first().value()));
                return;
            }
        }
        read(child.get(), within, least, straight, sink);
    }

    /** Returns what an entry that names no table maps, relative to its own start. */
    private Summary entry(TableView table, int index) {
        long size = consts.pageSize(table.level());
        return table.page(index).map(page -> Summary.page(0, size, page.pa().value()))
                .orElseGet(() -> isUnreadTable(table, index) ? Summary.unknown(0, size) : Summary.NOTHING);
    }

    private static boolean isUnreadTable(TableView table, int index) {
        return table.level() > 1 && table.reading(index).filter(HardwareEntry.Table.class::isInstance).isPresent();
    }

    private Summary summary(TableView table) {
        long place = table.frame().map(Paddr::value).orElseGet(() -> table.firstVa().value());
        // Tables lie at multiples of 4 KiB and have as many addresses at least, so the level finds room below.
        long key = place | table.level();
        Summary before = known.get(key);
        if (before != null) {
            return before;
        }
        table.frame().ifPresent(frame -> tables.add(frame.value(), PagingConsts.BASE_PAGE_SIZE));
        Summary sum = Summary.NOTHING;
        long size = consts.pageSize(table.level());
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            if (!table.isAbsent(i)) {
                Optional<? extends TableView> child = table.child(i);
                Summary entry = child.isPresent() ? summary(child.get()) : entry(table, i);
                if (child.isEmpty() && entry.bytes() != 0) {
                    shown.add(entry.lowest(), size);
                }
                sum = sum.with(entry.at(i * size));
            }
        }
        known.put(key, sum);
        return sum;
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
