package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import kspace.core.pagetable.outcome.NewTables;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * A run of pages that was mapped, as steps: before each of its pages come the tables that this page is the first to need, highest
 * level first. Steps are counted within the run, from 1; every question costs at most a few binary searches over the pages.
 *
 * @param consts the paging constants
 * @param run the pages
 * @param newTables the tables that it allocated
 * @param pagesBefore the pages of the phase before the run
 * @param stepsBefore the steps of the phase before the run
 */
record RunSteps(PagingConsts consts, PageRun run, NewTables newTables, long pagesBefore, long stepsBefore) {

    long nrPages() {
        return run.nrPages();
    }

    long nrSteps() {
        return stepOfPage(nrPages() - 1);
    }

    /** Returns the step that maps page {@code page}, 0..nrPages-1. */
    long stepOfPage(long page) {
        return page + 1 + tablesThrough(page);
    }

    /** Returns the page, 0..nrPages-1, that step {@code step} maps, or allocates a table for. */
    long pageOfStep(long step) {
        return firstPage(0, page -> stepOfPage(page) >= step);
    }

    /** Returns how many tables the steps right before page {@code page}'s own allocate for it. */
    long nrNewTables(long page) {
        return tablesThrough(page) - tablesThrough(page - 1);
    }

    /** Returns the levels of these tables, highest first. */
    List<Integer> newTableLevels(long page) {
        List<Integer> levels = new ArrayList<>();
        for (int level = consts.nrLevels() - 1; level >= run.level(); level--) {
            if (tablesThrough(page, level) > tablesThrough(page - 1, level)) {
                levels.add(level);
            }
        }
        return List.copyOf(levels);
    }

    /** Counts the tables that were allocated for the pages 0..page; 0 for page -1. */
    long tablesThrough(long page) {
        long tables = 0;
        for (int level = run.level(); level < consts.nrLevels(); level++) {
            tables += tablesThrough(page, level);
        }
        return tables;
    }

    /** As {@link #tablesThrough(long)}, only those of one level. */
    long tablesThrough(long page, int level) {
        return page < 0 || level < run.level() ? 0 : newTables.countThrough(page(page).va(), level);
    }

    PageItem page(long index) {
        return run.page(index);
    }

    /** Returns the first step after {@code step}, 0..nrSteps-1, that allocates a table. */
    OptionalLong tableAfter(long step) {
        long page = pageOfStep(step + 1);
        if (stepOfPage(page) != step + 1) {
            return OptionalLong.of(step + 1);
        }
        long known = tablesThrough(page);
        if (tablesThrough(nrPages() - 1) == known) {
            return OptionalLong.empty();
        }
        long next = firstPage(page + 1, it -> tablesThrough(it) > known);
        return OptionalLong.of(next + known + 1);
    }

    /** Returns the last step before {@code step}, 1..nrSteps+1, that allocates a table. */
    OptionalLong tableBefore(long step) {
        if (step == 1) {
            return OptionalLong.empty();
        }
        long page = pageOfStep(step - 1);
        if (stepOfPage(page) != step - 1) {
            return OptionalLong.of(step - 1);
        }
        long known = tablesThrough(page);
        if (known == 0) {
            return OptionalLong.empty();
        }
        long last = firstPage(0, it -> tablesThrough(it) >= known);
        return OptionalLong.of(last + known);
    }

    /** Returns the last step before {@code step}, 1..nrSteps+1, that maps a page. */
    OptionalLong pageBefore(long step) {
        if (step == 1) {
            return OptionalLong.empty();
        }
        long page = pageOfStep(step - 1);
        if (stepOfPage(page) == step - 1) {
            return OptionalLong.of(step - 1);
        }
        return page == 0 ? OptionalLong.empty() : OptionalLong.of(stepOfPage(page - 1));
    }

    /** Searches the first page from {@code from} on that fulfils what the last one fulfils, and all after the first. */
    private long firstPage(long from, LongPredicate condition) {
        long low = from;
        long high = nrPages() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
