package kspace.core.pagetable;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * One table of a page table, to be read: one that is stored, or one that was recorded. What a recording does not tell is
 * empty.
 */
public interface TableView {

    /**
     * A page that an entry maps.
     *
     * @param pa the page's physical address
     * @param property what the entry says about it
     */
    record Page(Paddr pa, PageProperty property) {}

    /** Returns the table's level, 1 for the last table to nrLevels for the root. */
    int level();

    /** Returns the lowest address below this table; for the root, whose range wraps, that is 0. */
    Vaddr firstVa();

    /** Returns the physical address of the table; empty if a recording lists pages only. */
    Optional<Paddr> frame();

    /** Returns how many entries are not absent. */
    default int nrChildren() {
        int count = 0;
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            count += isAbsent(i) ? 0 : 1;
        }
        return count;
    }

    /** Returns the addresses that entry {@code index}, 0..511, translates, sign-extended. */
    VaddrRange entryRange(int index);

    /**
     * Returns the index after the last of the entries from {@code index}, 0..511, on that follow one rule: all of them
     * are absent, or are pages whose addresses follow each other, or name tables that are filled alike, each by a single
     * such run. Reading a table run by run costs what is irregular in it and not what it maps.
     */
    int runEnd(int index);

    /** Returns whether entry {@code index}, 0..511, translates nothing. */
    boolean isAbsent(int index);

    /** Returns the table that entry {@code index}, 0..511, names, if it names one that can be read. */
    Optional<? extends TableView> child(int index);

    /** Returns the page that the processor finds in entry {@code index}, 0..511, if it finds one. */
    Optional<Page> page(int index);

    /** Returns where the page lies that the processor finds in entry {@code index}, 0..511, if it finds one. */
    default OptionalLong pageAddress(int index) {
        Optional<Page> page = page(index);
        return page.isPresent() ? OptionalLong.of(page.get().pa().value()) : OptionalLong.empty();
    }

    /** Returns the 64 bits of entry {@code index}, 0..511; empty if a recording lists pages only. */
    OptionalLong bits(int index);

    /** Returns what the processor does with entry {@code index}, 0..511; empty if a recording lists pages only. */
    Optional<HardwareEntry> reading(int index);
}
