package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.memory.FrameReferences;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.pte.Pte;
import kspace.core.pte.PteFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page table (SPEC section 5): the kernel's, which manages the upper half of the address space, top-level entries
 * 256..512, or a user table, which manages entries 0..256 and shares the kernel's.
 *
 * <p>How tables are stored is nobody else's business: they are read through {@link TableNode} and {@link #translate} and
 * changed through {@link Cursor}. Regular stretches of entries and regular subtrees are kept as the rule that makes them,
 * and tables are spelt out only where something irregular happens, so memory and time do not grow with RAM. Frames are
 * numbered exactly as if every table existed.
 */
public final class PageTable {
    private final PagingConsts consts;
    private final PteFormat format;
    private final TableFrames frames;
    private final long[] nrTables;
    private final long[] nrLeaves;
    private final VaddrRange managed;
    private final List<Cursor> cursors = new ArrayList<>();
    private @Nullable Node root;

    private PageTable(PagingConsts consts, PteFormat format, TableFrames frames, VaddrRange managed) {
        this.consts = consts;
        this.format = format;
        this.frames = frames;
        this.managed = managed;
        this.nrTables = new long[PagingConsts.MOST_LEVELS + 1];
        this.nrLeaves = new long[PagingConsts.MOST_LEVELS + 1];
    }

    /**
     * Returns a new kernel page table: the root and the child tables of its entries 256..512, in this order.
     *
     * @throws PageTableException if the frames do not suffice
     */
    public static PageTable kernel(PagingConsts consts, PteFormat format, FrameSource frames) {
        return kernelInProgress(consts, format, frames, nrInitialTables());
    }

    /**
     * Returns a kernel page table of which only the first tables have been allocated.
     *
     * @param nrTables how many, 0..{@link #nrInitialTables()}; with 0 there is no root
     * @throws PageTableException if the frames do not suffice
     */
    public static PageTable kernelInProgress(PagingConsts consts, PteFormat format, FrameSource frames, int nrTables) {
        PageTable table = new PageTable(consts, format, new TableFrames(frames), consts.kernelHalf());
        if (nrTables > 0) {
            table.root = table.allocate(consts.nrLevels(), new Vaddr(0), EntryRun.nothing());
        }
        if (nrTables > 1) {
            table.allocateTopLevelChildren(nrTables - 1);
        }
        return table;
    }

    /**
     * Returns a new user page table: a root of its own that shares the tables of top-level entries 256..512 with
     * {@code kernel} and has nothing in entries 0..256. Its frames come from where the kernel's come from. It counts only
     * tables and pages of its own.
     *
     * @throws IllegalStateException if the kernel page table does not have all its initial tables yet
     * @throws PageTableException if there is no frame for the root; then nothing is changed
     */
    public static PageTable user(PageTable kernel) {
        if (!kernel.isKernel()) {
            throw new IllegalStateException("a user page table can only be created from the kernel page table");
        }
        Node shared = kernel.requireRoot();
        if (shared.nrAbsentFrom(PagingConsts.NR_ENTRIES - 1, 1) > 0) {
            throw new IllegalStateException("the kernel page table is not initialized yet: top-level entry "
                    + (PagingConsts.NR_ENTRIES - 1) + " names no table");
        }
        PageTable table = new PageTable(kernel.consts, kernel.format, kernel.frames, kernel.consts.userHalf());
        Node own = table.allocate(kernel.consts.nrLevels(), new Vaddr(0), EntryRun.nothing());
        for (int i = PagingConsts.FIRST_KERNEL_ENTRY; i < PagingConsts.NR_ENTRIES; i++) {
            own.put(new EntryRun.Child(i, kernel.spellOutChild(shared, i)));
        }
        table.root = own;
        return table;
    }

    /**
     * Returns a user page table that shares nothing: only its root exists.
     *
     * @throws PageTableException if there is no frame for the root
     */
    public static PageTable emptyUser(PagingConsts consts, PteFormat format, FrameSource frames) {
        PageTable table = new PageTable(consts, format, new TableFrames(frames), consts.userHalf());
        table.root = table.allocate(consts.nrLevels(), new Vaddr(0), EntryRun.nothing());
        return table;
    }

    private void allocateTopLevelChildren(int count) {
        int level = consts.nrLevels() - 1;
        long first = frames.takeAll(count).orElseThrow(() -> outOfFrames(count));
        nrTables[level] += count;
        RegularTables empty =
                new RegularTables(level, first, 1, consts.tableSpan(level), new RegularTables.Empty());
        requireRoot().put(new EntryRun.Tables(PagingConsts.FIRST_KERNEL_ENTRY, count, empty));
    }

    private static PageTableException outOfFrames(long count) {
        return new PageTableException(Kind.OUT_OF_FRAMES, "usable memory ends before " + count + " more tables");
    }

    private Node requireRoot() {
        if (root == null) {
            throw new IllegalStateException("the kernel page table is not initialized yet");
        }
        return root;
    }

    /** Returns how many tables a new kernel page table has: the root and one for each top-level entry of 256..512. */
    public static int nrInitialTables() {
        return 1 + PagingConsts.NR_ENTRIES - PagingConsts.FIRST_KERNEL_ENTRY;
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

    /** Returns whether this is the kernel's table, whose top-level entries stay for ever, and not a user table. */
    public boolean isKernel() {
        return managed.equals(consts.kernelHalf());
    }

    /** Returns how entries are written. */
    public PteFormat format() {
        return format;
    }

    /** Returns the root table, or empty before it is allocated. */
    public Optional<TableNode> root() {
        return root == null ? Optional.empty() : Optional.of(TableNode.of(this, root));
    }

    /** Returns how many tables of {@code level}, 1..5, exist. */
    public long nrTables(int level) {
        return nrTables[level];
    }

    /** Returns how many tables of all levels exist. */
    public long nrTables() {
        return Arrays.stream(nrTables).sum();
    }

    /** Returns how many pages are mapped at {@code level}, 1..5. */
    public long nrLeaves(int level) {
        return nrLeaves[level];
    }

    /** Returns how many pages of all levels are mapped. */
    public long nrLeaves() {
        return Arrays.stream(nrLeaves).sum();
    }

    /** Returns how much virtual memory is mapped, in bytes. */
    public long mappedBytes() {
        long bytes = 0;
        for (int level = 1; level <= consts.nrLevels(); level++) {
            bytes += nrLeaves[level] * consts.pageSize(level);
        }
        return bytes;
    }

    /** Returns the tables that the walk to {@code va} reads, root first; empty for an address that is not canonical. */
    public List<TableNode> path(Vaddr va) {
        List<TableNode> path = new ArrayList<>();
        Optional<TableNode> node = consts.isCanonical(va) ? root() : Optional.empty();
        while (node.isPresent()) {
            TableNode table = node.get();
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
        return TableWalk.translate(this, root, va);
    }

    /**
     * Translates {@code va} as {@link #translate} does, to the outcome in one number, without allocating anything.
     *
     * @see PackedTranslation
     */
    public long translatePacked(long va) {
        return consts.signExtend(va) == va ? TableWalk.packed(this, root, va) : PackedTranslation.NON_CANONICAL;
    }

    /**
     * Returns a cursor over {@code range}, allocating the tables that lead to it. Until it is closed, no other cursor can
     * be had for any address of the range.
     *
     * @throws PageTableException if the range leaves the managed range, is not page-aligned or overlaps that of a live
     *     cursor, or if the frames do not suffice; then nothing is changed
     */
    public Cursor cursor(VaddrRange range) {
        if (!isValidRange(range)) {
            throw new PageTableException(
                    Kind.INVALID_VADDR_RANGE,
                    range + " is outside the " + (isKernel() ? "kernel" : "user") + "'s half " + managed);
        }
        if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                || !Unsigned.isAligned(range.endExclusive(), PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, range + " does not start and end at 4 KiB pages");
        }
        for (Cursor other : cursors) {
            if (other.range().overlaps(range)) {
                throw new PageTableException(
                        Kind.CURSORS_OVERLAP, range + " meets " + other.range() + ", whose cursor is not closed");
            }
        }
        int guardLevel = Cursor.guardLevel(consts, range);
        allocateTables(range.first(), guardLevel);
        Cursor cursor = new Cursor(this, range, guardLevel);
        cursors.add(cursor);
        return cursor;
    }

    void closed(Cursor cursor) {
        cursors.removeIf(it -> it == cursor);
    }

    /** Returns the run that the entry of {@code va} belongs to in the table of {@code level}, which exists. */
    EntryRun runAt(Vaddr va, int level) {
        List<EntryRun> runs = requireRoot().runs();
        for (int l = consts.nrLevels(); l > level; l--) {
            int index = consts.pteIndex(va, l);
            runs = switch (runs.get(Node.position(runs, index))) {
                case EntryRun.Child child -> child.node().runs();
                case EntryRun.Tables tables ->
                        List.of(tables.tables().from(index - tables.first()).content());
                case EntryRun.Absent _,EntryRun.Leaves _ ->
                        throw new IllegalStateException("no table of level " + level + " for " + va);
            };
        }
        return runs.get(Node.position(runs, consts.pteIndex(va, level)));
    }

    /**
     * Returns what the entries of {@code leaves}, in a table of {@code level}, say when they are read back. That is not
     * always what was written: LoongArch reads every page as dirty and an uncacheable one as Writeback (SPEC section 10).
     */
    PageProperty propertyRead(EntryRun.Leaves leaves, int level) {
        long raw = format.encodeLeaf(new Paddr(leaves.pa()), level, leaves.property());
        return format.decode(raw, level) instanceof Pte.Leaf leaf ? leaf.property() : leaves.property();
    }

    /**
     * Checks that an entry of {@code level} can map the page at {@code pa}.
     *
     * @throws IllegalArgumentException if the address is no multiple of the page size or does not fit in the entry, or the
     *     format cannot express the property
     */
    void requireWritable(Paddr pa, int level, PageProperty property) {
        if (!pa.isAligned(consts.pageSize(level))) {
            throw new IllegalArgumentException("the page address " + Hex.of(pa.value()) + " is not a multiple of "
                    + Hex.of(consts.pageSize(level)) + ", the page size of level " + level);
        }
        if (format.decode(format.encodeLeaf(pa, level, property), level) instanceof Pte.Leaf leaf
                && !leaf.page().equals(pa)) {
            throw new IllegalArgumentException("the page address " + Hex.of(pa.value())
                    + " does not fit in the entry, which reads back as " + Hex.of(leaf.page().value()));
        }
    }

    /**
     * Writes another property into the page of {@code level} at {@code va}, which is mapped at this level or, as part of a
     * huge page, above it.
     *
     * @throws PageTableException if the frames do not suffice for splitting; then nothing is changed
     */
    void protect(Vaddr va, int level, PageProperty property) {
        Node node = spellOut(va, level);
        int index = consts.pteIndex(va, level);
        if (node.at(index) instanceof EntryRun.Leaves leaves) {
            node.put(new EntryRun.Leaves(index, 1, leaves.paOf(index), consts.pageSize(level), property));
        }
    }

    /**
     * Takes out what the entry of {@code va} in the table of {@code level} holds, splitting a huge page around it.
     *
     * @throws PageTableException if the frames do not suffice for splitting, or the entry is a top-level entry of the
     *     kernel's half; then nothing is changed
     */
    Fragment take(Vaddr va, int level) {
        int index = consts.pteIndex(va, level);
        if (level == consts.nrLevels() && index >= PagingConsts.FIRST_KERNEL_ENTRY) {
            throw new PageTableException(
                    Kind.TOP_LEVEL_UNMAP, "entry " + index + " at " + va + " is shared by all page tables");
        }
        Node node = spellOut(va, level);
        EntryRun taken = node.at(index).part(index, index + 1);
        RunCounts counts = RunCounts.of(consts, level, List.of(taken));
        for (int l = 1; l <= level; l++) {
            nrTables[l] -= counts.nrTables(l);
            nrLeaves[l] -= counts.nrLeaves(l);
        }
        node.put(new EntryRun.Absent(index, 1));
        return switch (taken) {
            case EntryRun.Leaves page ->
                    new Fragment.Mapped(va, new RawItem(new Paddr(page.pa()), level, propertyRead(page, level)).item());
            case EntryRun.Tables _,EntryRun.Child _ -> new StrayTable(this, va, level, taken, counts);
            case EntryRun.Absent _ -> throw new IllegalStateException("nothing is mapped at " + va);
        };
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
        long start = consts.signExtend(index * consts.pageSize(level));
        VaddrRange range = VaddrRange.ofSize(new Vaddr(start), consts.pageSize(level));
        for (Cursor cursor : cursors) {
            if (cursor.range().overlaps(range)) {
                throw new PageTableException(
                        Kind.CURSORS_OVERLAP, range + " meets " + cursor.range() + ", whose cursor is not closed");
            }
        }
        boolean absent = requireRoot().at(index) instanceof EntryRun.Absent;
        return absent && index < PagingConsts.FIRST_KERNEL_ENTRY
                ? Optional.empty()
                : Optional.of(take(range.first(), level));
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
                stray.markReleased();
                dropTracked(stray.runs(), references);
                frames.giveBack(stray.runs());
            }
        }
    }

    private static void dropTracked(List<EntryRun> runs, FrameReferences references) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Leaves pages -> {
                    if (pages.property().privileged().contains(PrivilegedFlags.AVAIL1)) {
                        references.drop(new Paddr(pages.pa()), pages.count());
                    }
                }
                case EntryRun.Child child -> dropTracked(child.node().runs(), references);
                case EntryRun.Absent _,EntryRun.Tables _ -> {
                }
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
        spellOut(va, level);
    }

    private Node spellOut(Vaddr va, int level) {
        Node node = requireRoot();
        while (node.level() > level) {
            int index = consts.pteIndex(va, node.level());
            if (!hasFramesFor(node, index, level)) {
                throw outOfFrames(node.level() - level);
            }
            node = spellOutChild(node, index);
        }
        return node;
    }

    /** Returns whether the tables from below entry {@code index} of {@code node} down to {@code level} can be had. */
    private boolean hasFramesFor(Node node, int index, int level) {
        return switch (node.at(index)) {
            case EntryRun.Absent _,EntryRun.Leaves _ -> frames.has(node.level() - level);
            case EntryRun.Tables _,EntryRun.Child _ -> true;
        };
    }

    /** Returns the table that an entry names, spelt out; allocates one where there is none, splitting a huge page. */
    private Node spellOutChild(Node parent, int index) {
        EntryRun run = parent.at(index);
        if (run instanceof EntryRun.Child child) {
            return child.node();
        }
        int level = parent.level() - 1;
        Vaddr firstVa =
                new Vaddr(consts.signExtend(parent.firstVa().value() + index * consts.pageSize(parent.level())));
        Node node =
                switch (run) {
                    case EntryRun.Absent _ -> allocate(level, firstVa, EntryRun.nothing());
                    case EntryRun.Leaves leaves -> split(level, firstVa, leaves.part(index, index + 1));
                    case EntryRun.Tables tables -> {
                        RegularTables child = tables.tables().from(index - tables.first());
                        yield new Node(level, firstVa, child.ordinal(), child.content());
                    }
                    case EntryRun.Child child -> child.node();
                };
        parent.put(new EntryRun.Child(index, node));
        return node;
    }

    /** Returns a new table whose 512 pages together map what {@code leaf} maps, each keeping its property. */
    private Node split(int level, Vaddr firstVa, EntryRun.Leaves leaf) {
        EntryRun pages =
                new EntryRun.Leaves(0, PagingConsts.NR_ENTRIES, leaf.pa(), consts.pageSize(level), leaf.property());
        Node node = allocate(level, firstVa, pages);
        nrLeaves[level + 1]--;
        nrLeaves[level] += PagingConsts.NR_ENTRIES;
        return node;
    }

    private Node allocate(int level, Vaddr firstVa, EntryRun content) {
        Node node = new Node(level, firstVa, frames.take(), content);
        nrTables[level]++;
        return node;
    }

    /** Returns the stretches of memory that the tables lie in, in the order in which frames are handed out. */
    public List<PaddrRange> tableFrames() {
        return frames.taken();
    }

    Paddr framePaddr(long ordinal) {
        return frames.paddr(ordinal);
    }

    /**
     * What became of a run of pages.
     *
     * @param nrPages how many pages were mapped
     * @param outOfFrames whether the next one lacks a frame for a table, as opposed to meeting something mapped
     */
    record Mapped(long nrPages, boolean outOfFrames) {}

    /**
     * Maps pages until one meets something mapped or lacks a table; a huge page that stands in the way of smaller ones is
     * split first, as in the kernel.
     */
    Mapped map(PageRun run, PageProperty property) {
        RunMapper mapper = new RunMapper(run, property);
        return new Mapped(mapper.mapInto(requireRoot(), 0, run.nrPages()), mapper.outOfFrames);
    }

    /** Maps one run, table by table where it must and by rule where it can. */
    private final class RunMapper {
        private final PageRun run;
        private final PageProperty property;
        private boolean outOfFrames;

        RunMapper(PageRun run, PageProperty property) {
            this.run = run;
            this.property = property;
        }

        /** Maps the pages from {@code first} to before {@code end}, all below {@code node}; returns how many it could. */
        long mapInto(Node node, long first, long end) {
            long at = first;
            while (at < end) {
                int index = consts.pteIndex(va(at), node.level());
                long mapped =
                        node.level() == run.level() ? mapLeaves(node, index, at, end) : mapBelow(node, index, at, end);
                at += Math.abs(mapped);
                if (mapped <= 0) {
                    break;
                }
            }
            return at - first;
        }

        private Vaddr va(long page) {
            return new Vaddr(run.va().value() + page * run.pageSizeBytes());
        }

        private long pa(long page) {
            return run.pa().value() + page * run.pageSizeBytes();
        }

        /** Returns the number of pages mapped; 0 if the entry is taken. */
        private long mapLeaves(Node node, int index, long at, long end) {
            int wanted = (int) Math.min(end - at, PagingConsts.NR_ENTRIES - index);
            int free = node.nrAbsentFrom(index, wanted);
            if (free > 0) {
                node.put(new EntryRun.Leaves(index, free, pa(at), run.pageSizeBytes(), property));
                nrLeaves[run.level()] += free;
            }
            return free;
        }

        /** Returns the number of pages mapped, negated if the next one could not be. */
        private long mapBelow(Node node, int index, long at, long end) {
            long pagesPerEntry = RegularTables.pagesOfFull(node.level() - 1, run.level());
            long within = (va(at).value() & (consts.pageSize(node.level()) - 1)) >>> consts.shift(run.level());
            if (within == 0 && end - at >= pagesPerEntry) {
                int whole = wholeEntries(node, index, (end - at) / pagesPerEntry);
                if (whole > 0 && mapWhole(node, index, whole, at)) {
                    return whole * pagesPerEntry;
                }
            }
            if (!hasFramesFor(node, index, run.level())) {
                outOfFrames = true;
                return 0;
            }
            long wanted = Math.min(end - at, pagesPerEntry - within);
            long mapped = mapInto(spellOutChild(node, index), at, at + wanted);
            return mapped == wanted ? mapped : -mapped;
        }

        /** Returns how many neighbouring entries, at most {@code wanted}, one rule can fill with the frames at hand. */
        private int wholeEntries(Node node, int index, long wanted) {
            EntryRun there = node.at(index);
            long frameEach = RegularTables.tablesOfFull(node.level() - 1, run.level())
                    - (there instanceof EntryRun.Absent ? 0 : 1);
            long whole = Math.min(wanted, there.end() - index);
            return (int) (frameEach == 0 ? whole : frames.nrInOnePiece(whole * frameEach) / frameEach);
        }

        /** Fills {@code count} neighbouring entries with full subtrees by rule, if they are all absent or all empty. */
        private boolean mapWhole(Node node, int index, int count, long at) {
            int level = node.level() - 1;
            long below = RegularTables.tablesOfFull(level, run.level()) - 1;
            return switch (node.at(index)) {
                case EntryRun.Absent _ ->
                        frames.takeAll(count * (below + 1)).map(ordinal -> {
                            nrTables[level] += count;
                            putFull(node, index, count, at, new Numbers(ordinal, below + 1, ordinal + 1, below + 1));
                            return true;
                        }).orElse(false);
                case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Empty ->
                        frames.takeAll(count * below).map(ordinal -> {
                            RegularTables own = tables.tables().from(index - tables.first());
                            putFull(node, index, count, at,
                                    new Numbers(own.ordinal(), own.ordinalStride(), ordinal, below));
                            return true;
                        }).orElse(false);
                case EntryRun.Tables _,EntryRun.Leaves _,EntryRun.Child _ -> false;
            };
        }

        private void putFull(Node node, int index, int count, long at, Numbers numbers) {
            int level = node.level() - 1;
            boolean lastTables = level == run.level();
            RegularTables.Full full = new RegularTables.Full(
                    run.level(),
                    pa(at),
                    property,
                    lastTables ? 0 : numbers.childOrdinal(),
                    lastTables ? 0 : numbers.childOrdinalStride());
            node.put(new EntryRun.Tables(
                    index,
                    count,
                    new RegularTables(
                            level, numbers.ordinal(), numbers.ordinalStride(), consts.tableSpan(level), full)));
            long tables = count;
            for (int l = level - 1; l >= run.level(); l--) {
                tables *= PagingConsts.NR_ENTRIES;
                nrTables[l] += tables;
            }
            nrLeaves[run.level()] += tables * PagingConsts.NR_ENTRIES;
        }
    }

    /** How the tables of a run of full subtrees are numbered: the tops, and the first table below each top. */
    private record Numbers(long ordinal, long ordinalStride, long childOrdinal, long childOrdinalStride) {}
}
