package kspace.core.pagetable;

import java.util.List;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/** How many tables and pages there are in and below runs of entries, counted from the rules. */
final class RunCounts {
    private final PerLevel.Counter tables = new PerLevel.Counter();
    private final PerLevel.Counter leaves = new PerLevel.Counter();

    private RunCounts() {}

    /** Counts what {@code runs}, entries of one table of {@code level}, hold. */
    static RunCounts of(int level, List<EntryRun> runs) {
        RunCounts counts = new RunCounts();
        counts.add(level, runs);
        return counts;
    }

    private void add(int level, List<EntryRun> runs) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Absent _ -> {
                }
                case EntryRun.Leaves all -> leaves.add(level, all.count());
                case EntryRun.Tables all -> addRegular(all);
                case EntryRun.Child child -> {
                    tables.add(level - 1, 1);
                    add(level - 1, child.node().runs());
                }
            }
        }
    }

    private void addRegular(EntryRun.Tables run) {
        int level = run.tables().level();
        tables.add(level, run.count());
        if (run.tables().fill() instanceof RegularTables.Full full) {
            long nr = run.count();
            for (int l = level - 1; l >= full.leafLevel(); l--) {
                nr *= PagingConsts.NR_ENTRIES;
                tables.add(l, nr);
            }
            leaves.add(full.leafLevel(), nr * PagingConsts.NR_ENTRIES);
        }
    }

    PerLevel tables() {
        return tables.counted();
    }

    PerLevel leaves() {
        return leaves.counted();
    }
}
