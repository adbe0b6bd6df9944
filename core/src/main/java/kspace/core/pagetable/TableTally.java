package kspace.core.pagetable;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What has been done to the tables of a page table, each counted where it happens. Index 0 of each list is level 1.
 *
 * @param allocated how many tables were allocated at each level
 * @param freed how many tables were freed at each level
 * @param split how many pages were split at each level
 */
public record TableTally(List<Long> allocated, List<Long> freed, List<Long> split) {

    /** Takes unmodifiable copies of the lists. */
    public TableTally {
        allocated = List.copyOf(allocated);
        freed = List.copyOf(freed);
        split = List.copyOf(split);
    }

    /** Returns what has been done since {@code earlier}, a tally of the same page table. */
    public TableTally since(TableTally earlier) {
        return new TableTally(
                since(allocated, earlier.allocated), since(freed, earlier.freed), since(split, earlier.split));
    }

    private static List<Long> since(List<Long> now, List<Long> earlier) {
        return IntStream.range(0, now.size()).mapToObj(i -> now.get(i) - earlier.get(i)).toList();
    }
}
