package kspace.app.tables.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/** A table as it is at the moment, and as it will be after the last step. At least one of the two is there. */
public final class MergedTable {
    private final Optional<TableView> now;
    private final Optional<TableView> last;
    private final Entries kinds;
    private final Covered covered;
    private final TableView any;

    public MergedTable(Optional<TableView> now, Optional<TableView> last, AddressSpace space) {
        this.now = now;
        this.last = last;
        this.kinds = new Entries(space);
        this.covered = Covered.of(space);
        this.any = now.or(() -> last).orElseThrow();
    }

    public int level() {
        return any.level();
    }

    /** Returns where the table lies, if that is known. */
    public Optional<Paddr> frame() {
        return any.frame();
    }

    /** Returns whether a later step allocates the table. */
    public boolean isToCome() {
        return now.isEmpty();
    }

    /** Returns how many entries are there at the moment. */
    public int nrPresent() {
        return now.map(TableView::nrChildren).orElse(0);
    }

    public boolean isRoot() {
        return level() == consts().nrLevels();
    }

    private PagingConsts consts() {
        return covered.consts();
    }

    /** Returns whether the size of each page is told, or only what is mapped. */
    public boolean tellsPageSizes() {
        return kinds.space().tellsPageSizes();
    }

    /** Returns the addresses that the table manages; of the root's only those that it is said to cover. */
    public VaddrRange covers() {
        return isRoot()
                ? covered.all()
                : VaddrRange.ofSize(any.entryRange(0).first(), consts().tableSpan(level()));
    }

    /** Returns all entries; what those that follow one rule have in common is read once. */
    public List<TableEntry> entries() {
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

    private static int end(Optional<TableView> table, int index) {
        return table.map(it -> it.runEnd(index)).orElse(PagingConsts.NR_ENTRIES);
    }

    /** Returns the entry so many after {@code first} that follows the same rule. */
    private TableEntry following(TableEntry first, int distance) {
        int index = first.index() + distance;
        Optional<Paddr> pa = first.kind().isLeaf()
                ? first.pa().map(it -> it.plus(distance * first.covers().sizeBytes()))
                : first.pa().flatMap(_ -> source(first.kind()).child(index)).flatMap(TableView::frame);
        return new TableEntry(index, first.kind(), any.entryRange(index), pa, first.property(), first.nrChildren(),
                first.range(), first.role(), isManaged(index));
    }

    private boolean isManaged(int index) {
        return !isRoot() || index >= covered.firstEntry();
    }

    private TableView source(EntryKind kind) {
        return kind.isToCome() ? last.orElseThrow() : any;
    }

    EntryKind kind(int index) {
        EntryKind kindNow = now.map(table -> kinds.kind(table, index)).orElse(EntryKind.ABSENT);
        return kindNow == EntryKind.ABSENT
                ? last.map(table -> kinds.kind(table, index)).orElse(EntryKind.ABSENT).toCome()
                : kindNow;
    }

    private TableEntry entry(int index) {
        EntryKind kind = kind(index);
        TableView source = source(kind);
        VaddrRange covers = any.entryRange(index);
        Optional<PageProperty> property = Optional.empty();
        Optional<NamedRange> range = kind.isTable() ? rangeBelow(index) : Optional.empty();
        Optional<RangeRole> role = range.map(NamedRange::role);
        int nrChildren = 0;
        if (kind.isLeaf()) {
            property = Entries.property(source, index);
            range = kinds.space().purposeAt(covers.first());
            role = kinds.roleAt(covers.first());
        } else if (kind == EntryKind.TABLE) {
            nrChildren = source.child(index).map(TableView::nrChildren).orElse(0);
        }
        return new TableEntry(
                index, kind, covers, kinds.paddr(source, index), property, nrChildren, range, role, isManaged(index));
    }

    private Optional<NamedRange> rangeBelow(int index) {
        return last.flatMap(table -> table.child(index)).flatMap(kinds::rangeBelow);
    }

    /** Returns why any access through an entry faults; empty if it does not. */
    public Optional<String> fault(int index) {
        return now.flatMap(table -> Entries.fault(table, index));
    }

    /** Returns how many tables and pages the table below entry {@code index} names at the moment. */
    public Content content(int index) {
        int tables = 0;
        int leaves = 0;
        Optional<? extends TableView> child = now.flatMap(table -> table.child(index));
        for (int i = 0; child.isPresent() && i < PagingConsts.NR_ENTRIES;) {
            int runEnd = child.get().runEnd(i);
            if (kinds.namesTable(child.get(), i)) {
                tables += runEnd - i;
            } else if (kinds.standsForPage(child.get(), i)) {
                leaves += runEnd - i;
            }
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
    public record Content(int nrTables, int nrLeaves) {}
}
