package kspace.core.pagetable;

import java.util.List;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.memory.FrameReferences;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * A table with everything below it that was taken out of a page table: nothing leads to it any more, but its frames stay
 * taken until {@link PageTable#release} gives them back, after the TLBs have forgotten it.
 */
public final class StrayTable implements Fragment {
    private final PageTable owner;
    private final Vaddr va;
    private final int parentLevel;
    private final EntryRun run;
    private final RunCounts counts;
    private boolean released;

    StrayTable(PageTable owner, Vaddr va, int parentLevel, EntryRun run, RunCounts counts) {
        this.owner = owner;
        this.va = va;
        this.parentLevel = parentLevel;
        this.run = run;
        this.counts = counts;
    }

    @Override
    public Vaddr va() {
        return va;
    }

    /** Returns how many bytes of virtual memory it stood for. */
    public long sizeBytes() {
        return owner.consts().pageSize(parentLevel);
    }

    /** Returns how many frames it maps as OSTD counts them: the pages of level 1 only, huge pages are left out. */
    public long nrFrames() {
        return counts.leaves().at(1);
    }

    /** Returns how many pages of all levels it maps. */
    public long nrLeaves() {
        return counts.leaves().sum();
    }

    /** Returns how many tables it has, itself included. */
    public long nrTables() {
        return counts.tables().sum();
    }

    /** Returns how many tables of {@code level} it has, itself included. */
    public long nrTables(int level) {
        return counts.tables().at(level);
    }

    /** Returns the table, to be read. */
    public StoredTable table() {
        requireStray();
        return StoredTable.stray(owner, run, parentLevel - 1, va);
    }

    /** Returns whether its frames have been given back. */
    public boolean isReleased() {
        return released;
    }

    PageTable owner() {
        return owner;
    }

    /**
     * Drops the references on the tracked frames that it maps and gives its own frames back.
     *
     * @throws IllegalStateException if it has been released already, or a tracked frame has no reference left
     */
    void release(TableStore store, FrameReferences references) {
        requireStray();
        released = true;
        List<EntryRun> runs = List.of(run);
        dropTracked(runs, references);
        store.frames().giveBack(runs);
        store.counts().freed(counts);
    }

    private static void dropTracked(List<EntryRun> runs, FrameReferences references) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Leaves pages when isTracked(pages.property()) ->
                        references.drop(new Paddr(pages.pa()), pages.count());
                case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Full full
                        && isTracked(full.property()) ->
                        references.drop(
                                new Paddr(full.pa()),
                                tables.count()
                                        * RegularTables.pagesOfFull(tables.tables().level(), full.leafLevel()));
                case EntryRun.Child child -> dropTracked(child.node().runs(), references);
                case EntryRun.Absent _,EntryRun.Leaves _,EntryRun.Tables _ -> {
                }
            }
        }
    }

    private static boolean isTracked(PageProperty property) {
        return property.privileged().contains(PrivilegedFlags.AVAIL1);
    }

    private void requireStray() {
        if (released) {
            throw new IllegalStateException("the stray table for " + Hex.of(va.value()) + " has been released already");
        }
    }
}
