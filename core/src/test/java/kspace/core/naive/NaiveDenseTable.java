package kspace.core.naive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A four-level page table in which every table has its 512 entries: a second implementation that shares no code with the
 * engine. Properties are numbers without meaning, frames are numbered from 0.
 */
public final class NaiveDenseTable {
    /** The root's level. */
    public static final int ROOT_LEVEL = 4;

    private static final int ENTRIES = 512;

    private final int htl;
    private final boolean user;
    private final NavigableSet<Long> returned = new TreeSet<>();
    private long next;
    private final Table root;

    /** What an entry holds. */
    public sealed interface Slot {}

    /** Nothing. */
    public record Nothing() implements Slot {}

    /**
     * A page.
     *
     * @param pa where it lies
     * @param property what is said about it
     */
    public record Page(long pa, long property) implements Slot {}

    /** A table. */
    public static final class Table implements Slot {
        private final int level;
        private final long frame;
        private final Slot[] slots = new Slot[ENTRIES];

        Table(int level, long frame) {
            this.level = level;
            this.frame = frame;
            Arrays.fill(slots, new Nothing());
        }

        int level() {
            return level;
        }

        Slot slot(int index) {
            return slots[index];
        }

        void set(int index, Slot slot) {
            slots[index] = slot;
        }

        long children() {
            return Arrays.stream(slots).filter(it -> !(it instanceof Nothing)).count();
        }
    }

    /** Creates a kernel table with the tables of its upper half, or a user table with only a root. */
    public NaiveDenseTable(int htl, boolean user) {
        this.htl = htl;
        this.user = user;
        root = make(ROOT_LEVEL);
        for (int i = 256; i < ENTRIES && !user; i++) {
            root.set(i, make(ROOT_LEVEL - 1));
        }
    }

    int htl() {
        return htl;
    }

    boolean isUser() {
        return user;
    }

    static long pageSize(int level) {
        return 4096L << (9 * (level - 1));
    }

    static int index(long va, int level) {
        return (int) (va >> (12 + 9 * (level - 1))) & 511;
    }

    private Table make(int level) {
        Long frame = returned.pollFirst();
        return new Table(level, frame == null ? next++ : frame);
    }

    Table tableAt(long va, int level) {
        Table there = root;
        while (there.level() > level) {
            there = (Table) there.slot(index(va, there.level()));
        }
        return there;
    }

    /** Goes one level down; makes the table or splits the page that is there. */
    Table enter(Table from, long va) {
        int index = index(va, from.level());
        switch (from.slot(index)) {
            case Table below -> {
                return below;
            }
            case Nothing _ -> from.set(index, make(from.level() - 1));
            case Page page -> {
                Table parts = make(from.level() - 1);
                for (int i = 0; i < ENTRIES; i++) {
                    parts.set(i, new Page(page.pa() + i * pageSize(parts.level()), page.property()));
                }
                from.set(index, parts);
            }
        }
        return (Table) from.slot(index);
    }

    /** Maps pages that follow each other, where nothing is. */
    public void fill(long va, long pa, int level, long count, long property) {
        for (long i = 0; i < count; i++) {
            long here = va + i * pageSize(level);
            Table there = root;
            while (there.level() > level) {
                there = enter(there, here);
            }
            there.set(index(here, level), new Page(pa + i * pageSize(level), property));
        }
    }

    /** Returns the physical address that {@code va} leads to; -1 if there is no page. */
    public long translate(long va) {
        Table there = root;
        while (true) {
            switch (there.slots[index(va, there.level)]) {
                case Table below -> there = below;
                case Page page -> {
                    return page.pa() + (va & (pageSize(there.level) - 1));
                }
                case Nothing _ -> {
                    return -1;
                }
            }
        }
    }

    /** Gives back the frames of a table that was taken out, and of those below it. */
    public void release(Table table) {
        returned.add(table.frame);
        for (Slot slot : table.slots) {
            if (slot instanceof Table below) {
                release(below);
            }
        }
    }

    static long lastLevelPages(Table table) {
        long pages = table.level() == 1 ? table.children() : 0;
        for (Slot slot : table.slots) {
            pages += slot instanceof Table below ? lastLevelPages(below) : 0;
        }
        return pages;
    }

    /** Returns a line for each table and each page, a table before what is below it. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, root, 0);
        return lines;
    }

    private static void add(List<String> lines, Table table, long start) {
        lines.add("table " + table.level() + " " + Long.toHexString(start) + " frame " + table.frame + " with "
                + table.children());
        for (int i = 0; i < ENTRIES; i++) {
            long va = (start + i * pageSize(table.level())) << 16 >> 16;
            if (table.slot(i) instanceof Page page) {
                lines.add(Long.toHexString(va) + " -> " + Long.toHexString(page.pa()) + " " + table.level() + " "
                        + page.property());
            } else if (table.slot(i) instanceof Table below) {
                add(lines, below, va);
            }
        }
    }
}
