package kspace.core.pagetable;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.PteException;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.pagetable.outcome.MappedRun;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Maps, reads, changes and takes pages one after the other in a range of a page table (SPEC section 5; OSTD's
 * {@code Cursor} and {@code CursorMut}). A live cursor has its range for itself; closing it lets others in.
 *
 * <p>It stands at an address and in a table, between the guard level and level 1. Entries that hold nothing are skipped
 * together: the cost does not grow with their number.
 */
public final class Cursor implements AutoCloseable {
    private final PageTable table;
    private final TableEntries entries;
    private final VaddrRange range;
    private final int guardLevel;
    private CursorPosition position;
    private boolean closed;

    Cursor(PageTable table, VaddrRange range, int guardLevel) {
        this.table = table;
        this.entries = table.entries();
        this.range = range;
        this.guardLevel = guardLevel;
        this.position = new CursorPosition(table.consts(), range, guardLevel);
    }

    /**
     * What {@link #query()} found.
     *
     * @param range the addresses of the entry, which may reach outside the cursor's range
     * @param item what it maps, if anything
     */
    public record PageState(VaddrRange range, Optional<MappedItem> item) {}

    /**
     * Returns the level of the table at which a cursor for {@code range} stops to descend if no page stands on the way: the
     * first one, from the root down, whose entries separate the first byte from the last, or of which the range is exactly one
     * whole entry.
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

    /** Returns where the cursor stands; 0 past the last page of the address space. */
    public Vaddr virtAddr() {
        return position.va();
    }

    /** Lets other cursors have the range. Closing a cursor again does nothing. */
    @Override
    public void close() {
        closed = true;
        table.closed(this);
    }

    /**
     * Maps {@code item} where the cursor stands and moves on to the next address. A reference on a tracked frame moves into
     * the table.
     *
     * @throws PageTableException if the item's level is above HIGHEST_TRANSLATION_LEVEL, it does not fit the cursor's
     *     address or range, something is mapped there already, no frame is left for a table that it needs, or the cursor
     *     is closed
     * @throws PteException if the item cannot be written as an entry
     */
    public void map(MappedItem item) {
        requireLevel(item.level());
        put(
                new PageRun(
                        virtAddr(), item.pa(), item.level(), table.consts().pageSize(item.level()), 1),
                RawItem.of(item).property());
    }

    /**
     * Maps the pages of {@code run}, untracked memory that starts where the cursor stands, with one property, and moves on
     * past it.
     *
     * @throws PageTableException as {@link #map(MappedItem)}; what came before the offending page stays mapped
     * @throws PteException if a page of the run cannot be written as an entry
     * @throws IllegalArgumentException if the property carries AVAIL1
     */
    public void map(PageRun run, PageProperty property) {
        requireLevel(run.level());
        MappedItem.requireNoAvail1(property);
        requireAtCursor(run);
        put(run, property);
    }

    /**
     * Maps the pages of {@code run} as {@link #map(PageRun, PageProperty)} does, up to one that meets something mapped or lacks a
     * table, and moves on past them.
     *
     * @return how far it came, and which tables that took
     * @throws PageTableException if the run does not fit the cursor's address or range, or the cursor is closed
     * @throws PteException if a page of the run cannot be written as an entry
     * @throws IllegalArgumentException if the property carries AVAIL1
     */
    public MappedRun mapAsFarAsPossible(PageRun run, PageProperty property) {
        requireLevel(run.level());
        MappedItem.requireNoAvail1(property);
        requireAtCursor(run);
        return putAsFarAsPossible(run, property);
    }

    /**
     * Maps the frames of {@code run}, pages of level 1 that start where the cursor stands, as tracked ones, and moves on
     * past it. A reference on each of them moves into the table.
     *
     * @throws PageTableException as {@link #map(PageRun, PageProperty)}; likewise
     * @throws PteException if a page of the run cannot be written as an entry
     * @throws IllegalArgumentException if the property carries AVAIL1
     */
    public void mapTracked(PageRun run, PageProperty property) {
        if (run.level() != 1) {
            throw new PageTableException(
                    Kind.LEVEL_TOO_HIGH, TableRefusal.NOT_LEVEL_1.of(run.level()));
        }
        requireAtCursor(run);
        put(run, RawItem.of(new MappedItem.Tracked(run.pa(), property)).property());
    }

    private void requireAtCursor(PageRun run) {
        if (run.va().value() != nextVa()) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR, TableRefusal.CURSOR_ELSEWHERE.of(virtAddr(), run.va()));
        }
    }

    /**
     * Returns the entry that the walk to the cursor's address ends at.
     *
     * @throws PageTableException if the cursor stands past its range or is closed
     */
    public PageState query() {
        requireOpen();
        if (position.isBehindRange()) {
            throw new PageTableException(Kind.INVALID_VADDR, TableRefusal.PAST_CURSOR.of(virtAddr(), range));
        }
        EntryRun run = entries.runAt(virtAddr(), position.level());
        while (run instanceof EntryRun.Child || run instanceof EntryRun.Tables) {
            position.descend();
            run = entries.runAt(virtAddr(), position.level());
        }
        int level = position.level();
        long size = table.consts().pageSize(level);
        Optional<MappedItem> item = Optional.empty();
        if (run instanceof EntryRun.Leaves leaves) {
            Paddr pa = new Paddr(leaves.paOf(position.index()));
            item = Optional.of(new RawItem(pa, level, entries.propertyRead(leaves, level)).item());
        }
        return new PageState(VaddrRange.ofSize(virtAddr().alignDown(size), size), item);
    }

    /**
     * Moves the cursor to {@code va}.
     *
     * @throws PageTableException if {@code va} is not a multiple of 4 KiB or not in the cursor's range, or the cursor is
     *     closed
     */
    public void jump(Vaddr va) {
        requireOpen();
        if (!va.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, TableRefusal.UNALIGNED.of(va));
        }
        if (!range.contains(va)) {
            throw new PageTableException(Kind.INVALID_VADDR, TableRefusal.NOT_IN_CURSOR.of(va, range));
        }
        position.jump(va);
    }

    /**
     * Moves the cursor to the next mapped address within the next {@code lenBytes} bytes and returns it; it may lie in the
     * middle of a huge page. If nothing is mapped there, the cursor ends up at the end of these bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @throws PageTableException if the length is neither, or the cursor is closed; then the cursor does not move
     */
    public Optional<Vaddr> findNext(long lenBytes) {
        CursorSearch search = search(lenBytes, CursorSearch.Target.PAGE);
        boolean found = search.run();
        position = search.position();
        return found ? Optional.of(virtAddr()) : Optional.empty();
    }

    /**
     * Changes the property of the next page mapped within the next {@code lenBytes} bytes and moves on past it. A huge
     * page that reaches outside these bytes is split until a part lies inside. If nothing is mapped, the cursor ends up at
     * the end of these bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @param op makes the new property of the old one, which it gets as the entry reads; it keeps AVAIL1 as it is
     * @return the addresses whose property was changed
     * @throws PageTableException if the length is wrong, AVAIL1 was changed, no frame is left for splitting, or the
     *     cursor is closed; then nothing is changed and the cursor does not move
     * @throws PteException if the new property cannot be written as an entry; likewise
     */
    public Optional<VaddrRange> protectNext(long lenBytes, UnaryOperator<PageProperty> op) {
        CursorSearch search = search(lenBytes, CursorSearch.Target.PART);
        if (!search.run() || !(search.found() instanceof EntryRun.Leaves leaves)) {
            position = search.position();
            return Optional.empty();
        }
        Vaddr va = search.position().va();
        int level = search.partLevel();
        PageProperty changed =
                entries.changed(leaves, search.position().level(), va, search.pa(leaves), level, op);
        entries.protect(va, level, changed);
        moveBehind(search, level);
        return Optional.of(VaddrRange.ofSize(va, table.consts().pageSize(level)));
    }

    /**
     * Changes the property of every page mapped within the next {@code lenBytes} bytes and moves to their end, as calling
     * {@link #protectNext} again and again does, at a cost that does not grow with the pages.
     *
     * @param lenBytes how far to go, a multiple of 4 KiB, at most what is left of the range
     * @param op makes the new property of the old one, and of the same one always the same
     * @throws PageTableException as {@link #protectNext}; pages before the one that is refused are changed, and the cursor
     *     stands there
     * @throws PteException likewise
     */
    public void protectAll(long lenBytes, UnaryOperator<PageProperty> op) {
        long start = position.offsetBytes();
        RunProtector protector = entries.protector(virtAddr(), requireEnd(lenBytes) - start, op);
        try {
            protector.run();
        } finally {
            position.moveTo(start + protector.doneBytes());
        }
    }

    /**
     * Takes the next page, or table with everything below it, that lies within the next {@code lenBytes} bytes, and moves
     * on past it. A huge page that reaches outside is split until a part lies inside; a table that does is entered, and
     * so is one that a top-level entry of the kernel's half names. If nothing is there, the cursor ends up at the end of
     * these bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @throws PageTableException if the length is neither, no frame is left for splitting, or the cursor is closed; then
     *     nothing is changed and the cursor does not move
     */
    public Optional<Fragment> takeNext(long lenBytes) {
        CursorSearch search = search(lenBytes, CursorSearch.Target.FRAGMENT);
        if (!search.run()) {
            position = search.position();
            return Optional.empty();
        }
        int level = search.partLevel();
        Fragment taken = entries.take(search.position().va(), level);
        moveBehind(search, level);
        return Optional.of(taken);
    }

    private CursorSearch search(long lenBytes, CursorSearch.Target target) {
        return new CursorSearch(table, position, requireEnd(lenBytes), target);
    }

    /** Moves on past the part of {@code level} of what was found. */
    private void moveBehind(CursorSearch search, int level) {
        position = search.position();
        position.moveBehind(level, table.consts().pageSize(level));
    }

    /** Returns where the cursor stands; 0 past the last page of the address space. */
    long nextVa() {
        return position.va().value();
    }

    private void requireOpen() {
        if (closed) {
            throw new PageTableException(Kind.CURSOR_CLOSED, TableRefusal.CURSOR_CLOSED.of(range));
        }
    }

    /** Returns how many bytes after the start of the range the next {@code lenBytes} bytes end. */
    private long requireEnd(long lenBytes) {
        requireOpen();
        if (!Unsigned.isAligned(lenBytes, PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_LENGTH, TableRefusal.LENGTH_UNALIGNED.of(lenBytes));
        }
        long at = position.offsetBytes();
        if (Unsigned.less(range.sizeBytes(), at) || Unsigned.less(range.sizeBytes() - at, lenBytes)) {
            throw new PageTableException(
                    Kind.LENGTH_TOO_LONG,
                    TableRefusal.LENGTH_PAST_CURSOR.of(lenBytes, virtAddr(), range));
        }
        return at + lenBytes;
    }

    private void requireLevel(int itemLevel) {
        int highest = table.consts().highestTranslationLevel();
        if (itemLevel < 1 || itemLevel > highest) {
            throw new PageTableException(Kind.LEVEL_TOO_HIGH, TableRefusal.LEVEL_NOT_ALLOWED.of(itemLevel, highest));
        }
    }

    private void put(PageRun run, PageProperty property) {
        MappedRun mapped = putAsFarAsPossible(run, property);
        if (mapped.nrPages() < run.nrPages()) {
            throw new PageTableException(
                    mapped.outOfFrames() ? Kind.OUT_OF_FRAMES : Kind.ALREADY_MAPPED,
                    TableRefusal.AT_LEVEL.of(virtAddr(), run.level()));
        }
    }

    private MappedRun putAsFarAsPossible(PageRun run, PageProperty property) {
        requireOpen();
        if (!run.va().isAligned(run.pageSizeBytes())) {
            throw new PageTableException(
                    Kind.UNALIGNED_VADDR, TableRefusal.PAGE_UNALIGNED.of(run.va(), run.pageSizeBytes()));
        }
        if (position.isBehindRange()
                || Unsigned.less(range.sizeBytes() - position.offsetBytes(), run.sizeBytes())) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR,
                    TableRefusal.NO_ROOM_IN_CURSOR.of(run.sizeBytes(), run.va(), range));
        }
        entries.requireWritable(run.pa(), run.level(), property);
        entries.requireWritable(run.page(run.nrPages() - 1).pa(), run.level(), property);
        MappedRun mapped = entries.map(run, property);
        if (mapped.nrPages() > 0) {
            position.moveBehind(run.level(), mapped.nrPages() * run.pageSizeBytes());
        }
        return mapped;
    }
}
