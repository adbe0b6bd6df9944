package kspace.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/** An address space at a moment. What a recording cannot know is empty. */
public sealed interface AddressSpace permits BootSpace, Recording {

    /** Returns the memory management unit that walks the tables. */
    Mmu mmu();

    /** Returns the numbers of its paging mode. */
    default PagingConsts consts() {
        return mmu().mode().consts();
    }

    /** Returns the root table; empty before there is one. */
    Optional<? extends TableView> root();

    /** Returns the addresses that the root is said to cover. */
    VaddrRange rootRange();

    /** Translates an address as the processor would. */
    Translation translate(Vaddr va);

    /** Returns how many tables the walk can come through at each level: one that two entries name counts twice. */
    PerLevel tablesPerLevel();

    /** Returns how many pages are mapped at each level. */
    PerLevel leavesPerLevel();

    /** Returns the physical memory that is known, lowest first; empty if none is. */
    Optional<List<PaddrRange>> memory();

    /** Returns the ranges that have names, lowest first, without overlaps. */
    List<NamedRange> ranges();

    /** Returns whether the size of each page is told, or only which ranges are mapped. */
    boolean tellsPageSizes();

    /** Returns the name of what it belongs to: the machine's, or the file's it was read from. */
    String name();

    /** Returns what finds its addresses by what people write. */
    AddressBook book();

    /** Returns the memory that page tables take, unsorted; empty if nobody told where they lie. */
    Optional<List<PaddrRange>> tableFrames();

    /** Returns whether the memory at {@code pa} is known to hold a page table. */
    boolean holdsTable(Paddr pa);

    /** Returns the tables that the walk of {@code va} reads, root first; none before there is a root. */
    default List<TableView> path(Vaddr va) {
        List<TableView> path = new ArrayList<>();
        Optional<? extends TableView> next =
                consts().isCanonical(va) && rootRange().contains(va) ? root() : Optional.empty();
        while (next.isPresent()) {
            TableView table = next.get();
            path.add(table);
            next = table.child(consts().pteIndex(va, table.level()));
        }
        return List.copyOf(path);
    }

    /** Returns the range that an address lies in, if one with a name does. */
    default Optional<NamedRange> rangeAt(Vaddr va) {
        return ranges().stream().filter(range -> range.range().contains(va)).findFirst();
    }

    /** Returns the range that an address is mapped for; where that is not known, the one that it lies in. */
    default Optional<NamedRange> purposeAt(Vaddr va) {
        return rangeAt(va);
    }

    /** Returns the range that is for something, the lowest if there are several; empty if none is known to be. */
    default Optional<NamedRange> rangeFor(RangeRole role) {
        return ranges().stream().filter(range -> range.role() == role).findFirst();
    }

    /** Returns where the direct map has its place for a physical address; empty if it has none, or there is none. */
    default Optional<Vaddr> directVa(Paddr pa) {
        return rangeFor(RangeRole.DIRECT_MAP).map(NamedRange::range)
                .filter(map -> Unsigned.less(pa.value(), map.sizeBytes()))
                .map(map -> new Vaddr(map.first().value() + pa.value()));
    }

    /** Returns the end of the highest physical memory that is known; empty if none is. */
    default Optional<Paddr> memoryEnd() {
        return memory().filter(ranges -> !ranges.isEmpty()).map(ranges -> ranges.getLast().end());
    }

    /** Returns how many tables there are. */
    default long nrTables() {
        return tablesPerLevel().sum();
    }

    /** Returns how many pages are mapped. */
    default long nrLeaves() {
        return leavesPerLevel().sum();
    }

    /** Returns how many bytes are mapped; those that several pages show count for each. */
    default long mappedBytes() {
        return PerLevel.of(level -> {
            long pages = leavesPerLevel().at(level);
            long size = level > consts().nrLevels() ? 0 : consts().pageSize(level);
            return size > 0 && pages > Long.MAX_VALUE / size ? Long.MAX_VALUE : pages * size;
        }).sum();
    }
}
