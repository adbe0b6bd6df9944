package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/**
 * A table that follows no rule as a whole: its entries as runs, in order and covering all 512. Everything that is regular
 * within it stays a rule, so its size follows from how irregular it is and not from what it maps.
 *
 * <p>Copies of a page table share their tables. Only the owner of a table may change it; any other one changes a copy.
 */
final class IrregularTable {
    /** Whoever has tables for itself; two are the same only if they are one object. */
    static final class Owner {}

    private final int level;
    private final Vaddr firstVa;
    private final long ordinal;
    private final Owner owner;
    private final List<EntryRun> runs;

    /**
     * Creates a table.
     *
     * @param level its level
     * @param firstVa the first address below it, in canonical form; 0 for a root that both halves share
     * @param ordinal which table it is in the order of allocation
     * @param owner what may change it
     * @param content what its 512 entries hold
     */
    IrregularTable(int level, Vaddr firstVa, long ordinal, Owner owner, EntryRun content) {
        this(level, firstVa, ordinal, owner, List.of(content));
    }

    private IrregularTable(int level, Vaddr firstVa, long ordinal, Owner owner, List<EntryRun> content) {
        this.level = level;
        this.firstVa = firstVa;
        this.ordinal = ordinal;
        this.owner = owner;
        this.runs = new ArrayList<>(content);
    }

    /** Returns whether {@code other} may change it. */
    boolean belongsTo(Owner other) {
        return owner == other;
    }

    /** Returns a copy that {@code other} may change. */
    IrregularTable copyFor(Owner other) {
        return new IrregularTable(level, firstVa, ordinal, other, runs);
    }

    int level() {
        return level;
    }

    Vaddr firstVa() {
        return firstVa;
    }

    long ordinal() {
        return ordinal;
    }

    List<EntryRun> runs() {
        return runs;
    }

    /** Returns the run that holds entry {@code index}. */
    EntryRun at(int index) {
        return runs.get(position(runs, index));
    }

    /** Returns the position of the run that holds entry {@code index}. */
    static int position(List<EntryRun> runs, int index) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).first() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Puts {@code run} in place of whatever its entries hold. */
    void put(EntryRun run) {
        int from = position(runs, run.first());
        int to = position(runs, run.end() - 1);
        List<EntryRun> pieces = new ArrayList<>(5);
        if (from > 0) {
            pieces.add(runs.get(from - 1));
        }
        EntryRun left = runs.get(from);
        if (left.first() < run.first()) {
            append(pieces, left.part(left.first(), run.first()));
        }
        append(pieces, run);
        EntryRun right = runs.get(to);
        if (run.end() < right.end()) {
            append(pieces, right.part(run.end(), right.end()));
        }
        if (to + 1 < runs.size()) {
            append(pieces, runs.get(to + 1));
        }
        List<EntryRun> replaced = runs.subList(Math.max(0, from - 1), Math.min(runs.size(), to + 2));
        replaced.clear();
        replaced.addAll(pieces);
    }

    private static void append(List<EntryRun> pieces, EntryRun next) {
        if (pieces.isEmpty()) {
            pieces.add(next);
            return;
        }
        pieces.getLast()
                .joined(next)
                .ifPresentOrElse(joined -> pieces.set(pieces.size() - 1, joined), () -> pieces.add(next));
    }

    /** Returns how many of the entries from {@code index} on are absent, counting up to {@code limit}. */
    int nrAbsentFrom(int index, int limit) {
        EntryRun run = at(index);
        return run instanceof EntryRun.Absent ? Math.min(limit, run.end() - index) : 0;
    }

    /** Returns how many entries of {@code runs} are not absent. */
    static int nrPresent(List<EntryRun> runs) {
        int absent = 0;
        for (EntryRun run : runs) {
            if (run instanceof EntryRun.Absent) {
                absent += run.count();
            }
        }
        return PagingConsts.NR_ENTRIES - absent;
    }
}
