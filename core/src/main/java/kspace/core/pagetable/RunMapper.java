package kspace.core.pagetable;

import kspace.core.address.Vaddr;
import kspace.core.pagetable.outcome.MappedRun;
import kspace.core.pagetable.outcome.NewTables;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/** Maps one run, table by table where it must and by rule where it can. */
final class RunMapper {
    private final TableStore store;
    private final PagingConsts consts;
    private final PageRun run;
    private final PageProperty property;
    private final NewTables newTables;
    private boolean outOfFrames;

    /** The ordinals of the tables of a run of full subtrees: of the tops, and of the first table below each top. */
    private record Ordinals(long ordinal, long ordinalStride, long childOrdinal, long childOrdinalStride) {}

    RunMapper(TableStore store, PageRun run, PageProperty property) {
        this.store = store;
        this.consts = store.consts();
        this.run = run;
        this.property = property;
        this.newTables = new NewTables(store.consts());
    }

    /** Maps pages until one meets something mapped or lacks a table. */
    MappedRun map() {
        long nrPages = mapInto(store.rootToChange(), 0, run.nrPages());
        return new MappedRun(nrPages, newTables, outOfFrames);
    }

    /** Maps the pages from {@code first} to before {@code end}, all below {@code node}; returns how many it could. */
    private long mapInto(IrregularTable node, long first, long end) {
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
    private long mapLeaves(IrregularTable node, int index, long at, long end) {
        int wanted = (int) Math.min(end - at, PagingConsts.NR_ENTRIES - index);
        int free = node.nrAbsentFrom(index, wanted);
        if (free > 0) {
            node.put(new EntryRun.Leaves(index, free, pa(at), run.pageSizeBytes(), property));
            store.counts().mapped(run.level(), free);
        }
        return free;
    }

    /** Returns the number of pages mapped, negated if the next one could not be. */
    private long mapBelow(IrregularTable node, int index, long at, long end) {
        long pagesPerEntry = RegularTables.pagesOfFull(node.level() - 1, run.level());
        long within = (va(at).value() & (consts.pageSize(node.level()) - 1)) >>> consts.shift(run.level());
        if (within == 0 && end - at >= pagesPerEntry) {
            int whole = wholeEntries(node, index, (end - at) / pagesPerEntry);
            if (whole > 0 && mapWhole(node, index, whole, at)) {
                return whole * pagesPerEntry;
            }
        }
        if (!store.hasFramesFor(node, index, run.level())) {
            outOfFrames = true;
            return 0;
        }
        switch (node.at(index)) {
            case EntryRun.Absent _,EntryRun.Leaves _ -> newTables.add(node.level() - 1, va(at), 1);
            case EntryRun.Tables _,EntryRun.Child _ -> {
            }
        }
        long wanted = Math.min(end - at, pagesPerEntry - within);
        long mapped = mapInto(store.materialiseChild(node, index), at, at + wanted);
        return mapped == wanted ? mapped : -mapped;
    }

    /** Returns how many neighbouring entries, at most {@code wanted}, one rule can fill with the frames at hand. */
    private int wholeEntries(IrregularTable node, int index, long wanted) {
        EntryRun there = node.at(index);
        long frameEach = RegularTables.tablesOfFull(node.level() - 1, run.level())
                - (there instanceof EntryRun.Absent ? 0 : 1);
        long whole = Math.min(wanted, there.end() - index);
        return (int) (frameEach == 0 ? whole : store.frames().nrInOnePiece(whole * frameEach) / frameEach);
    }

    /** Fills {@code count} neighbouring entries with full subtrees by rule, if they are all absent or all empty. */
    private boolean mapWhole(IrregularTable node, int index, int count, long at) {
        int level = node.level() - 1;
        long below = RegularTables.tablesOfFull(level, run.level()) - 1;
        return switch (node.at(index)) {
            case EntryRun.Absent _ ->
                    store.frames().takeAll(count * (below + 1)).map(ordinal -> {
                        store.counts().allocated(level, count);
                        newTables.add(level, va(at), count);
                        putFull(node, index, count, at, new Ordinals(ordinal, below + 1, ordinal + 1, below + 1));
                        return true;
                    }).orElse(false);
            case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Empty ->
                    store.frames().takeAll(count * below).map(ordinal -> {
                        RegularTables own = tables.tables().from(index - tables.first());
                        putFull(node, index, count, at,
                                new Ordinals(own.ordinal(), own.ordinalStride(), ordinal, below));
                        return true;
                    }).orElse(false);
            case EntryRun.Tables _,EntryRun.Leaves _,EntryRun.Child _ -> false;
        };
    }

    private void putFull(IrregularTable node, int index, int count, long at, Ordinals ordinals) {
        int level = node.level() - 1;
        boolean lastTables = level == run.level();
        RegularTables.Full full = new RegularTables.Full(
                run.level(),
                pa(at),
                property,
                lastTables ? 0 : ordinals.childOrdinal(),
                lastTables ? 0 : ordinals.childOrdinalStride());
        node.put(new EntryRun.Tables(
                index,
                count,
                new RegularTables(
                        level, ordinals.ordinal(), ordinals.ordinalStride(), consts.tableSpan(level), full)));
        long tables = count;
        for (int l = level - 1; l >= run.level(); l--) {
            tables *= PagingConsts.NR_ENTRIES;
            store.counts().allocated(l, tables);
            newTables.add(l, va(at), tables);
        }
        store.counts().mapped(run.level(), tables * PagingConsts.NR_ENTRIES);
    }
}
