package kspace.core.naive;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * A cursor that visits one entry after the other, as the kernel's does. Positions are given as distances from the start of
 * its range, because a range may end where addresses do.
 */
public final class NaiveCursor {
    private final NaiveDenseTable table;
    private final long first;
    private final long size;
    private final int guard;
    private long at;
    private int level;

    /** Opens a cursor; makes the tables down to where its range no longer lies below one entry, or a page stands. */
    public NaiveCursor(NaiveDenseTable table, long first, long size) {
        this.table = table;
        this.first = first;
        this.size = size;
        int stop = NaiveDenseTable.ROOT_LEVEL;
        while (stop > 1
                && NaiveDenseTable.index(first, stop) == NaiveDenseTable.index(first + size - 1, stop)
                && size != NaiveDenseTable.pageSize(stop)
                && !(table.tableAt(first, stop)
                        .slot(NaiveDenseTable.index(first, stop)) instanceof NaiveDenseTable.Page)) {
            table.enter(table.tableAt(first, stop), first);
            stop--;
        }
        guard = stop;
        level = stop;
    }

    /** Returns the address at which it stands. */
    public long va() {
        return first + at;
    }

    /** Returns how much of the range is left. */
    public long left() {
        return size - at;
    }

    private NaiveDenseTable.Slot slot() {
        return table.tableAt(va(), level).slot(NaiveDenseTable.index(va(), level));
    }

    private long slotStart() {
        return va() & -NaiveDenseTable.pageSize(level);
    }

    private void forward() {
        at += slotStart() + NaiveDenseTable.pageSize(level) - va();
        while (level < guard && NaiveDenseTable.index(va(), level) == 0) {
            level++;
        }
    }

    /** Moves on behind an entry that holds nothing, but never past the end of what is searched. */
    private void skip(long end) {
        if (at + slotStart() + NaiveDenseTable.pageSize(level) - va() > end) {
            at = end;
        } else {
            forward();
        }
    }

    /** Maps a page; returns what is wrong if it cannot. */
    public String map(long pa, int itemLevel, long property) {
        long page = NaiveDenseTable.pageSize(itemLevel);
        if (itemLevel > table.htl() || va() % page != 0 || left() < page) {
            return "refused";
        }
        NaiveDenseTable.Table there = table.tableAt(va(), Math.max(level, itemLevel));
        while (there.level() > itemLevel) {
            there = table.enter(there, va());
        }
        int index = NaiveDenseTable.index(va(), itemLevel);
        if (!(there.slot(index) instanceof NaiveDenseTable.Nothing)) {
            return "mapped";
        }
        there.set(index, new NaiveDenseTable.Page(pa, property));
        level = itemLevel;
        forward();
        return "ok";
    }

    /** Returns what is at the cursor. */
    public String query() {
        if (left() <= 0) {
            return "refused";
        }
        while (slot() instanceof NaiveDenseTable.Table) {
            level--;
        }
        String range = Long.toHexString(slotStart()) + "+" + NaiveDenseTable.pageSize(level);
        return slot() instanceof NaiveDenseTable.Page page
                ? range + " " + Long.toHexString(page.pa()) + " " + level + " " + page.property()
                : range;
    }

    /** Moves to another place of the range. */
    public String jump(long va) {
        long distance = va - first;
        if (va % 4096 != 0 || distance < 0 || distance >= size) {
            return "refused";
        }
        if (left() <= 0) {
            level = guard;
        }
        while (level < guard
                && (va & -NaiveDenseTable.pageSize(level + 1)) != (va() & -NaiveDenseTable.pageSize(level + 1))) {
            level++;
        }
        at = distance;
        return "ok";
    }

    private boolean find(long length, boolean subtrees, boolean split) {
        long end = at + length;
        while (at < end) {
            long entry = NaiveDenseTable.pageSize(level);
            boolean fits = va() % entry == 0 && end - at >= entry;
            switch (slot()) {
                case NaiveDenseTable.Nothing _ -> skip(end);
                case NaiveDenseTable.Table below -> {
                    if (subtrees && fits && (table.isUser() || level != NaiveDenseTable.ROOT_LEVEL)) {
                        return true;
                    }
                    if (below.children() == 0) {
                        skip(end);
                    } else {
                        level--;
                    }
                }
                case NaiveDenseTable.Page _ -> {
                    if (fits || !split) {
                        return true;
                    }
                    table.enter(table.tableAt(va(), level), va());
                    level--;
                }
            }
        }
        return false;
    }

    /** Goes to the next page. */
    public String findNext(long length) {
        if (length > left()) {
            return "refused";
        }
        return find(length, false, false) ? Long.toHexString(va()) : "none";
    }

    /** Gives the next page another property. */
    public String protectNext(long length, long property) {
        if (length > left()) {
            return "refused";
        }
        if (!find(length, false, true)) {
            return "none";
        }
        NaiveDenseTable.Table there = table.tableAt(va(), level);
        int index = NaiveDenseTable.index(va(), level);
        there.set(index, new NaiveDenseTable.Page(((NaiveDenseTable.Page) slot()).pa(), property));
        String range = Long.toHexString(slotStart()) + "+" + NaiveDenseTable.pageSize(level);
        forward();
        return range;
    }

    /** Gives every page that comes another property, one after the other. */
    public String protectAll(long length, LongUnaryOperator change) {
        if (length > left()) {
            return "refused";
        }
        long end = at + length;
        while (find(end - at, false, true)) {
            NaiveDenseTable.Page page = (NaiveDenseTable.Page) slot();
            table.tableAt(va(), level).set(
                    NaiveDenseTable.index(va(), level),
                    new NaiveDenseTable.Page(page.pa(), change.applyAsLong(page.property())));
            forward();
        }
        return "ok";
    }

    /**
     * What was taken.
     *
     * @param text what a report says
     * @param table the table, if it was one
     */
    public record Taken(String text, Optional<NaiveDenseTable.Table> table) {}

    /** Takes the next page or table. */
    public Taken takeNext(long length) {
        if (length > left()) {
            return new Taken("refused", Optional.empty());
        }
        if (!find(length, true, true)) {
            return new Taken("none", Optional.empty());
        }
        NaiveDenseTable.Slot slot = slot();
        String va = Long.toHexString(va());
        table.tableAt(va(), level).set(NaiveDenseTable.index(va(), level), new NaiveDenseTable.Nothing());
        Taken taken = switch (slot) {
            case NaiveDenseTable.Page page ->
                    new Taken(
                            va + " " + Long.toHexString(page.pa()) + " " + level + " " + page.property(),
                            Optional.empty());
            case NaiveDenseTable.Table below ->
                    new Taken(
                            va + " table of " + NaiveDenseTable.pageSize(level) + " frames "
                                    + NaiveDenseTable.lastLevelPages(below),
                            Optional.of(below));
            case NaiveDenseTable.Nothing _ -> throw new AssertionError("found nothing");
        };
        forward();
        return taken;
    }
}
