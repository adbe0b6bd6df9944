package kspace.core.pagetable;

import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;

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
        LeafRuns runs = new LeafRuns(consumer);
        table.root().ifPresent(runs::read);
        runs.open.ifPresent(consumer);
    }

    private void read(TableNode node) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            int count = node.runEnd(i) - i;
            Optional<TableNode> child = node.child(i);
            if (child.isPresent() && count == 1) {
                read(child.get());
            } else if (child.isPresent()) {
                readAlike(node, i, count);
            } else {
                leaves(node, i, count).ifPresent(this::add);
            }
        }
    }

    /** Reads tables that are filled alike, one by one only where the physical addresses run past what the processor has. */
    private void readAlike(TableNode node, int index, int count) {
        TableNode first = node.child(index).orElseThrow();
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
    private static boolean endsInPage(TableNode node, int index) {
        return node.child(index).map(child -> endsInPage(child, index))
                .orElseGet(() -> node.hardware(index) instanceof HardwareEntry.Leaf);
    }

    /** Returns what is mapped below a table that follows one rule all the way down; empty if that is nothing. */
    private static Optional<LeafRun> full(TableNode node) {
        Optional<TableNode> child = node.child(0);
        return child.isPresent()
                ? full(child.get())
                        .map(run -> run.longer((PagingConsts.NR_ENTRIES - 1) * run.pages().nrPages()))
                : leaves(node, 0, PagingConsts.NR_ENTRIES);
    }

    /** Returns those of the entries that the processor reads as pages; what faults lies beyond its physical addresses. */
    private static Optional<LeafRun> leaves(TableNode node, int index, int most) {
        int count = 0;
        while (count < most && node.hardware(index + count) instanceof HardwareEntry.Leaf) {
            count = count == 0 && node.hardware(index + most - 1) instanceof HardwareEntry.Leaf ? most : count + 1;
        }
        return count > 0 && node.entry(index) instanceof Pte.Leaf leaf
                ? Optional.of(new LeafRun(
                        new PageRun(node.entryRange(index).first(), leaf.page(), node.level(),
                                node.entryRange(index).sizeBytes(), count),
                        leaf.property()))
                : Optional.empty();
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
