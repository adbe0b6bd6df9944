package kspace.core.pagetable;

import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;

/**
 * All leaves of a page table in address order, as few runs as there can be. The tables are read run by run, so the cost
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
                full(child.get()).ifPresent(run -> add(run.longer((count - 1) * run.pages().nrPages())));
            } else {
                leaves(node, i, count).ifPresent(this::add);
            }
        }
    }

    /** Returns what is mapped below a table that follows one rule all the way down; empty if that is nothing. */
    private static Optional<LeafRun> full(TableNode node) {
        Optional<TableNode> child = node.child(0);
        return child.isPresent()
                ? full(child.get())
                        .map(run -> run.longer((PagingConsts.NR_ENTRIES - 1) * run.pages().nrPages()))
                : leaves(node, 0, PagingConsts.NR_ENTRIES);
    }

    private static Optional<LeafRun> leaves(TableNode node, int index, int count) {
        return node.entry(index) instanceof Pte.Leaf leaf
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
