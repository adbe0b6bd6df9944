package kspace.core.pagetable.read;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * All pages that the processor finds in a page table, in address order, as few runs as there can be. The tables are read run by run, so the cost
 * is that of what is irregular in them, and only the run at hand is held.
 */
public final class LeafRuns {
    private final Consumer<LeafRun> consumer;
    private Optional<LeafRun> open = Optional.empty();

    private LeafRuns(Consumer<LeafRun> consumer) {
        this.consumer = consumer;
    }

    /** Passes the runs of {@code table}, no two of which could be one. */
    public static void forEach(PageTable table, Consumer<LeafRun> consumer) {
        table.root().ifPresent(root -> forEach(root, consumer));
    }

    /** Passes the runs of what is mapped below {@code table}, no two of which could be one. */
    public static void forEach(TableView table, Consumer<LeafRun> consumer) {
        LeafRuns runs = new LeafRuns(consumer);
        runs.read(table);
        runs.open.ifPresent(consumer);
    }

    /**
     * Passes the runs of what is mapped below {@code table} by entries that have an address of {@code range}; of the others no
     * table is read.
     */
    public static void forEachIn(TableView table, VaddrRange range, Consumer<LeafRun> consumer) {
        LeafRuns runs = new LeafRuns(consumer);
        runs.readWithin(table, range);
        runs.open.ifPresent(consumer);
    }

    /** Returns the lowest address of {@code range} whose entry maps a page, as far as the walk from {@code table} goes. */
    public static Optional<Vaddr> firstIn(TableView table, VaddrRange range) {
        return firstIn(table, range, new HashSet<>());
    }

    /**
     * Looks for a page; recorded tables may name each other in circles, and none of those in {@code barren} leads to one. A
     * frame is a multiple of 4 KiB, so that the level finds room below it.
     */
    private static Optional<Vaddr> firstIn(TableView table, VaddrRange range, Set<Long> barren) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            VaddrRange entry = table.entryRange(i);
            if (range.overlaps(entry)) {
                Optional<Vaddr> first = table.page(i).isPresent()
                        ? range.intersect(entry).map(VaddrRange::first)
                        : table.child(i).flatMap(child -> firstBelow(child, range, barren));
                if (first.isPresent()) {
                    return first;
                }
            }
        }
        if (range.contains(
                new VaddrRange(table.entryRange(0).first(), table.entryRange(PagingConsts.NR_ENTRIES - 1).last()))) {
            table.frame().ifPresent(frame -> barren.add(frame.value() | table.level()));
        }
        return Optional.empty();
    }

    private static Optional<Vaddr> firstBelow(TableView table, VaddrRange range, Set<Long> barren) {
        return table.frame().filter(frame -> barren.contains(frame.value() | table.level())).isPresent()
                ? Optional.empty()
                : firstIn(table, range, barren);
    }

    private void readWithin(TableView node, VaddrRange range) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            int end = node.runEnd(i);
            if (range.contains(new VaddrRange(node.entryRange(i).first(), node.entryRange(end - 1).last()))) {
                readRun(node, i, end - i);
            } else {
                for (int each = i; each < end; each++) {
                    readWithin(node, each, range);
                }
            }
        }
    }

    private void readWithin(TableView node, int index, VaddrRange range) {
        if (range.overlaps(node.entryRange(index))) {
            node.child(index).ifPresentOrElse(
                    child -> readWithin(child, range), () -> leaves(node, index, 1).ifPresent(this::add));
        }
    }

    private void read(TableView node) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            readRun(node, i, node.runEnd(i) - i);
        }
    }

    private void readRun(TableView node, int index, int count) {
        Optional<? extends TableView> child = node.child(index);
        if (child.isPresent() && count == 1) {
            read(child.get());
        } else if (child.isPresent()) {
            readAlike(node, index, count);
        } else {
            leaves(node, index, count).ifPresent(this::add);
        }
    }

    /** Reads tables that are filled alike, one by one only where the physical addresses run past what the processor has. */
    private void readAlike(TableView node, int index, int count) {
        TableView first = node.child(index).orElseThrow();
        boolean isMapped = endsInPage(first, 0);
        if (isMapped != endsInPage(node.child(index + count - 1).orElseThrow(), PagingConsts.NR_ENTRIES - 1)) {
            for (int i = index; i < index + count; i++) {
                read(node.child(i).orElseThrow());
            }
        } else if (isMapped) {
            full(first).ifPresent(run -> add(run.longer((count - 1) * run.pages().nrPages())));
        }
    }

    /** Returns whether the entries {@code index} lead down from {@code node} to a page. */
    private static boolean endsInPage(TableView node, int index) {
        return node.child(index).map(child -> endsInPage(child, index))
                .orElseGet(() -> node.page(index).isPresent());
    }

    /** Returns what is mapped below a table that follows one rule all the way down; empty if that is nothing. */
    private static Optional<LeafRun> full(TableView node) {
        Optional<? extends TableView> child = node.child(0);
        return child.isPresent()
                ? full(child.get())
                        .map(run -> run.longer((PagingConsts.NR_ENTRIES - 1) * run.pages().nrPages()))
                : leaves(node, 0, PagingConsts.NR_ENTRIES);
    }

    /** Returns those of the entries that the processor reads as pages; what faults lies beyond its physical addresses. */
    private static Optional<LeafRun> leaves(TableView node, int index, int most) {
        int count = 0;
        while (count < most && node.page(index + count).isPresent()) {
            count = count == 0 && node.page(index + most - 1).isPresent() ? most : count + 1;
        }
        int nrPages = count;
        return nrPages == 0 ? Optional.empty()
                : node.page(index).map(page -> new LeafRun(
                        new PageRun(node.entryRange(index).first(), page.pa(), node.level(),
                                node.entryRange(index).sizeBytes(), nrPages),
                        page.property()));
    }

    private void add(LeafRun run) {
        Optional<LeafRun> joined =
                open.filter(it -> it.isContinuedBy(run)).map(it -> it.longer(run.pages().nrPages()));
        if (joined.isEmpty()) {
            open.ifPresent(consumer);
        }
        open = Optional.of(joined.orElse(run));
    }
}
