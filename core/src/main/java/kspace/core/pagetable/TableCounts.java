package kspace.core.pagetable;

import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/**
 * How many tables and pages a page table has at each level, and how many tables it has allocated and freed and pages it has
 * split since it was made, each counted where it happens.
 */
record TableCounts(
        PerLevel.Counter tables,
        PerLevel.Counter leaves,
        PerLevel.Counter allocated,
        PerLevel.Counter freed,
        PerLevel.Counter split) {

    TableCounts() {
        this(
                new PerLevel.Counter(), new PerLevel.Counter(), new PerLevel.Counter(), new PerLevel.Counter(),
                new PerLevel.Counter());
    }

    TableCounts copy() {
        return new TableCounts(tables.copy(), leaves.copy(), allocated.copy(), freed.copy(), split.copy());
    }

    void allocated(int level, long nrTables) {
        tables.add(level, nrTables);
        allocated.add(level, nrTables);
    }

    void mapped(int level, long nrPages) {
        leaves.add(level, nrPages);
    }

    /** A page of {@code level} has become 512 of the level below; the table that they stand in is counted by itself. */
    void split(int level) {
        leaves.add(level, -1);
        leaves.add(level - 1, PagingConsts.NR_ENTRIES);
        split.add(level, 1);
    }

    /** What was taken out belongs to the page table no more; its tables are not free yet. */
    void takenOut(RunCounts counts) {
        tables.subtract(counts.tables());
        leaves.subtract(counts.leaves());
    }

    /** Tables that were taken out have been given back. */
    void freed(RunCounts counts) {
        freed.add(counts.tables());
    }

    TableTally tally() {
        return new TableTally(allocated.counted(), freed.counted(), split.counted());
    }
}
