package kspace.core.pagetable;

import java.util.Arrays;
import java.util.List;
import kspace.core.paging.PagingConsts;

/** How many tables and pages there are in and below runs of entries, counted from the rules. */
final class RunCounts {
    private final long[] tables;
    private final long[] leaves;

    private RunCounts(int nrLevels) {
        tables = new long[nrLevels + 1];
        leaves = new long[nrLevels + 1];
    }

    /** Counts what {@code runs}, entries of one table of {@code level}, hold. */
    static RunCounts of(PagingConsts consts, int level, List<EntryRun> runs) {
        RunCounts counts = new RunCounts(consts.nrLevels());
        counts.add(level, runs);
        return counts;
    }

    private void add(int level, List<EntryRun> runs) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Absent _ -> {
                }
                case EntryRun.Leaves all -> leaves[level] += all.count();
                case EntryRun.Tables all -> addRegular(all);
                case EntryRun.Child child -> {
                    tables[level - 1]++;
                    add(level - 1, child.node().runs());
                }
            }
        }
    }

    private void addRegular(EntryRun.Tables run) {
        int level = run.tables().level();
        tables[level] += run.count();
        if (run.tables().fill() instanceof RegularTables.Full full) {
            long nr = run.count();
            for (int l = level - 1; l >= full.leafLevel(); l--) {
                nr *= PagingConsts.NR_ENTRIES;
                tables[l] += nr;
            }
            leaves[full.leafLevel()] += nr * PagingConsts.NR_ENTRIES;
        }
    }

    int nrLevels() {
        return tables.length - 1;
    }

    long nrTables(int level) {
        return tables[level];
    }

    long nrTables() {
        return Arrays.stream(tables).sum();
    }

    long nrLeaves(int level) {
        return leaves[level];
    }

    long nrLeaves() {
        return Arrays.stream(leaves).sum();
    }
}
