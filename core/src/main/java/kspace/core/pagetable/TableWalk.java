package kspace.core.pagetable;

import java.util.Arrays;
import java.util.List;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.TableFlags;
import kspace.core.arch.walk.PackedTranslation;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import org.jspecify.annotations.Nullable;

/**
 * The walk of the memory management unit to one address, over the rules that stand for tables. A subtree that one rule
 * fills is walked by arithmetic, without making its tables.
 */
final class TableWalk {
    private static final int INDEX_MASK = PagingConsts.NR_ENTRIES - 1;

    private final PageTable table;
    private final PagingConsts consts;
    private final PteFormat format;
    private final Vaddr va;
    private final WalkStep[] steps;
    private int nrSteps;

    private TableWalk(PageTable table, Vaddr va) {
        this.table = table;
        this.consts = table.consts();
        this.format = table.format();
        this.va = va;
        this.steps = new WalkStep[consts.nrLevels()];
    }

    /**
     * Returns where {@code va}, which is canonical, leads to, packed; allocates nothing.
     *
     * @see PackedTranslation
     */
    static long packed(PageTable table, @Nullable IrregularTable root, long va) {
        PagingConsts consts = table.consts();
        int level = consts.nrLevels();
        boolean managed = (table.managedRange().first().value() < 0) == (va < 0);
        if (root == null) {
            return managed ? PackedTranslation.notPresent(level) : PackedTranslation.OUTSIDE;
        }
        IrregularTable node = root;
        while (true) {
            int shift = consts.shift(level);
            int index = (int) (va >>> shift) & INDEX_MASK;
            EntryRun run = node.at(index);
            if (run instanceof EntryRun.Child child) {
                node = child.node();
                level--;
            } else if (run instanceof EntryRun.Tables tables) {
                RegularTables below = tables.tables();
                return below.fill() instanceof RegularTables.Full full
                        ? leaf(
                                table, full.property(), full.leafLevel(), va,
                                full.pa() + ((long) (index - tables.first()) << shift) + (va & ((1L << shift) - 1)))
                        : PackedTranslation.notPresent(level - 1);
            } else if (!managed && level == consts.nrLevels()) {
                return PackedTranslation.OUTSIDE;
            } else if (run instanceof EntryRun.Leaves leaves) {
                return leaf(table, leaves.property(), level, va, leaves.paOf(index) + (va & ((1L << shift) - 1)));
            } else {
                return PackedTranslation.notPresent(level);
            }
        }
    }

    /**
     * Returns the outcome of a page, read from its entry only where the processor may see something else in it than the page
     * that is meant: without R it is not present on x86-64, or faults or points to a table on RISC-V; so may a memory type
     * and an address above the physical width.
     */
    private static long leaf(PageTable table, PageProperty property, int level, long va, long pa) {
        boolean isPlain = property.flags().contains(PageFlags.R) && property.cache() == CachePolicy.WRITEBACK
                && pa >>> table.format().hardware().mmu().physicalAddressBits() == 0;
        return isPlain ? PackedTranslation.mapped(pa, level)
                : PackedTranslation.of(table.translate(new Vaddr(va)));
    }

    /** Returns where {@code va}, which is canonical, leads to and which entries were read on the way. */
    static Translation translate(PageTable table, @Nullable IrregularTable root, Vaddr va) {
        TableWalk walk = new TableWalk(table, va);
        boolean managed = table.managedRange().contains(va);
        if (root == null) {
            return new Translation(
                    va,
                    managed ? new Translation.NotPresent(table.consts().nrLevels()) : new Translation.Outside(),
                    List.of());
        }
        walk.read(root);
        Translation.Outcome outcome = managed || walk.nrSteps > 1 ? walk.outcome() : new Translation.Outside();
        return new Translation(va, outcome, walk.steps());
    }

    private List<WalkStep> steps() {
        return List.of(nrSteps == steps.length ? steps : Arrays.copyOf(steps, nrSteps));
    }

    private Translation.Outcome outcome() {
        WalkStep last = steps[nrSteps - 1];
        int level = last.level();
        return switch (last.hardware()) {
            case HardwareEntry.Absent _ -> new Translation.NotPresent(level);
            case HardwareEntry.Fault fault -> new Translation.Faulted(level, fault.reason());
            case HardwareEntry.Table pointer -> new Translation.Astray(level, pointer.table());
            case HardwareEntry.Leaf leaf -> new Translation.Mapped(
                    new Paddr(leaf.page().value() + (va.value() & (leaf.pageSizeBytes() - 1))), level, property(last));
        };
    }

    /** Returns what a page's entry says to OSTD, which reads every page as one that it has written. */
    private static PageProperty property(WalkStep page) {
        if (page.kernel().orElseThrow() instanceof Pte.Leaf leaf) {
            return leaf.property();
        }
        throw new IllegalStateException("OSTD does not read a page in " + Hex.of(page.raw()));
    }

    private void read(IrregularTable root) {
        IrregularTable node = root;
        while (true) {
            int index = consts.pteIndex(va, node.level());
            switch (node.at(index)) {
                case EntryRun.Child child -> {
                    addTable(node.level(), node.ordinal(), index, child.node().ordinal());
                    node = child.node();
                }
                case EntryRun.Tables tables -> {
                    RegularTables first = tables.tables();
                    long position = (long) index - tables.first();
                    long ordinal = first.ordinal() + position * first.ordinalStride();
                    addTable(node.level(), node.ordinal(), index, ordinal);
                    readRegular(first, position, ordinal);
                    return;
                }
                case EntryRun.Leaves leaves -> {
                    addLeaf(node.level(), node.ordinal(), index, leaves.paOf(index), leaves.property());
                    return;
                }
                case EntryRun.Absent _ -> {
                    addAbsent(node.level(), node.ordinal(), index);
                    return;
                }
            }
        }
    }

    /** Reads the tables from the one at {@code position} of a sequence down, in the numbering of {@link RegularTables}. */
    private void readRegular(RegularTables sequence, long position, long ordinal) {
        int level = sequence.level();
        if (!(sequence.fill() instanceof RegularTables.Full full)) {
            addAbsent(level, ordinal, consts.pteIndex(va, level));
            return;
        }
        long here = ordinal;
        long below = full.childOrdinal() + position * full.childOrdinalStride();
        for (; level > full.leafLevel(); level--) {
            int index = consts.pteIndex(va, level);
            long child = below + index * RegularTables.tablesOfFull(level - 1, full.leafLevel());
            addTable(level, here, index, child);
            here = child;
            below = child + 1;
        }
        long span = sequence.spanBytes();
        long page = full.pa() + position * span + (va.value() & (span - 1) & -consts.pageSize(level));
        addLeaf(level, here, consts.pteIndex(va, level), page, full.property());
    }

    private void addTable(int level, long ordinal, int index, long childOrdinal) {
        Paddr child = table.framePaddr(childOrdinal);
        add(level, ordinal, index, format.encodeTable(child, TableFlags.NONE), new Pte.Table(child, TableFlags.NONE));
    }

    private void addLeaf(int level, long ordinal, int index, long page, PageProperty property) {
        long raw = format.encodeLeaf(new Paddr(page), level, property);
        add(level, ordinal, index, raw, format.decode(raw, level));
    }

    private void addAbsent(int level, long ordinal, int index) {
        add(level, ordinal, index, 0, new Pte.Absent());
    }

    private void add(int level, long ordinal, int index, long raw, Pte entry) {
        steps[nrSteps++] =
                new WalkStep(level, table.framePaddr(ordinal), index, raw, format.hardware().read(raw, level), entry);
    }
}
