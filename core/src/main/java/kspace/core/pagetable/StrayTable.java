package kspace.core.pagetable;

import java.util.List;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.memory.FrameReferences;
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
        return counts.nrLeaves(1);
    }

    /** Returns how many pages of all levels it maps. */
    public long nrLeaves() {
        return counts.nrLeaves();
    }

    /** Returns how many tables it has, itself included. */
    public long nrTables() {
        return counts.nrTables();
    }

    /** Returns how many tables of {@code level} it has, itself included. */
    public long nrTables(int level) {
        return counts.nrTables(level);
    }

    /** Returns the table, to be read. */
    public TableNode table() {
        requireStray();
        return TableNode.stray(owner, run, parentLevel - 1, va);
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
    void release(TableFrames frames, FrameReferences references) {
        requireStray();
        released = true;
        List<EntryRun> runs = List.of(run);
        dropTracked(runs, references);
        frames.giveBack(runs);
    }

    private static void dropTracked(List<EntryRun> runs, FrameReferences references) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Leaves pages -> {
                    if (pages.property().privileged().contains(PrivilegedFlags.AVAIL1)) {
                        references.drop(new Paddr(pages.pa()), pages.count());
                    }
                }
                case EntryRun.Child child -> dropTracked(child.node().runs(), references);
                case EntryRun.Absent _,EntryRun.Tables _ -> {
                }
            }
        }
    }

    private void requireStray() {
        if (released) {
            throw new IllegalStateException("the stray table for " + Hex.of(va.value()) + " has been released already");
        }
    }
}
