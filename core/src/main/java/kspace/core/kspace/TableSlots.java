package kspace.core.kspace;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Which tables exist, as intervals of slots: a table of level l covers one naturally aligned stretch of
 * {@code tableSpan(l)} bytes, and the number of that stretch is its slot. Boot only ever adds intervals, so the whole
 * set stays a handful of numbers whatever the amount of RAM.
 */
final class TableSlots {
    private record Interval(int level, long first, long last) {}

    private final PagingConsts consts;
    private final List<Interval> intervals;

    private TableSlots(PagingConsts consts, List<Interval> intervals) {
        this.consts = consts;
        this.intervals = intervals;
    }

    /** Returns the slots of a new kernel page table: all children of its upper half. */
    static TableSlots ofNewKernelTable(PagingConsts consts) {
        int level = consts.nrLevels() - 1;
        TableSlots none = new TableSlots(consts, List.of());
        return none.with(level, none.slot(consts.kernelHalf().first(), level),
                none.slot(consts.kernelHalf().last(), level));
    }

    private TableSlots with(int level, long first, long last) {
        List<Interval> more = new ArrayList<>(intervals);
        more.add(new Interval(level, first, last));
        return new TableSlots(consts, List.copyOf(more));
    }

    /** Returns these slots and those of every table that {@code run} goes through. */
    TableSlots withRun(PageRun run) {
        return withRange(run.va(), run.page(run.nrPages() - 1).va(), run.level());
    }

    /** Returns these slots and those of the tables from just below the root down to {@code level} for both ends of a range. */
    TableSlots withRange(Vaddr first, Vaddr last, int level) {
        TableSlots result = this;
        for (int l = level; l < consts.nrLevels(); l++) {
            result = result.with(l, slot(first, l), slot(last, l));
        }
        return result;
    }

    /** Returns the number of the stretch that {@code va} lies in, of those that tables of {@code level} cover. */
    private long slot(Vaddr va, int level) {
        return va.value() >>> consts.shift(level + 1);
    }

    /** Returns whether the table of {@code level} that {@code va} goes through exists. */
    boolean exists(Vaddr va, int level) {
        return level == consts.nrLevels() || isTaken(level, slot(va, level));
    }

    private boolean isTaken(int level, long slot) {
        return intervals.stream().anyMatch(it -> it.level() == level && it.first() <= slot && slot <= it.last());
    }

    /** Returns how many tables of {@code level} are missing for the addresses {@code first} to {@code last}. */
    long missing(Vaddr first, Vaddr last, int level) {
        if (level == consts.nrLevels()) {
            return 0;
        }
        long from = slot(first, level);
        long to = slot(last, level);
        long missing = 0;
        for (long at = from; at <= to;) {
            long here = at;
            long takenUntil = intervals.stream()
                    .filter(it -> it.level() == level && it.first() <= here && here <= it.last())
                    .mapToLong(Interval::last)
                    .max()
                    .orElse(-1);
            if (takenUntil >= 0) {
                at = takenUntil + 1;
            } else {
                long next = intervals.stream()
                        .filter(it -> it.level() == level && it.first() > here)
                        .mapToLong(Interval::first)
                        .min()
                        .orElse(Long.MAX_VALUE);
                long end = Math.min(next - 1, to);
                missing += end - at + 1;
                at = end + 1;
            }
        }
        return missing;
    }
}
