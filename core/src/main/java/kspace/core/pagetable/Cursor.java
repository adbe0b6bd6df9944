package kspace.core.pagetable;

import java.util.Optional;
import java.util.function.UnaryOperator;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;

/**
 * Maps, reads, changes and takes pages one after the other in a range of a page table (SPEC section 5; OSTD's
 * {@code Cursor} and {@code CursorMut}). A live cursor has its range for itself; closing it lets others in.
 *
 * <p>It stands at an address and in a table, between the guard level and level 1. Where it moves over entries that hold
 * nothing, it moves by whole entries of the table it stands in, so it may end up behind the place it was sent to, and even
 * behind its range, exactly as in the kernel. Such entries are skipped together: the cost does not grow with their number.
 */
public final class Cursor implements AutoCloseable {
    private final PageTable table;
    private final VaddrRange range;
    private final int guardLevel;
    /** How many bytes behind the start of the range it stands. */
    private long at;

    private int level;
    private boolean closed;

    Cursor(PageTable table, VaddrRange range, int guardLevel) {
        this.table = table;
        this.range = range;
        this.guardLevel = guardLevel;
        this.level = guardLevel;
    }

    /**
     * What {@link #query()} found.
     *
     * @param range the addresses of the entry, which may reach outside the cursor's range
     * @param item what it maps, if anything
     */
    public record PageState(VaddrRange range, Optional<MappedItem> item) {}

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

    /** Returns where the cursor stands; 0 behind the last page of the address space. */
    public Vaddr virtAddr() {
        return new Vaddr(nextVa());
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
     * @throws IllegalArgumentException if the item cannot be written as an entry
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
     * behind it.
     *
     * @throws PageTableException as {@link #map(MappedItem)}; what came before the offending page stays mapped
     * @throws IllegalArgumentException if a page of the run cannot be written as an entry, or the property carries AVAIL1
     */
    public void map(PageRun run, PageProperty property) {
        requireLevel(run.level());
        MappedItem.requireNoAvail1(property);
        if (run.va().value() != nextVa()) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR, "the cursor stands at " + virtAddr() + ", not at " + run.va());
        }
        put(run, property);
    }

    /**
     * Returns the entry that the walk to the cursor's address ends at.
     *
     * @throws PageTableException if the cursor stands behind its range or is closed
     */
    public PageState query() {
        requireOpen();
        if (isBehindRange()) {
            throw new PageTableException(Kind.INVALID_VADDR, virtAddr() + " is behind the cursor's range " + range);
        }
        EntryRun run = table.runAt(virtAddr(), level);
        while (run instanceof EntryRun.Child || run instanceof EntryRun.Tables) {
            level--;
            run = table.runAt(virtAddr(), level);
        }
        long size = table.consts().pageSize(level);
        Optional<MappedItem> item = Optional.empty();
        if (run instanceof EntryRun.Leaves leaves) {
            Paddr pa = new Paddr(leaves.paOf(table.consts().pteIndex(virtAddr(), level)));
            item = Optional.of(new RawItem(pa, level, table.propertyRead(leaves, level)).item());
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
            throw new PageTableException(Kind.UNALIGNED_VADDR, va + " is not a multiple of 4 KiB");
        }
        if (!range.contains(va)) {
            throw new PageTableException(Kind.INVALID_VADDR, va + " is not in the cursor's range " + range);
        }
        if (isBehindRange()) {
            level = guardLevel;
        }
        while (level < guardLevel && !isInTableOf(level, va)) {
            level++;
        }
        at = va.value() - range.first().value();
    }

    private boolean isInTableOf(int tableLevel, Vaddr va) {
        long span = table.consts().tableSpan(tableLevel);
        return Unsigned.alignDown(nextVa(), span) == Unsigned.alignDown(va.value(), span);
    }

    /**
     * Moves the cursor to the next mapped address within the next {@code lenBytes} bytes and returns it; it may lie in the
     * middle of a huge page. If nothing is mapped there, the cursor ends up behind these bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @throws PageTableException if the length is neither, or the cursor is closed; then the cursor does not move
     */
    public Optional<Vaddr> findNext(long lenBytes) {
        Search search = new Search(requireEnd(lenBytes), false, false);
        boolean found = search.run();
        moveTo(search);
        return found ? Optional.of(virtAddr()) : Optional.empty();
    }

    /**
     * Changes the property of the next page mapped within the next {@code lenBytes} bytes and moves on behind it. A huge
     * page that reaches outside these bytes is split until a part lies inside. If nothing is mapped, the cursor ends up
     * behind these bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @param op makes the new property of the old one, which it gets as the entry reads; it keeps AVAIL1 as it is
     * @return the addresses whose property was changed
     * @throws PageTableException if the length is wrong, AVAIL1 was changed, no frame is left for splitting, or the
     *     cursor is closed; then nothing is changed and the cursor does not move
     * @throws IllegalArgumentException if the new property cannot be written as an entry; likewise
     */
    public Optional<VaddrRange> protectNext(long lenBytes, UnaryOperator<PageProperty> op) {
        Search search = new Search(requireEnd(lenBytes), false, true);
        if (!search.run() || !(search.found instanceof EntryRun.Leaves leaves)) {
            moveTo(search);
            return Optional.empty();
        }
        Vaddr va = search.va();
        long size = table.consts().pageSize(search.partLevel());
        PageProperty before = table.propertyRead(leaves, search.slotLevel);
        PageProperty changed = op.apply(before);
        requireSameAvail1(va, before, changed);
        table.requireWritable(search.pa(leaves), search.partLevel(), changed);
        table.protect(va, search.partLevel(), changed);
        moveBehind(search);
        return Optional.of(VaddrRange.ofSize(va, size));
    }

    private static void requireSameAvail1(Vaddr va, PageProperty before, PageProperty after) {
        int changed = (before.privileged().bits() ^ after.privileged().bits()) & PrivilegedFlags.AVAIL1.bits();
        if (changed != 0) {
            throw new PageTableException(
                    Kind.AVAIL1_ALTERED,
                    "at " + va + " from privileged flags " + Hex.of(before.privileged().bits()) + " to "
                            + Hex.of(after.privileged().bits()));
        }
    }

    /**
     * Takes the next page, or table with everything below it, that lies within the next {@code lenBytes} bytes, and moves
     * on behind it. A huge page that reaches outside is split until a part lies inside; a table that does is entered, and
     * so is one that a top-level entry of the kernel's half names. If nothing is there, the cursor ends up behind these
     * bytes.
     *
     * @param lenBytes how far to look, a multiple of 4 KiB, at most what is left of the range
     * @throws PageTableException if the length is neither, no frame is left for splitting, or the cursor is closed; then
     *     nothing is changed and the cursor does not move
     */
    public Optional<Fragment> takeNext(long lenBytes) {
        Search search = new Search(requireEnd(lenBytes), true, true);
        if (!search.run()) {
            moveTo(search);
            return Optional.empty();
        }
        Fragment taken = table.take(search.va(), search.partLevel());
        moveBehind(search);
        return Optional.of(taken);
    }

    private void moveTo(Search search) {
        at = search.position;
        level = search.slotLevel;
    }

    private void moveBehind(Search search) {
        at = search.position + table.consts().pageSize(search.partLevel());
        level = search.partLevel();
        ascend();
    }

    /** Leaves every table whose last entry lies right before the cursor. */
    private void ascend() {
        level = levelAfterMove(level, at);
    }

    private int levelAfterMove(int from, long position) {
        int to = from;
        Vaddr va = new Vaddr(range.first().value() + position);
        while (to < guardLevel && table.consts().pteIndex(va, to) == 0) {
            to++;
        }
        return to;
    }

    /** Returns where the cursor stands; 0 behind the last page of the address space. */
    long nextVa() {
        return range.first().value() + at;
    }

    private boolean isBehindRange() {
        return !Unsigned.less(at, range.sizeBytes());
    }

    private void requireOpen() {
        if (closed) {
            throw new PageTableException(Kind.CURSOR_CLOSED, "its range was " + range);
        }
    }

    /** Returns how many bytes behind the start of the range the next {@code lenBytes} bytes end. */
    private long requireEnd(long lenBytes) {
        requireOpen();
        if (!Unsigned.isAligned(lenBytes, PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_LENGTH, Hex.of(lenBytes) + " is not a multiple of 4 KiB");
        }
        if (Unsigned.less(range.sizeBytes(), at) || Unsigned.less(range.sizeBytes() - at, lenBytes)) {
            throw new PageTableException(
                    Kind.LENGTH_TOO_LONG,
                    Hex.of(lenBytes) + " bytes from " + virtAddr() + " on reach beyond " + range);
        }
        return at + lenBytes;
    }

    private void requireLevel(int itemLevel) {
        int highest = table.consts().highestTranslationLevel();
        if (itemLevel < 1 || itemLevel > highest) {
            throw new PageTableException(Kind.LEVEL_TOO_HIGH, "level " + itemLevel + " is not in 1.." + highest);
        }
    }

    private void put(PageRun run, PageProperty property) {
        requireOpen();
        if (!run.va().isAligned(run.pageSizeBytes())) {
            throw new PageTableException(
                    Kind.UNALIGNED_VADDR, run.va() + " is not a multiple of " + Hex.of(run.pageSizeBytes()));
        }
        if (isBehindRange() || Unsigned.less(range.sizeBytes() - at, run.sizeBytes())) {
            throw new PageTableException(
                    Kind.OUTSIDE_CURSOR,
                    Hex.of(run.sizeBytes()) + " bytes at " + run.va() + " do not fit in what is left of " + range);
        }
        table.requireWritable(run.pa(), run.level(), property);
        table.requireWritable(run.page(run.nrPages() - 1).pa(), run.level(), property);
        RunMapper.Mapped mapped = table.map(run, property);
        if (mapped.nrPages() > 0) {
            at += mapped.nrPages() * run.pageSizeBytes();
            level = run.level();
            ascend();
        }
        if (mapped.nrPages() < run.nrPages()) {
            throw new PageTableException(
                    mapped.outOfFrames() ? Kind.OUT_OF_FRAMES : Kind.ALREADY_MAPPED,
                    virtAddr() + " at level " + run.level());
        }
    }

    /** Looks for the next entry that holds something, from where the cursor stands, and changes nothing. */
    private final class Search {
        private final PagingConsts consts = table.consts();
        private final long end;
        private final boolean subtrees;
        private final boolean parts;
        private long position = at;
        private int slotLevel = level;
        private EntryRun found = EntryRun.nothing();

        /**
         * Prepares a search.
         *
         * @param end how many bytes behind the start of the cursor's range to stop
         * @param subtrees whether a table that lies inside is found, and not only pages
         * @param parts whether of a huge page that reaches outside only a part is wanted
         */
        Search(long end, boolean subtrees, boolean parts) {
            this.end = end;
            this.subtrees = subtrees;
            this.parts = parts;
        }

        Vaddr va() {
            return new Vaddr(range.first().value() + position);
        }

        /** Returns whether there is something; if not, the position is the one behind the last entry looked at. */
        boolean run() {
            while (Unsigned.less(position, end)) {
                int index = consts.pteIndex(va(), slotLevel);
                EntryRun run = table.runAt(va(), slotLevel);
                if (isFound(run)) {
                    found = run;
                    return true;
                }
                int skipped = nrToSkip(run, index);
                if (skipped == 0) {
                    slotLevel--;
                } else {
                    skip(skipped);
                }
            }
            return false;
        }

        private boolean isFound(EntryRun run) {
            return switch (run) {
                case EntryRun.Absent _ -> false;
                case EntryRun.Leaves _ -> true;
                case EntryRun.Tables _,EntryRun.Child _ -> subtrees && fits(slotLevel) && !isTopLevelForEver();
            };
        }

        private boolean isTopLevelForEver() {
            return table.isKernel() && slotLevel == consts.nrLevels();
        }

        private boolean fits(int entryLevel) {
            long size = consts.pageSize(entryLevel);
            return va().isAligned(size) && Unsigned.lessOrEqual(size, end - position);
        }

        /** Returns how many entries hold nothing; 0 if there may be something in the table that the first one names. */
        private int nrToSkip(EntryRun run, int index) {
            boolean oneByOne = subtrees && !isTopLevelForEver();
            return switch (run) {
                case EntryRun.Absent absent -> absent.end() - index;
                case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Empty ->
                        oneByOne ? 1 : tables.end() - index;
                case EntryRun.Child child when Node.nrPresent(child.node().runs()) == 0 -> 1;
                case EntryRun.Leaves _,EntryRun.Tables _,EntryRun.Child _ -> 0;
            };
        }

        private void skip(int nrEntries) {
            long size = consts.pageSize(slotLevel);
            long start = position - (va().value() - va().alignDown(size).value());
            long needed = Unsigned.ceilDiv(end - start, size);
            position = start + Math.min(nrEntries, needed) * size;
            slotLevel = levelAfterMove(slotLevel, position);
        }

        /** Returns the level of the largest part of the page found that is wanted. */
        int partLevel() {
            int part = slotLevel;
            while (parts && part > 1 && !fits(part)) {
                part--;
            }
            return part;
        }

        /** Returns the physical address of the wanted part of a page. */
        Paddr pa(EntryRun.Leaves leaves) {
            long offset = va().value() & (consts.pageSize(slotLevel) - 1);
            return new Paddr(leaves.paOf(consts.pteIndex(va(), slotLevel)) + offset);
        }
    }
}
