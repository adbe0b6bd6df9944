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
     *     address or range, something is mapped there already, or no frame is left for a table that it needs
     * @throws IllegalArgumentException if the item cannot be written as an entry
     */
    public void map(MappedItem item) {
        requireLevel(item.level());
        put(
                new PageRun(
                        new Vaddr(nextVa), item.pa(), item.level(), table.consts().pageSize(item.level()), 1),
                item.property());
    }

    /**
     * Maps the pages of {@code run}, which starts where the cursor stands, with one property, and moves on behind it.
     *
     * @throws PageTableException as {@link #map(MappedItem)}; what came before the offending page stays mapped
     * @throws IllegalArgumentException if a page of the run cannot be written as an entry
     */
    public void map(PageRun run, PageProperty property) {
        requireLevel(run.level());
        if (run.va().value() != nextVa) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR, "the cursor stands at " + new Vaddr(nextVa) + ", not at " + run.va());
        }
        put(run, property);
    }

    /** Returns where the cursor stands; 0 behind the last page of the address space. */
    long nextVa() {
        return nextVa;
    }

    private void requireLevel(int level) {
        int highest = table.consts().highestTranslationLevel();
        if (level < 1 || level > highest) {
            throw new PageTableException(Kind.LEVEL_TOO_HIGH, "level " + level + " is not in 1.." + highest);
        }
    }

    private void put(PageRun run, PageProperty property) {
        if (!run.va().isAligned(run.pageSizeBytes())) {
            throw new PageTableException(
                    Kind.UNALIGNED_VADDR, run.va() + " is not a multiple of " + Hex.of(run.pageSizeBytes()));
        }
        if (atEnd || Unsigned.less(range.last().value() - nextVa, run.sizeBytes() - 1)) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR,
                    Hex.of(run.sizeBytes()) + " bytes at " + run.va() + " do not fit in what is left of " + range);
        }
        table.format().encodeLeaf(run.pa(), run.level(), property);
        table.format().encodeLeaf(run.page(run.nrPages() - 1).pa(), run.level(), property);
        PageTable.Mapped mapped = table.map(run, property);
        nextVa += mapped.nrPages() * run.pageSizeBytes();
        atEnd = nextVa == range.endExclusive();
        if (mapped.nrPages() < run.nrPages()) {
            throw new PageTableException(
                    mapped.outOfFrames() ? Kind.OUT_OF_FRAMES : Kind.ALREADY_MAPPED,
                    new Vaddr(nextVa) + " at level " + run.level());
        }
    }
}
