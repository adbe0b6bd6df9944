package kspace.core.pagetable;

import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/** Looks for the next entry that holds something, from where a cursor stands, and changes nothing. */
final class CursorSearch {
    private final PageTable table;
    private final PagingConsts consts;
    private final CursorPosition position;
    private final long end;
    private final Target target;
    private EntryRun found = EntryRun.nothing();

    /** What is looked for. */
    enum Target {
        /** A page, which may reach outside the bytes that are searched. */
        PAGE,
        /** A page; of a huge page that reaches outside, only the largest part that lies inside. */
        PART,
        /** The same, or a table that lies inside, with everything below it. */
        FRAGMENT
    }

    /**
     * Prepares a search.
     *
     * @param from where the cursor stands, which does not move
     * @param end how many bytes after the start of the cursor's range to stop
     */
    CursorSearch(PageTable table, CursorPosition from, long end, Target target) {
        this.table = table;
        this.consts = table.consts();
        this.position = from.copy();
        this.end = end;
        this.target = target;
    }

    /** Returns whether there is something; if not, the position is where the search was to stop. */
    boolean run() {
        while (Unsigned.less(position.offsetBytes(), end)) {
            EntryRun run = table.entries().runAt(position.va(), position.level());
            if (isFound(run)) {
                found = run;
                return true;
            }
            int skipped = nrToSkip(run, position.index());
            if (skipped == 0) {
                position.descend();
            } else {
                skip(skipped);
            }
        }
        return false;
    }

    /** Returns where the search has come to. */
    CursorPosition position() {
        return position;
    }

    /** Returns the run of the entry found. */
    EntryRun found() {
        return found;
    }

    private boolean isFound(EntryRun run) {
        return switch (run) {
            case EntryRun.Absent _ -> false;
            case EntryRun.Leaves _ -> true;
            case EntryRun.Tables _,EntryRun.Child _ -> isTableWanted() && fits(position.level());
        };
    }

    /** Returns whether a table that an entry names here is wanted; those of the kernel's half stay for ever. */
    private boolean isTableWanted() {
        boolean isNeverUnmapped = table.isKernel() && position.level() == consts.nrLevels();
        return target == Target.FRAGMENT && !isNeverUnmapped;
    }

    private boolean fits(int entryLevel) {
        long size = consts.pageSize(entryLevel);
        return position.va().isAligned(size) && Unsigned.lessOrEqual(size, end - position.offsetBytes());
    }

    /** Returns how many entries hold nothing; 0 if there may be something in the table that the first one names. */
    private int nrToSkip(EntryRun run, int index) {
        return switch (run) {
            case EntryRun.Absent absent -> absent.end() - index;
            case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Empty ->
                    isTableWanted() ? 1 : tables.end() - index;
            case EntryRun.Child child when IrregularTable.nrPresent(child.node().runs()) == 0 -> 1;
            case EntryRun.Leaves _,EntryRun.Tables _,EntryRun.Child _ -> 0;
        };
    }

    private void skip(int nrEntries) {
        int level = position.level();
        long size = consts.pageSize(level);
        Vaddr va = position.va();
        long start = position.offsetBytes() - (va.value() - va.alignDown(size).value());
        boolean reachesBeyond = Unsigned.less(end - start, nrEntries * size);
        if (!reachesBeyond) {
            position.moveBehind(level, start + nrEntries * size - position.offsetBytes());
        } else if (Unsigned.isAligned(end - start, size)) {
            position.moveBehind(level, end - position.offsetBytes());
        } else {
            position.moveWithinTable(end - position.offsetBytes());
        }
    }

    /** Returns the level of the page found, or of the largest part of it that is wanted. */
    int partLevel() {
        int part = position.level();
        while (target != Target.PAGE && part > 1 && !fits(part)) {
            part--;
        }
        return part;
    }

    /** Returns the physical address of the wanted part of a page. */
    Paddr pa(EntryRun.Leaves leaves) {
        long offset = position.va().value() & (consts.pageSize(position.level()) - 1);
        return new Paddr(leaves.paOf(position.index()) + offset);
    }
}
