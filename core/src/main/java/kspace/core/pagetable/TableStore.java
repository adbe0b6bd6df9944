package kspace.core.pagetable;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.paging.PagingConsts;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page table as they are stored: the root, materialised, and below it whatever is materialised or stands as a
 * rule; the frames that they take, and how many tables and pages there are of each level.
 */
final class TableStore {
    private final PagingConsts consts;
    private final TableFrames frames;
    private final TableCounts counts;
    private @Nullable IrregularTable root;
    /** Marks the tables that are in no copy, so that they may be changed. */
    private IrregularTable.Owner owner = new IrregularTable.Owner();

    TableStore(PagingConsts consts, TableFrames frames) {
        this(consts, frames, new TableCounts());
    }

    private TableStore(PagingConsts consts, TableFrames frames, TableCounts counts) {
        this.consts = consts;
        this.frames = frames;
        this.counts = counts;
    }

    /** Returns a store with the same tables; from now on, each of the two changes copies of them. */
    TableStore copy() {
        TableStore copy = new TableStore(consts, frames.copy(), counts.copy());
        copy.root = root;
        owner = new IrregularTable.Owner();
        return copy;
    }

    PagingConsts consts() {
        return consts;
    }

    TableFrames frames() {
        return frames;
    }

    /** Returns how many tables and pages there are, and what has been allocated, freed and split. */
    TableCounts counts() {
        return counts;
    }

    Optional<IrregularTable> root() {
        return Optional.ofNullable(root);
    }

    /** Returns the root, or null before there is one, for walks that allocate nothing. */
    @Nullable
    IrregularTable rootIfAny() {
        return root;
    }

    /**
     * Allocates the root and returns it.
     *
     * @param firstVa the address that its first entry translates
     * @throws PageTableException if there is no frame for it
     */
    IrregularTable createRoot(Vaddr firstVa) {
        IrregularTable created = allocate(consts.nrLevels(), firstVa, EntryRun.nothing());
        root = created;
        return created;
    }

    /**
     * Allocates the first {@code count} of the tables that the kernel's entries of the root name.
     *
     * @throws PageTableException if the frames do not suffice; then none is taken
     */
    void allocateTopLevelChildren(int count) {
        int level = consts.nrLevels() - 1;
        long first = frames.takeAll(count).orElseThrow(() -> outOfFrames(count));
        counts.allocated(level, count);
        RegularTables empty =
                new RegularTables(level, first, 1, consts.tableSpan(level), new RegularTables.Empty());
        rootToChange().put(new EntryRun.Tables(consts.firstKernelEntry(), count, empty));
    }

    private static PageTableException outOfFrames(long count) {
        return new PageTableException(Kind.OUT_OF_FRAMES, TableRefusal.FRAMES_END.of(count));
    }

    /** Returns the root, which must exist. */
    IrregularTable requireRoot() {
        if (root == null) {
            throw new IllegalStateException("the kernel page table is not initialized yet");
        }
        return root;
    }

    /** Returns the root, which must exist, such that it may be changed. */
    IrregularTable rootToChange() {
        IrregularTable shared = requireRoot();
        IrregularTable own = shared.belongsTo(owner) ? shared : shared.copyFor(owner);
        root = own;
        return own;
    }

    /** Returns the run that the entry of {@code va} belongs to in the table of {@code level}, which exists. */
    EntryRun runAt(Vaddr va, int level) {
        EntryRun run = runIn(requireRoot().runs(), va, consts.nrLevels());
        for (int l = consts.nrLevels(); l > level; l--) {
            if (!leadsOn(run)) {
                throw new IllegalStateException("no table of level " + level + " for " + va);
            }
            run = runBelow(run, va, l);
        }
        return run;
    }

    /**
     * Returns the level of the table on the way from the root to that of {@code level}, at {@code va}, in which a page stands;
     * {@code level} if there is none on the way.
     */
    int levelOfPageOnTheWay(Vaddr va, int level) {
        EntryRun run = runIn(requireRoot().runs(), va, consts.nrLevels());
        for (int l = consts.nrLevels(); l > level; l--) {
            if (run instanceof EntryRun.Leaves) {
                return l;
            }
            if (!leadsOn(run)) {
                return level;
            }
            run = runBelow(run, va, l);
        }
        return level;
    }

    private static boolean leadsOn(EntryRun run) {
        return switch (run) {
            case EntryRun.Child _,EntryRun.Tables _ -> true;
            case EntryRun.Absent _,EntryRun.Leaves _ -> false;
        };
    }

    /** Returns the run of {@code va} in the table that {@code run}, of a table of {@code level}, names. */
    private EntryRun runBelow(EntryRun run, Vaddr va, int level) {
        List<EntryRun> runs = switch (run) {
            case EntryRun.Child child -> child.node().runs();
            case EntryRun.Tables tables ->
                    List.of(tables.tables().from(consts.pteIndex(va, level) - tables.first()).content());
            case EntryRun.Absent _,EntryRun.Leaves _ -> throw new IllegalStateException("no table below " + va);
        };
        return runIn(runs, va, level - 1);
    }

    private EntryRun runIn(List<EntryRun> runs, Vaddr va, int level) {
        return runs.get(IrregularTable.position(runs, consts.pteIndex(va, level)));
    }

    /**
     * Returns the table of {@code level} that {@code va} goes through, materialised, to be changed; allocates whatever is missing on the way,
     * splitting a huge page that stands there.
     *
     * @throws PageTableException if the frames do not suffice; then none is taken
     */
    IrregularTable materialise(Vaddr va, int level) {
        IrregularTable node = rootToChange();
        while (node.level() > level) {
            int index = consts.pteIndex(va, node.level());
            requireFramesFor(node, index, level);
            node = materialiseChild(node, index);
        }
        return node;
    }

    /**
     * Checks that the tables from below entry {@code index} of {@code node} down to {@code level} can be had.
     *
     * @throws PageTableException if the frames do not suffice
     */
    void requireFramesFor(IrregularTable node, int index, int level) {
        if (!hasFramesFor(node, index, level)) {
            throw outOfFrames(node.level() - level);
        }
    }

    /** Returns whether the tables from below entry {@code index} of {@code node} down to {@code level} can be had. */
    boolean hasFramesFor(IrregularTable node, int index, int level) {
        return switch (node.at(index)) {
            case EntryRun.Absent _,EntryRun.Leaves _ -> frames.has(node.level() - level);
            case EntryRun.Tables _,EntryRun.Child _ -> true;
        };
    }

    /**
     * Returns the table that an entry names, materialised, to be changed; allocates one where there is none, splitting a huge page.
     */
    IrregularTable materialiseChild(IrregularTable parent, int index) {
        EntryRun run = parent.at(index);
        if (run instanceof EntryRun.Child child && child.node().belongsTo(owner)) {
            return child.node();
        }
        int level = parent.level() - 1;
        Vaddr firstVa = consts.entryRange(parent.firstVa(), parent.level(), index).first();
        IrregularTable node =
                switch (run) {
                    case EntryRun.Absent _ -> allocate(level, firstVa, EntryRun.nothing());
                    case EntryRun.Leaves leaves -> split(level, firstVa, leaves.part(index, index + 1));
                    case EntryRun.Tables tables -> {
                        RegularTables child = tables.tables().from(index - tables.first());
                        yield new IrregularTable(level, firstVa, child.ordinal(), owner, child.content());
                    }
                    case EntryRun.Child child -> child.node().copyFor(owner);
                };
        parent.put(new EntryRun.Child(index, node));
        return node;
    }

    /** Returns a new table whose 512 pages together map what {@code leaf} maps, each keeping its property. */
    private IrregularTable split(int level, Vaddr firstVa, EntryRun.Leaves leaf) {
        EntryRun pages =
                new EntryRun.Leaves(0, PagingConsts.NR_ENTRIES, leaf.pa(), consts.pageSize(level), leaf.property());
        IrregularTable node = allocate(level, firstVa, pages);
        counts.split(level + 1);
        return node;
    }

    private IrregularTable allocate(int level, Vaddr firstVa, EntryRun content) {
        IrregularTable node = new IrregularTable(level, firstVa, frames.take(), owner, content);
        counts.allocated(level, 1);
        return node;
    }
}
