package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;
import kspace.core.pte.PteFormat;
import kspace.core.pte.TableFlags;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's page table (SPEC section 5). It manages the upper half of the address space, top-level entries 256..512.
 * How tables are stored is nobody else's business: they are read through {@link TableNode} and {@link #translate} and
 * changed through {@link Cursor}.
 */
public final class PageTable {
    private final PagingConsts consts;
    private final PteFormat format;
    private final FrameSource frames;
    private final long[] nrTables;
    private final long[] nrLeaves;
    private long nrFramesTaken;
    private @Nullable TableNode root;

    private PageTable(PagingConsts consts, PteFormat format, FrameSource frames) {
        this.consts = consts;
        this.format = format;
        this.frames = frames;
        this.nrTables = new long[consts.nrLevels() + 1];
        this.nrLeaves = new long[consts.nrLevels() + 1];
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
            TableNode root = table.allocate(consts.nrLevels(), new Vaddr(0));
            table.root = root;
            for (int i = 0; i < nrTables - 1; i++) {
                table.allocateChild(root, PagingConsts.FIRST_KERNEL_ENTRY + i);
            }
        }
        return table;
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
        return Optional.ofNullable(root);
    }

    /** Returns how many tables of {@code level}, 1..nrLevels, exist. */
    public long nrTables(int level) {
        return nrTables[level];
    }

    /** Returns how many tables of all levels exist. */
    public long nrTables() {
        return Arrays.stream(nrTables).sum();
    }

    /** Returns how many pages are mapped at {@code level}, 1..nrLevels. */
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
        TableNode node = consts.isCanonical(va) ? root : null;
        while (node != null) {
            path.add(node);
            node = node.childOrNull(consts.pteIndex(va, node.level()));
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
     * @throws PageTableException if the range leaves the managed range or is not page-aligned
     */
    public Cursor cursor(VaddrRange range) {
        if (!consts.kernelHalf().contains(range)) {
            throw new PageTableException(
                    Kind.INVALID_VADDR_RANGE, range + " is outside the kernel's half " + consts.kernelHalf());
        }
        if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                || (range.last().value() + 1 & PagingConsts.BASE_PAGE_SIZE - 1) != 0) {
            throw new PageTableException(Kind.UNALIGNED_VADDR, range + " does not start and end at 4 KiB pages");
        }
        if (root == null) {
            throw new IllegalStateException("the kernel page table is not initialized yet");
        }
        int guardLevel = Cursor.guardLevel(consts, range);
        allocateTables(range.first(), guardLevel);
        return new Cursor(this, range, guardLevel);
    }

    /**
     * Allocates whatever table is missing on the way to the table of {@code level} that {@code va} goes through,
     * splitting a huge page that stands in the way.
     *
     * @return that table
     * @throws PageTableException if the frames do not suffice
     */
    public TableNode allocateTables(Vaddr va, int level) {
        TableNode node = root().orElseThrow();
        while (node.level() > level) {
            int index = consts.pteIndex(va, node.level());
            TableNode child = node.childOrNull(index);
            node = child != null ? child : allocateChild(node, index);
        }
        return node;
    }

    void putLeaf(TableNode node, int index, MappedItem item) {
        node.putLeaf(index, format.encodeLeaf(item.pa(), node.level(), item.property()));
        nrLeaves[node.level()]++;
    }

    private TableNode allocateChild(TableNode parent, int index) {
        Pte before = parent.entry(index);
        TableNode child = allocate(parent.level() - 1, parent.entryRange(index).first());
        parent.putTable(index, format.encodeTable(child.paddr(), TableFlags.NONE), child);
        if (before instanceof Pte.Leaf leaf) {
            split(parent, leaf, child);
        }
        return child;
    }

    /** Fills {@code child} with 512 pages that together map what {@code leaf} mapped, each keeping its property. */
    private void split(TableNode parent, Pte.Leaf leaf, TableNode child) {
        nrLeaves[parent.level()]--;
        long size = consts.pageSize(child.level());
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            putLeaf(child, i, new MappedItem.Untracked(leaf.page().plus(i * size), child.level(), leaf.property()));
        }
    }

    private TableNode allocate(int level, Vaddr firstVa) {
        Paddr frame = frames.frame(nrFramesTaken)
                .orElseThrow(() -> new PageTableException(
                        Kind.OUT_OF_FRAMES, "all usable memory is taken after " + nrFramesTaken + " tables"));
        nrFramesTaken++;
        nrTables[level]++;
        return new TableNode(this, level, firstVa, frame);
    }
}
