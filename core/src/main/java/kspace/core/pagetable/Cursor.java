package kspace.core.pagetable;

import kspace.core.address.Hex;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Maps pages one after the other in a range of a page table (SPEC section 5; OSTD's {@code CursorMut}).
 */
public final class Cursor {
    private final PageTable table;
    private final VaddrRange range;
    private final int guardLevel;
    private long nextVa;
    private boolean atEnd;

    Cursor(PageTable table, VaddrRange range, int guardLevel) {
        this.table = table;
        this.range = range;
        this.guardLevel = guardLevel;
        this.nextVa = range.first().value();
    }

    /**
     * Returns the level of the table at which a cursor for {@code range} stops to descend: the first one, from the root
     * down, whose entries separate the first byte from the last, or of which the range is exactly one whole entry.
     */
    public static int guardLevel(PagingConsts consts, VaddrRange range) {
        int level = consts.nrLevels();
        while (level > 1
                && consts.pteIndex(range.first(), level) == consts.pteIndex(range.last(), level)
                && range.sizeBytes() != consts.pageSize(level)) {
            level--;
        }
        return level;
    }

    /** Returns the range that the cursor may change. */
    public VaddrRange range() {
        return range;
    }

    /** Returns the level of the table that holds everything the cursor may change. */
    public int guardLevel() {
        return guardLevel;
    }

    /**
     * Maps {@code item} where the cursor stands and moves on to the next address.
     *
     * @throws PageTableException if the item's level is above HIGHEST_TRANSLATION_LEVEL, it does not fit the cursor's
     *     address or range, or something is mapped there already
     */
    public void map(MappedItem item) {
        PagingConsts consts = table.consts();
        if (item.level() < 1 || item.level() > consts.highestTranslationLevel()) {
            throw new PageTableException(
                    Kind.LEVEL_TOO_HIGH,
                    "level " + item.level() + " is not in 1.." + consts.highestTranslationLevel());
        }
        long size = consts.pageSize(item.level());
        Vaddr va = new Vaddr(nextVa);
        if (!va.isAligned(size)) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, va + " is not a multiple of " + Hex.of(size));
        }
        if (atEnd || Unsigned.less(range.last().value() - nextVa, size - 1)) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR, "a page of " + Hex.of(size) + " bytes at " + va + " leaves " + range);
        }
        put(new PageRun(va, item.pa(), item.level(), size, 1), item.property());
    }

    /**
     * Maps the pages of {@code run}, which starts where the cursor stands, with one property, and moves on behind it.
     *
     * @throws PageTableException as {@link #map(MappedItem)}; what came before the offending page stays mapped
     */
    public void map(PageRun run, PageProperty property) {
        if (run.va().value() != nextVa || Unsigned.less(range.last().value() - nextVa, run.sizeBytes() - 1)) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR, run.nrPages() + " pages from " + run.va() + " leave " + range);
        }
        put(run, property);
    }

    private void put(PageRun run, PageProperty property) {
        long mapped = table.map(run, property);
        nextVa += mapped * run.pageSizeBytes();
        atEnd = nextVa == range.endExclusive();
        if (mapped < run.nrPages()) {
            throw new PageTableException(Kind.ALREADY_MAPPED, new Vaddr(nextVa) + " at level " + run.level());
        }
    }
}
