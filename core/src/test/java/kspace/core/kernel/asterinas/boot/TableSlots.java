package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Collections;
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
    private final PagingConsts consts;
    private final List<List<Interval>> levels;

    /** Slots of one level, {@code first} to {@code last}. */
    private record Interval(long first, long last) {
        boolean touches(Interval other) {
            return first <= other.last + 1 && other.first <= last + 1;
        }

        Interval joined(Interval other) {
            return new Interval(Math.min(first, other.first), Math.max(last, other.last));
        }

        long shared(Interval other) {
            return Math.max(0, Math.min(last, other.last) - Math.max(first, other.first) + 1);
        }

        long size() {
            return last - first + 1;
        }
    }

    /** Creates the slots of the levels from 1 on; the intervals of a level do not touch each other. */
    private TableSlots(PagingConsts consts, List<List<Interval>> levels) {
        this.consts = consts;
        this.levels = levels;
    }

    /** Returns the slots of a new kernel page table: all children of its upper half. */
    static TableSlots ofNewKernelTable(PagingConsts consts) {
        int level = consts.nrLevels() - 1;
        TableSlots none = new TableSlots(consts, Collections.nCopies(level, List.of()));
        return none.with(level, none.slots(consts.kernelHalf().first(), consts.kernelHalf().last(), level));
    }

    private TableSlots with(int level, Interval added) {
        Interval all = added;
        List<Interval> others = new ArrayList<>();
        for (Interval known : levels.get(level - 1)) {
            if (known.touches(all)) {
                all = all.joined(known);
            } else {
                others.add(known);
            }
        }
        others.add(all);
        List<List<Interval>> more = new ArrayList<>(levels);
        more.set(level - 1, List.copyOf(others));
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
            result = result.with(l, slots(first, last, l));
        }
        return result;
    }

    /** Returns the stretches that the range touches, of those that tables of {@code level} cover. */
    private Interval slots(Vaddr first, Vaddr last, int level) {
        int shift = consts.shift(level + 1);
        return new Interval(first.value() >>> shift, last.value() >>> shift);
    }

    /** Returns whether the table of {@code level} that {@code va} goes through exists. */
    boolean exists(Vaddr va, int level) {
        return missing(va, va, level) == 0;
    }

    /** Returns how many tables of {@code level} are missing for the addresses {@code first} to {@code last}. */
    long missing(Vaddr first, Vaddr last, int level) {
        if (level == consts.nrLevels()) {
            return 0;
        }
        Interval wanted = slots(first, last, level);
        long missing = wanted.size();
        for (Interval known : levels.get(level - 1)) {
            missing -= known.shared(wanted);
        }
        return missing;
    }
}
