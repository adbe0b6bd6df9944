package kspace.core.space;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.paging.PerLevel;

/** An address space of which somebody listed the pages that are mapped: there are tables, and nobody told where. */
public final class ListedSpace implements Recording {
    private final Mmu mmu;
    private final ListedPages pages;
    private final Origin origin;
    private final boolean tellsPageSizes;
    private final PerLevel.Counter nrTables = new PerLevel.Counter();
    private final PerLevel.Counter nrLeaves = new PerLevel.Counter();
    private final List<NamedRange> ranges;
    private final MappedParts mapped;

    /**
     * Creates the address space of a list.
     *
     * @param mmu the memory management unit that had the tables
     * @param pages what is mapped, canonical addresses all
     * @param tellsPageSizes whether the list tells the size of each page; if not, the pages are the largest that can be
     * @param origin where it came from
     * @param ranges the ranges that have names
     */
    public ListedSpace(Mmu mmu, ListedPages pages, boolean tellsPageSizes, Origin origin, List<NamedRange> ranges) {
        this.mmu = mmu;
        this.pages = pages;
        this.tellsPageSizes = tellsPageSizes;
        this.origin = origin;
        this.ranges = List.copyOf(ranges);
        this.mapped = new MappedParts(mmu.mode().consts(), rootTable());
        count();
    }

    private void count() {
        nrTables.add(consts().nrLevels(), 1);
        for (int page = 0; page < pages.count(); page++) {
            nrLeaves.add(pages.level(page), 1);
            long differing = page == 0 ? -1L : pages.va(page) ^ pages.va(page - 1);
            for (int level = pages.level(page); level < consts().nrLevels(); level++) {
                nrTables.add(level, differing >>> consts().shift(level + 1) == 0 ? 0 : 1);
            }
        }
    }

    /** Returns the first address that the paging mode cannot translate, if there is one. */
    public Optional<Vaddr> firstNotCanonical() {
        for (int page = 0; page < pages.count(); page++) {
            Vaddr va = new Vaddr(pages.va(page));
            if (!consts().isCanonical(va)) {
                return Optional.of(va);
            }
        }
        return Optional.empty();
    }

    @Override
    public Recording named(boolean isLinux) {
        return new ListedSpace(mmu, pages, tellsPageSizes, origin, KernelNames.ranges(this, isLinux));
    }

    @Override
    public Mmu mmu() {
        return mmu;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Optional<? extends TableView> root() {
        return Optional.of(rootTable());
    }

    private ListedTable rootTable() {
        return new ListedTable(pages, consts(), consts().nrLevels(), new Vaddr(0));
    }

    @Override
    public MappedParts mapped() {
        return mapped;
    }

    @Override
    public VaddrRange rootRange() {
        return new VaddrRange(new Vaddr(0), new Vaddr(-1L));
    }

    /** Translates an address by the list; no table is read, for nobody knows where they lie. */
    @Override
    public Translation translate(Vaddr va) {
        if (!consts().isCanonical(va)) {
            return new Translation(va, new Translation.NonCanonical(), List.of());
        }
        int after = va.value() == -1L ? pages.count() : pages.firstFrom(va.value() + 1);
        int page = after - 1;
        long offset = page < 0 ? 0 : va.value() - pages.va(page);
        boolean isMapped = page >= 0 && Long.compareUnsigned(offset, consts().pageSize(pages.level(page))) < 0;
        return new Translation(
                va,
                isMapped
                        ? new Translation.Mapped(
                                new Paddr(pages.pa(page) + offset), pages.level(page), pages.property(page))
                        : new Translation.NotPresent(levelOfAbsence(va)),
                List.of());
    }

    private int levelOfAbsence(Vaddr va) {
        ListedTable table = rootTable();
        Optional<ListedTable> next = table.child(consts().pteIndex(va, table.level()));
        while (next.isPresent()) {
            table = next.get();
            next = table.child(consts().pteIndex(va, table.level()));
        }
        return table.level();
    }

    @Override
    public PerLevel tablesPerLevel() {
        return nrTables.counted();
    }

    @Override
    public PerLevel leavesPerLevel() {
        return nrLeaves.counted();
    }

    @Override
    public Optional<List<PaddrRange>> memory() {
        return Optional.empty();
    }

    @Override
    public boolean holdsTable(Paddr pa) {
        return false;
    }

    @Override
    public Optional<List<PaddrRange>> tableFrames() {
        return Optional.empty();
    }

    @Override
    public List<NamedRange> ranges() {
        return ranges;
    }

    @Override
    public boolean tellsPageSizes() {
        return tellsPageSizes;
    }

    /** A list has been written, so it can be written again. */
    @Override
    public void requireListable() {}
}
