package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/** A table as it is at the moment, and as it will be after the last step. At least one of the two is there. */
final class MergedTable {
    private final Optional<StoredTable> now;
    private final Optional<StoredTable> last;
    private final KernelRanges ranges;
    private final StoredTable any;

    MergedTable(Optional<StoredTable> now, Optional<StoredTable> last, KernelRanges ranges) {
        this.now = now;
        this.last = last;
        this.ranges = ranges;
        this.any = now.or(() -> last).orElseThrow();
    }

    int level() {
        return any.level();
    }

    Paddr paddr() {
        return any.paddr();
    }

    /** Returns whether a later step allocates the table. */
    boolean isToCome() {
        return now.isEmpty();
    }

    /** Returns how many entries are there at the moment. */
    int nrPresent() {
        return now.map(StoredTable::nrChildren).orElse(0);
    }

    private boolean isRoot() {
        return level() == consts().nrLevels();
    }

    private PagingConsts consts() {
        return ranges.boot().machine().consts();
    }

    /** Returns the addresses that the table manages; of the root's only the kernel's half. */
    VaddrRange covers() {
        return isRoot()
                ? consts().kernelHalf()
                : VaddrRange.ofSize(any.entryRange(0).first(), consts().tableSpan(level()));
    }

    /** Returns all entries; what those that follow one rule have in common is read once. */
    List<TableEntry> entries() {
        List<TableEntry> entries = new ArrayList<>(PagingConsts.NR_ENTRIES);
        for (int i = 0; i < PagingConsts.NR_ENTRIES;) {
            int start = i;
            int end = Math.min(end(now, i), end(last, i));
            TableEntry first = entry(i);
            entries.add(first);
            for (i++; i < end; i++) {
                entries.add(following(first, i - start));
            }
        }
        return List.copyOf(entries);
    }

    private static int end(Optional<StoredTable> node, int index) {
        return node.map(it -> it.runEnd(index)).orElse(PagingConsts.NR_ENTRIES);
    }

    /** Returns the entry so many after {@code first} that follows the same rule. */
    private TableEntry following(TableEntry first, int distance) {
        int index = first.index() + distance;
        boolean user = isRoot() && index < consts().firstKernelEntry();
        Optional<Paddr> pa = first.kind().isLeaf()
                ? first.pa().map(it -> it.plus(distance * first.covers().sizeBytes()))
                : first.pa().flatMap(_ -> source(first.kind()).child(index)).map(StoredTable::paddr);
        return new TableEntry(index, first.kind(), any.entryRange(index), pa, first.property(), first.nrChildren(),
                first.range(), !user);
    }

    private StoredTable source(EntryKind kind) {
        return kind.isToCome() ? last.orElseThrow() : any;
    }

    EntryKind kind(int index) {
        EntryKind kindNow = now.map(node -> kind(node, index)).orElse(EntryKind.ABSENT);
        return kindNow == EntryKind.ABSENT
                ? last.map(node -> kind(node, index)).orElse(EntryKind.ABSENT).toCome()
                : kindNow;
    }

    /** Returns what entry {@code index} of {@code node} is, alone. */
    static EntryKind kind(StoredTable node, int index) {
        Optional<StoredTable> child = node.child(index);
        if (child.isPresent()) {
            return child.get().nrChildren() == 0 ? EntryKind.EMPTY_TABLE : EntryKind.TABLE;
        }
        if (node.isAbsent(index)) {
            return EntryKind.ABSENT;
        }
        return node.hardware(index) instanceof HardwareEntry.Leaf ? EntryKind.LEAF : EntryKind.UNMAPPED;
    }

    /** Returns the page or the table that entry {@code index} of {@code node} names. */
    static Optional<Paddr> paddr(StoredTable node, int index) {
        Optional<StoredTable> child = node.child(index);
        return child.isPresent()
                ? child.map(StoredTable::paddr)
                : page(node, index);
    }

    /** Returns the page that the kernel means in entry {@code index} of {@code node}, which names no table of its own. */
    private static Optional<Paddr> page(StoredTable node, int index) {
        return switch (node.entry(index)) {
            case Pte.Leaf leaf -> Optional.of(leaf.page());
            case Pte.Table pointer -> Optional.of(pointer.table());
            case Pte.Absent _ -> Optional.empty();
        };
    }

    private TableEntry entry(int index) {
        EntryKind kind = kind(index);
        StoredTable source = source(kind);
        Optional<StoredTable> child = source.child(index);
        Optional<Paddr> pa = child.map(StoredTable::paddr);
        Optional<PageProperty> property = Optional.empty();
        VaddrRange covers = any.entryRange(index);
        Optional<NamedRange> range = kind.isTable() ? rangeBelow(index) : Optional.empty();
        if (kind.isLeaf()) {
            pa = page(source, index);
            property = source.entry(index) instanceof Pte.Leaf leaf ? Optional.of(leaf.property()) : Optional.empty();
            range = ranges.rangeOf(covers.first());
        }
        return new TableEntry(
                index,
                kind,
                covers,
                pa,
                property,
                kind.isToCome() ? 0 : child.map(StoredTable::nrChildren).orElse(0),
                range,
                !isRoot() || index >= consts().firstKernelEntry());
    }

    private Optional<NamedRange> rangeBelow(int index) {
        return last.flatMap(node -> node.child(index)).flatMap(MergedTable::firstPage).flatMap(ranges::rangeOf);
    }

    /** Returns the lowest address that {@code node} and the tables below it map, if they map any. */
    static Optional<Vaddr> firstPage(StoredTable node) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            Optional<Vaddr> below = node.child(i).flatMap(MergedTable::firstPage);
            if (below.isPresent()) {
                return below;
            }
            if (kind(node, i) == EntryKind.LEAF) {
                return Optional.of(node.entryRange(i).first());
            }
        }
        return Optional.empty();
    }

    /** Returns how many tables and pages the table below entry {@code index} names at the moment. */
    Content content(int index) {
        int tables = 0;
        int leaves = 0;
        Optional<StoredTable> child = now.flatMap(node -> node.child(index));
        for (int i = 0; child.isPresent() && i < PagingConsts.NR_ENTRIES;) {
            EntryKind kind = kind(child.get(), i);
            int runEnd = child.get().runEnd(i);
            tables += kind.isTable() ? runEnd - i : 0;
            leaves += kind.isLeaf() ? runEnd - i : 0;
            i = runEnd;
        }
        return new Content(tables, leaves);
    }

    /**
     * What a table names.
     *
     * @param nrTables how many tables of the level below
     * @param nrLeaves how many pages
     */
    record Content(int nrTables, int nrLeaves) {}
}
