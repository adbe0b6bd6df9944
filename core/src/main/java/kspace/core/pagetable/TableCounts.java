package kspace.core.pagetable;

import java.util.Arrays;
import java.util.List;
import kspace.core.paging.PagingConsts;

/**
 * How many tables and pages a page table has at each level, and how many tables it has allocated and freed and pages it has
 * split since it was made, each counted where it happens.
 */
final class TableCounts {
    private final long[] tables;
    private final long[] leaves;
    private final long[] allocated;
    private final long[] freed;
    private final long[] split;

    TableCounts() {
        this(newCounts(), newCounts(), newCounts(), newCounts(), newCounts());
    }

    private TableCounts(long[] tables, long[] leaves, long[] allocated, long[] freed, long[] split) {
        this.tables = tables;
        this.leaves = leaves;
        this.allocated = allocated;
        this.freed = freed;
        this.split = split;
    }

    private static long[] newCounts() {
        return new long[PagingConsts.MOST_LEVELS + 1];
    }

    TableCounts copy() {
        return new TableCounts(tables.clone(), leaves.clone(), allocated.clone(), freed.clone(), split.clone());
    }

    /** Returns how many tables of {@code level} there are. */
    long nrTables(int level) {
        return tables[level];
    }

    /** Returns how many pages are mapped at {@code level}. */
    long nrLeaves(int level) {
        return leaves[level];
    }

    void allocated(int level, long nrTables) {
        tables[level] += nrTables;
        allocated[level] += nrTables;
    }

    void mapped(int level, long nrPages) {
        leaves[level] += nrPages;
    }

    /** A page of {@code level} has become 512 of the level below; the table that they stand in is counted by itself. */
    void split(int level) {
        leaves[level]--;
        leaves[level - 1] += PagingConsts.NR_ENTRIES;
        split[level]++;
    }

    /** What was taken out belongs to the page table no more; its tables are not free yet. */
    void takenOut(RunCounts counts) {
        for (int level = 1; level <= counts.nrLevels(); level++) {
            tables[level] -= counts.nrTables(level);
            leaves[level] -= counts.nrLeaves(level);
        }
    }

    /** Tables that were taken out have been given back. */
    void freed(RunCounts counts) {
        for (int level = 1; level <= counts.nrLevels(); level++) {
            freed[level] += counts.nrTables(level);
        }
    }

    TableTally tally() {
        return new TableTally(list(allocated), list(freed), list(split));
    }

    private static List<Long> list(long[] counts) {
        return Arrays.stream(counts, 1, counts.length).boxed().toList();
    }
}
