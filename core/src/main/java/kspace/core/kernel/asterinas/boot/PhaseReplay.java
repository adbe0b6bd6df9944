package kspace.core.kernel.asterinas.boot;

import kspace.core.address.Vaddr;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PageRun;

/** Brings a page table to a position within one mapping phase. */
record PhaseReplay(PageTable table, PhasePlan plan) {

    void replay(PhasePlan.Progress progress) {
        Vaddr first = plan.mapping().range().first();
        if (progress.page().isEmpty()) {
            table.allocateTables(first, plan.cursorTableLevel(progress.cursorTables() - 1));
            return;
        }
        try (Cursor cursor = table.cursor(plan.mapping().range())) {
            long left = progress.pages();
            for (PageRun run : plan.mapping().runs()) {
                long count = Math.min(left, run.nrPages());
                if (count > 0) {
                    cursor.map(run.prefix(count), plan.mapping().property());
                    left -= count;
                }
            }
        }
        if (!progress.pageTables().isEmpty()) {
            table.allocateTables(progress.page().orElseThrow().va(), progress.pageTables().getLast());
        }
    }
}
