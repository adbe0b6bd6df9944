package kspace.app.tables.entry;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;

/**
 * What the entries of an address space's tables are, and what they name. Of a boot's tables it is also known what the kernel
 * means by an entry in which the processor finds no page.
 */
public record Entries(AddressSpace space) {

    /** Returns whether later steps may fill entries, and which page the kernel means is known. */
    public boolean isBoot() {
        return space instanceof BootSpace;
    }

    /** Returns what entry {@code index} of {@code table} is, alone. */
    public EntryKind kind(TableView table, int index) {
        Optional<? extends TableView> child = table.child(index);
        if (child.isPresent()) {
            return isEmpty(child.get()) ? EntryKind.EMPTY_TABLE : EntryKind.TABLE;
        }
        if (table.isAbsent(index)) {
            return EntryKind.ABSENT;
        }
        // A list tells nothing but pages.
        return table.reading(index).map(this::kindWithoutTable).orElse(EntryKind.LEAF);
    }

    private EntryKind kindWithoutTable(HardwareEntry read) {
        return switch (read) {
            case HardwareEntry.Leaf _ -> EntryKind.LEAF;
            case HardwareEntry.Absent _ -> EntryKind.UNMAPPED;
            case HardwareEntry.Table _ -> isBoot() ? EntryKind.UNMAPPED : EntryKind.NOT_RECORDED;
            case HardwareEntry.Fault _ -> isBoot() ? EntryKind.UNMAPPED : EntryKind.FAULT;
        };
    }

    /** Returns whether all entries of a table are absent. */
    public static boolean isEmpty(TableView table) {
        int i = 0;
        while (i < PagingConsts.NR_ENTRIES && table.isAbsent(i)) {
            i = table.runEnd(i);
        }
        return i == PagingConsts.NR_ENTRIES;
    }

    /** Returns the page or the table that an entry names, if it is known where that lies. */
    public Optional<Paddr> paddr(TableView table, int index) {
        Optional<? extends TableView> child = table.child(index);
        return child.isPresent() ? child.flatMap(TableView::frame) : paddrWithoutTable(table, index);
    }

    private static Optional<Paddr> paddrWithoutTable(TableView table, int index) {
        if (table instanceof StoredTable stored) {
            return switch (stored.entry(index)) {
                case Pte.Leaf leaf -> Optional.of(leaf.page());
                case Pte.Table pointer -> Optional.of(pointer.table());
                case Pte.Absent _ -> Optional.empty();
            };
        }
        return table.page(index).map(TableView.Page::pa).or(() -> table.reading(index)
                .flatMap(read -> read instanceof HardwareEntry.Table(Paddr named)
                        ? Optional.of(named)
                        : Optional.empty()));
    }

    /** Returns what an entry that names no table says about its page. */
    static Optional<PageProperty> property(TableView table, int index) {
        if (table instanceof StoredTable stored) {
            return stored.entry(index) instanceof Pte.Leaf leaf ? Optional.of(leaf.property()) : Optional.empty();
        }
        return table.page(index).map(TableView.Page::property);
    }

    /** Returns why any access through an entry faults; empty if it does not. */
    static Optional<String> fault(TableView table, int index) {
        return table.reading(index).flatMap(read -> read instanceof HardwareEntry.Fault fault
                ? Optional.of(fault.reason().toString())
                : Optional.empty());
    }

    /** Returns whether an entry names a table, whether or not that can be read; nothing but the entry is looked at. */
    public boolean namesTable(TableView table, int index) {
        return (isBoot() || table.reading(index).isEmpty())
                ? table.child(index).isPresent()
                : table.reading(index).filter(HardwareEntry.Table.class::isInstance).isPresent();
    }

    /** Returns whether an entry that names no table stands for a page, if only to the kernel. */
    boolean standsForPage(TableView table, int index) {
        return isBoot() ? !table.isAbsent(index) : table.page(index).isPresent();
    }

    /** Returns what the pages at an address are for, to be seen by their hue; pages that no range has are for something else. */
    public Optional<RangeRole> roleAt(Vaddr va) {
        Optional<RangeRole> role = space.purposeAt(va).map(NamedRange::role);
        return role.isEmpty() && !isBoot() ? Optional.of(RangeRole.OTHER) : role;
    }

    /** Returns the range that the lowest page below a table of a boot is for; only what is to come is told by that. */
    public Optional<NamedRange> rangeBelow(TableView table) {
        return isBoot() ? firstPage(table).flatMap(space::purposeAt) : Optional.empty();
    }

    /** Returns the lowest address that a table of a boot and the tables below it map, if they map any. */
    private Optional<Vaddr> firstPage(TableView table) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = table.runEnd(i)) {
            Optional<Vaddr> below = table.child(i).flatMap(this::firstPage);
            if (below.isPresent()) {
                return below;
            }
            if (kind(table, i) == EntryKind.LEAF) {
                return Optional.of(table.entryRange(i).first());
            }
        }
        return Optional.empty();
    }
}
