package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;
import kspace.core.pte.PteFormat;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's page table (SPEC section 5). It manages the upper half of the address space, top-level entries 256..512.
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
    private @Nullable Node root;

    private PageTable(PagingConsts consts, PteFormat format, FrameSource frames) {
        this.consts = consts;
        this.format = format;
        this.frames = new TableFrames(frames);
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
        PageTable table = new PageTable(consts, format, frames);
        if (nrTables > 0) {
            table.root = table.allocate(consts.nrLevels(), new Vaddr(0), EntryRun.nothing());
        }
        if (nrTables > 1) {
            table.allocateTopLevelChildren(nrTables - 1);
        }
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
        List<WalkStep> steps = new ArrayList<>();
        for (TableNode node : path(va)) {
            int index = consts.pteIndex(va, node.level());
            steps.add(new WalkStep(node.level(), node.paddr(), index, node.raw(index), node.entry(index)));
        }
        return new Translation(va, outcome(va, steps), List.copyOf(steps));
    }

    private Translation.Outcome outcome(Vaddr va, List<WalkStep> steps) {
        if (!consts.kernelHalf().contains(va)) {
            return new Translation.Outside();
        }
        if (steps.isEmpty()) {
            return new Translation.NotPresent(consts.nrLevels());
        }
        WalkStep last = steps.getLast();
        return switch (last.entry()) {
            case Pte.Absent _,Pte.Table _ -> new Translation.NotPresent(last.level());
            case Pte.Leaf leaf -> {
                long offset = va.value() & (consts.pageSize(last.level()) - 1);
                yield new Translation.Mapped(leaf.page().plus(offset), last.level(), leaf.property());
            }
        };
    }

    /**
     * Returns a cursor over {@code range}, allocating the tables that lead to it.
     *
     * @throws PageTableException if the range leaves the managed range or is not page-aligned, or if the frames do not
     *     suffice
     */
    public Cursor cursor(VaddrRange range) {
        if (!consts.kernelHalf().contains(range)) {
            throw new PageTableException(
                    Kind.INVALID_VADDR_RANGE, range + " is outside the kernel's half " + consts.kernelHalf());
        }
        if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                || !Unsigned.isAligned(range.endExclusive(), PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, range + " does not start and end at 4 KiB pages");
        }
        int guardLevel = Cursor.guardLevel(consts, range);
        allocateTables(range.first(), guardLevel);
        return new Cursor(this, range, guardLevel);
    }

    /**
     * Allocates whatever table is missing on the way to the table of {@code level} that {@code va} goes through,
     * splitting a huge page that stands in the way.
     *
     * @throws PageTableException if the frames do not suffice; then none is taken
     */
    public void allocateTables(Vaddr va, int level) {
        Node node = requireRoot();
        while (node.level() > level) {
            int index = consts.pteIndex(va, node.level());
            if (!hasFramesFor(node, index, level)) {
                throw outOfFrames(node.level() - level);
            }
            node = spellOutChild(node, index);
        }
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
                int whole = (int) Math.min((end - at) / pagesPerEntry, node.at(index).end() - index);
                if (mapWhole(node, index, whole, at)) {
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
