package kspace.core.pagetable.outcome;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/**
 * Which tables mapping a run of pages has allocated. The tables of a level have numbers, by the addresses that they cover: number n
 * of level 1 covers the n-th 2 MiB of the address space. What a run allocates are few ranges of such numbers, whatever the number
 * of tables, since it goes through the address space from its first page to its last.
 */
public final class NewTables {
    /** Tables {@code first} to {@code last} of one level. */
    private record Range(long first, long last) {
        /** Returns how many of the tables have at most the number {@code end}. */
        long countThrough(long end) {
            return end < first ? 0 : Math.min(last, end) - first + 1;
        }
    }

    private final PagingConsts consts;
    /** By level, from 1 on, in the order of addresses. */
    private final List<List<Range>> ranges = new ArrayList<>();

    /** Creates an account of no tables. */
    public NewTables(PagingConsts consts) {
        this.consts = consts;
        for (int level = 1; level < consts.nrLevels(); level++) {
            ranges.add(new ArrayList<>());
        }
    }

    /** Adds {@code count} tables of {@code level} that follow each other, the first of which covers {@code va}. */
    public void add(int level, Vaddr va, long count) {
        List<Range> known = ranges.get(level - 1);
        long first = number(va, level);
        boolean follows = !known.isEmpty() && known.getLast().last() == first - 1;
        known.add(new Range(follows ? known.removeLast().first() : first, first + count - 1));
    }

    /** Tables of one level differ in the bits above those that they translate; all have the same sign. */
    private long number(Vaddr va, int level) {
        return va.value() >>> consts.shift(level + 1);
    }

    /** Returns how many tables of {@code level}, below the root's, were allocated. */
    public long count(int level) {
        return ranges.get(level - 1).stream().mapToLong(range -> range.countThrough(range.last())).sum();
    }

    /** Returns how many tables of {@code level} were allocated up to the page at {@code va}, its own included. */
    public long countThrough(Vaddr va, int level) {
        long end = number(va, level);
        long count = 0;
        for (Range range : ranges.get(level - 1)) {
            count += range.countThrough(end);
        }
        return count;
    }
}
