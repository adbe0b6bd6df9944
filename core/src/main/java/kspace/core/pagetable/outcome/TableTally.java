package kspace.core.pagetable.outcome;

import kspace.core.paging.PerLevel;

/**
 * What has been done to the tables of a page table, each counted where it happens.
 *
 * @param allocated how many tables were allocated
 * @param freed how many tables were freed
 * @param split how many pages were split
 */
public record TableTally(PerLevel allocated, PerLevel freed, PerLevel split) {

    /** Returns what has been done since {@code earlier}, a tally of the same page table. */
    public TableTally since(TableTally earlier) {
        return new TableTally(
                allocated.minus(earlier.allocated), freed.minus(earlier.freed), split.minus(earlier.split));
    }
}
