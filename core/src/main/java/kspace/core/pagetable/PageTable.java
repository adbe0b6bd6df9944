package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.walk.PackedTranslation;
import kspace.core.arch.walk.Translation;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.AddressSpaceShape;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/**
 * A page table (SPEC section 5): the kernel's, which manages the upper addresses, or a user table, which manages the lower
 * ones. Where both go through one root, these are top-level entries 256..512 and 0..256, and a user table shares the kernel's;
 * where the architecture has a root for each (AArch64), they are all entries of two roots.
 *
 * <p>How tables are stored is nobody else's business: they are read through {@link StoredTable} and {@link #translate} and
 * changed through {@link Cursor}. Regular runs of entries and regular subtrees are kept as the rule that makes them,
 * and tables are materialised only where something irregular happens, so memory and time do not grow with RAM. Frames are
 * numbered exactly as if every table existed.
 */
public final class PageTable {
    private final PagingConsts consts;
    private final PteFormat format;
    private final TableStore store;
    private final VaddrRange managed;
    private final TableEntries entries;
    private final LiveCursors cursors = new LiveCursors();

    private PageTable(PagingConsts consts, PteFormat format, TableFrames frames, VaddrRange managed) {
        this(consts, format, new TableStore(consts, frames), managed);
    }

    private PageTable(PagingConsts consts, PteFormat format, TableStore store, VaddrRange managed) {
        this.consts = consts;
        this.format = format;
        this.store = store;
        this.managed = managed;
        this.entries = new TableEntries(this, store);
    }

    /**
     * Returns a new kernel page table: the root and the child tables of the kernel's entries, in this order.
     *
     * @throws PageTableException if the frames do not suffice
     */
    public static PageTable kernel(PagingConsts consts, PteFormat format, FrameSource frames) {
        return kernelInProgress(consts, format, frames, nrInitialTables(consts));
    }

    /**
     * Returns a kernel page table of which only the first tables have been allocated.
     *
     * @param nrTables how many, 0..{@link #nrInitialTables(PagingConsts)}; with 0 there is no root
     * @throws PageTableException if the frames do not suffice
     */
    public static PageTable kernelInProgress(PagingConsts consts, PteFormat format, FrameSource frames, int nrTables) {
        PageTable table = new PageTable(consts, format, new TableFrames(frames), consts.kernelHalf());
        if (nrTables > 0) {
            table.store.createRoot(consts.shape().kernelRootVa());
        }
        if (nrTables > 1) {
            table.store.allocateTopLevelChildren(nrTables - 1);
        }
        return table;
    }

    /**
     * Returns a new user page table: a root of its own that shares the tables of the kernel's entries with
     * {@code kernel}, if both halves go through one root, and has nothing in the user's. Its frames come from where the kernel's come from. It counts only
     * tables and pages of its own.
     *
     * @throws IllegalStateException if the kernel page table does not have all its initial tables yet
     * @throws PageTableException if there is no frame for the root; then nothing is changed
     */
    public static PageTable user(PageTable kernel) {
        if (!kernel.isKernel()) {
            throw new IllegalStateException("a user page table can only be created from the kernel page table");
        }
        IrregularTable shared = kernel.store.rootToChange();
        if (shared.nrAbsentFrom(PagingConsts.NR_ENTRIES - 1, 1) > 0) {
            throw new IllegalStateException("the kernel page table is not initialized yet: top-level entry "
                    + (PagingConsts.NR_ENTRIES - 1) + " names no table");
        }
        PageTable table = new PageTable(kernel.consts, kernel.format, kernel.store.frames(), kernel.consts.userHalf());
        IrregularTable own = table.store.createRoot(table.managed.first());
        for (int i = kernel.consts.shape().endOfUserEntries(); i < PagingConsts.NR_ENTRIES; i++) {
            own.put(new EntryRun.Child(i, kernel.store.materialiseChild(shared, i)));
        }
        return table;
    }

    /**
     * Returns a user page table that shares nothing: only its root exists.
     *
     * @throws PageTableException if there is no frame for the root
     */
    public static PageTable emptyUser(PagingConsts consts, PteFormat format, FrameSource frames) {
        PageTable table = new PageTable(consts, format, new TableFrames(frames), consts.userHalf());
        table.store.createRoot(table.managed.first());
        return table;
    }

    /**
     * Returns a page table that is as this one and has its frames; what happens to one of them from now on does not happen to
     * the other. It takes neither time nor memory that grow with the tables: they are shared, and each of the two copies a table
     * when it changes it for the first time. User tables that were created before do not see these changes.
     *
     * @throws IllegalStateException if a cursor is not closed
     */
    public PageTable copy() {
        cursors.requireNone();
        return new PageTable(consts, format, store.copy(), managed);
    }

    /** Returns how many tables a new kernel page table has: the root and one for each of the kernel's top-level entries. */
    public static int nrInitialTables(PagingConsts consts) {
        return 1 + PagingConsts.NR_ENTRIES - consts.firstKernelEntry();
    }

    /** Returns the paging constants. */
    public PagingConsts consts() {
        return consts;
    }

    /** Returns the addresses that the table manages: OSTD's {@code vaddr_range}. */
    public VaddrRange managedRange() {
        return managed;
    }

    /** Returns whether the whole of {@code range} is managed: OSTD's {@code is_valid_range}. */
    public boolean isValidRange(VaddrRange range) {
        return managed.contains(range);
    }

    /** Returns whether this is the kernel's table, whose top-level entries are never unmapped, and not a user table. */
    public boolean isKernel() {
        return managed.equals(consts.kernelHalf());
    }

    /** Returns how entries are written. */
    public PteFormat format() {
        return format;
    }

    /** Returns the root table, or empty before it is allocated. */
    public Optional<StoredTable> root() {
        return store.root().map(root -> StoredTable.of(this, root));
    }

    /** Returns how many tables exist at each level. */
    public PerLevel tablesPerLevel() {
        return store.counts().tables().counted();
    }

    /** Returns how many tables of {@code level}, 1..5, exist. */
    public long nrTables(int level) {
        return store.counts().tables().at(level);
    }

    /** Returns how many tables of all levels exist. */
    public long nrTables() {
        return tablesPerLevel().sum();
    }

    /** Returns how many pages are mapped at each level. */
    public PerLevel leavesPerLevel() {
        return store.counts().leaves().counted();
    }

    /** Returns how many pages are mapped at {@code level}, 1..5. */
    public long nrLeaves(int level) {
        return store.counts().leaves().at(level);
    }

    /** Returns how many pages of all levels are mapped. */
    public long nrLeaves() {
        return leavesPerLevel().sum();
    }

    /** Returns how much virtual memory is mapped, in bytes. */
    public long mappedBytes() {
        return consts.sizeOfPages(leavesPerLevel());
    }

    /** Returns how many tables have been allocated and freed and pages split since the page table was made. */
    public TableTally tally() {
        return store.counts().tally();
    }

    /** Returns the tables that the walk to {@code va} reads, root first; empty for an address that no walk from it translates. */
    public List<StoredTable> path(Vaddr va) {
        List<StoredTable> path = new ArrayList<>();
        Optional<StoredTable> node = isWalkedFromRoot(va.value()) ? root() : Optional.empty();
        while (node.isPresent()) {
            StoredTable table = node.get();
            path.add(table);
            node = table.child(consts.pteIndex(va, table.level()));
        }
        return path;
    }

    /** Translates {@code va} as the memory management unit would with this table loaded. */
    public Translation translate(Vaddr va) {
        if (!consts.isCanonical(va)) {
            return new Translation(va, new Translation.NonCanonical(), List.of());
        }
        if (!isWalkedFromRoot(va.value())) {
            return new Translation(va, new Translation.Outside(), List.of());
        }
        return TableWalk.translate(this, store.rootIfAny(), va);
    }

    /**
     * Translates {@code va} as {@link #translate} does, to the outcome in one number, without allocating anything.
     *
     * @see PackedTranslation
     */
    public long translatePacked(long va) {
        if (!consts.shape().isCanonical(va)) {
            return PackedTranslation.NON_CANONICAL;
        }
        return isWalkedFromRoot(va) ? TableWalk.packed(this, store.rootIfAny(), va) : PackedTranslation.OUTSIDE;
    }

    /** Returns whether {@code va} is canonical, and a walk to it begins at this root and not at that of the other half. */
    private boolean isWalkedFromRoot(long va) {
        AddressSpaceShape shape = consts.shape();
        return shape.isCanonical(va) && (shape.sharesRoot() || va < 0 == managed.first().value() < 0);
    }

    /**
     * Returns a cursor over {@code range}, allocating the tables that lead to it. A page that stands on the way is left as it
     * is, and the cursor begins there. Until it is closed, no other cursor can be had for any address of the range.
     *
     * @throws PageTableException if the range leaves the managed range, is not page-aligned or overlaps that of a live
     *     cursor, or if the frames do not suffice; then nothing is changed
     */
    public Cursor cursor(VaddrRange range) {
        if (!isValidRange(range)) {
            throw new PageTableException(
                    Kind.INVALID_VADDR_RANGE,
                    (isKernel() ? TableRefusal.OUTSIDE_KERNEL_HALF : TableRefusal.OUTSIDE_USER_HALF).of(range,
                            managed));
        }
        if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                || !Unsigned.isAligned(range.endExclusive(), PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, TableRefusal.RANGE_UNALIGNED.of(range));
        }
        cursors.requireNoneIn(range);
        int guardLevel = store.levelOfPageOnTheWay(range.first(), Cursor.guardLevel(consts, range));
        allocateTables(range.first(), guardLevel);
        Cursor cursor = new Cursor(this, range, guardLevel);
        cursors.opened(cursor);
        return cursor;
    }

    void closed(Cursor cursor) {
        cursors.closed(cursor);
    }

    /** Returns the entries, to be changed by a cursor. */
    TableEntries entries() {
        return entries;
    }

    /**
     * Takes out the whole of a top-level entry of a user table.
     *
     * @param index the entry, 0..511
     * @return what it held; empty if that is nothing
     * @throws PageTableException if the entry is one of the kernel's half, or a live cursor may change what is below it
     */
    public Optional<Fragment> takeTopLevel(int index) {
        int level = consts.nrLevels();
        VaddrRange range = consts.entryRange(store.requireRoot().firstVa(), level, index);
        cursors.requireNoneIn(range);
        boolean absent = store.requireRoot().at(index) instanceof EntryRun.Absent;
        return absent && !consts.kernelHalf().contains(range)
                ? Optional.empty()
                : Optional.of(entries.take(range.first(), level));
    }

    /**
     * Drops what was taken out, once no TLB holds it any more: references of tracked frames are dropped, and the frames of
     * stray tables are handed out again, lowest address first.
     *
     * @throws IllegalStateException if the stray table has been released already or is another page table's, or a tracked
     *     frame has no reference left
     */
    public void release(Fragment fragment, FrameReferences references) {
        switch (fragment) {
            case Fragment.Mapped page -> page.item().dropFrom(references);
            case StrayTable stray -> {
                if (stray.owner() != this) {
                    throw new IllegalStateException(
                            "the stray table for " + stray.va() + " was taken out of another page table");
                }
                stray.release(store, references);
            }
        }
    }

    /**
     * Allocates whatever table is missing on the way to the table of {@code level} that {@code va} goes through,
     * splitting a huge page that stands in the way.
     *
     * @throws PageTableException if the frames do not suffice; then none is taken
     */
    public void allocateTables(Vaddr va, int level) {
        store.materialise(va, level);
    }

    /** Returns the ranges of memory that the tables lie in, in the order in which frames are handed out. */
    public List<PaddrRange> tableFrames() {
        return store.frames().taken();
    }

    Paddr framePaddr(long ordinal) {
        return store.frames().paddr(ordinal);
    }
}
