package kspace.core.space;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;

/**
 * A table that has to exist for the pages of a list to be mapped. Where it lies, and what else its entries hold, the list
 * does not tell.
 */
final class ListedTable implements TableView {
    private final ListedPages pages;
    private final PagingConsts consts;
    private final int level;
    private final Vaddr firstVa;

    ListedTable(ListedPages pages, PagingConsts consts, int level, Vaddr firstVa) {
        this.pages = pages;
        this.consts = consts;
        this.level = level;
        this.firstVa = firstVa;
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public Vaddr firstVa() {
        return firstVa;
    }

    @Override
    public Optional<Paddr> frame() {
        return Optional.empty();
    }

    @Override
    public VaddrRange entryRange(int index) {
        return consts.entryRange(firstVa, level, index);
    }

    /** Returns the first page of those below an entry; -1 if there is none. */
    private int firstPage(int index) {
        VaddrRange range = entryRange(index);
        int page = pages.firstFrom(range.first().value());
        return page < pages.count() && range.contains(new Vaddr(pages.va(page))) ? page : -1;
    }

    private boolean isPage(int page) {
        return page >= 0 && pages.level(page) == level;
    }

    @Override
    public int runEnd(int index) {
        int first = firstPage(index);
        int end = index + 1;
        if (first < 0) {
            while (end < PagingConsts.NR_ENTRIES && isAbsent(end)) {
                end++;
            }
        } else if (isPage(first)) {
            long size = consts.pageSize(level);
            while (end < PagingConsts.NR_ENTRIES && isPage(firstPage(end))
                    && pages.pa(firstPage(end)) == pages.pa(first) + (end - index) * size
                    && pages.property(firstPage(end)).equals(pages.property(first))) {
                end++;
            }
        }
        return end;
    }

    @Override
    public boolean isAbsent(int index) {
        return firstPage(index) < 0;
    }

    @Override
    public Optional<ListedTable> child(int index) {
        int page = firstPage(index);
        return page >= 0 && !isPage(page)
                ? Optional.of(new ListedTable(pages, consts, level - 1, entryRange(index).first()))
                : Optional.empty();
    }

    @Override
    public Optional<Page> page(int index) {
        int page = firstPage(index);
        return isPage(page)
                ? Optional.of(new Page(new Paddr(pages.pa(page)), pages.property(page)))
                : Optional.empty();
    }

    @Override
    public OptionalLong bits(int index) {
        return OptionalLong.empty();
    }

    @Override
    public Optional<HardwareEntry> reading(int index) {
        return Optional.empty();
    }
}
