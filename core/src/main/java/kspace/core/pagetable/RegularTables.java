package kspace.core.pagetable;

import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * A sequence of tables of one level, made by one rule: where their frames come in the order of allocation, and what is
 * in them. Whole subtrees of any height are full of pages of one level here, in the memory of one object.
 *
 * @param level the level of the tables
 * @param ordinal which table, in the order of allocation, table 0 of the sequence is
 * @param ordinalStride how many tables further the next one of the sequence was allocated
 * @param spanBytes how many bytes each table covers
 * @param fill what is in them
 */
record RegularTables(int level, long ordinal, long ordinalStride, long spanBytes, Fill fill) {
    private static final int ENTRY_BITS = 9;

    /** What is in tables of a sequence. */
    sealed interface Fill {}

    /** Nothing. */
    record Empty() implements Fill {}

    /**
     * Pages of one level that follow each other, in every entry down to that level.
     *
     * @param leafLevel the level of the pages
     * @param pa the physical address of the first page below table 0
     * @param property what every leaf says
     * @param childOrdinal which table, in the order of allocation, the first one below table 0 is; 0 if there is none
     * @param childOrdinalStride how many tables further the first one below the next table was allocated
     */
    record Full(int leafLevel, long pa, PageProperty property, long childOrdinal, long childOrdinalStride)
            implements
                Fill {
        Full withProperty(PageProperty other) {
            return new Full(leafLevel, pa, other, childOrdinal, childOrdinalStride);
        }
    }

    /**
     * Returns how many tables a full subtree has whose top is of {@code level} and whose pages are of {@code leafLevel};
     * 1 if the top holds the pages.
     */
    static long tablesOfFull(int level, int leafLevel) {
        long tables = 1;
        for (int l = leafLevel; l < level; l++) {
            tables = 1 + PagingConsts.NR_ENTRIES * tables;
        }
        return tables;
    }

    /** Returns how many pages of {@code leafLevel} a full table of {@code level} holds with everything below it. */
    static long pagesOfFull(int level, int leafLevel) {
        return 1L << (ENTRY_BITS * (level - leafLevel + 1));
    }

    /** Returns the sequence from table {@code skipped} on. */
    RegularTables from(long skipped) {
        Fill shifted =
                switch (fill) {
                    case Empty empty -> empty;
                    case Full full ->
                            new Full(
                                    full.leafLevel(),
                                    full.pa() + skipped * spanBytes,
                                    full.property(),
                                    full.childOrdinal() + skipped * full.childOrdinalStride(),
                                    full.childOrdinalStride());
                };
        return new RegularTables(level, ordinal + skipped * ordinalStride, ordinalStride, spanBytes, shifted);
    }

    /** Returns the same tables with something else in them. */
    RegularTables withFill(Fill other) {
        return new RegularTables(level, ordinal, ordinalStride, spanBytes, other);
    }

    /** Returns what stands in the 512 entries of table 0 of the sequence. */
    EntryRun content() {
        return switch (fill) {
            case Empty _ -> EntryRun.nothing();
            case Full full -> contentOfFull(full);
        };
    }

    private EntryRun contentOfFull(Full full) {
        int entries = PagingConsts.NR_ENTRIES;
        long entrySpan = spanBytes / entries;
        if (full.leafLevel() == level) {
            return new EntryRun.Leaves(0, entries, full.pa(), entrySpan, full.property());
        }
        int below = level - 1;
        boolean lastTables = below == full.leafLevel();
        long stride = tablesOfFull(below, full.leafLevel());
        Fill inner = new Full(
                full.leafLevel(),
                full.pa(),
                full.property(),
                lastTables ? 0 : full.childOrdinal() + 1,
                lastTables ? 0 : stride);
        return new EntryRun.Tables(
                0, entries, new RegularTables(below, full.childOrdinal(), stride, entrySpan, inner));
    }
}
