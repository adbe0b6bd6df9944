package kspace.core.pagetable;

import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.TableRun.Content;
import kspace.core.paging.PagingConsts;

/**
 * All tables of a page table, level by level from the root down and in address order within a level: as few runs as
 * there can be, or one by one. Only the run at hand is held.
 */
public final class TableRuns {
    private final PageTable table;
    private final int level;
    private final Consumer<TableRun> consumer;
    private Optional<TableRun> open = Optional.empty();

    private TableRuns(PageTable table, int level, Consumer<TableRun> consumer) {
        this.table = table;
        this.level = level;
        this.consumer = consumer;
    }

    /** Passes the runs of {@code table}, no two of which could be one, at the cost of what is irregular in it. */
    public static void forEach(PageTable table, Consumer<TableRun> consumer) {
        for (int level = table.consts().nrLevels(); level >= 1; level--) {
            TableRuns runs = new TableRuns(table, level, consumer);
            table.root().ifPresent(runs::read);
            runs.open.ifPresent(consumer);
        }
    }

    /** Passes each table as a run of its own. */
    public static void forEachTable(PageTable table, Consumer<TableRun> consumer) {
        for (int level = table.consts().nrLevels(); level >= 1; level--) {
            TableRuns runs = new TableRuns(table, level, consumer);
            table.root().ifPresent(runs::readEach);
        }
    }

    private void readEach(TableNode node) {
        if (node.level() == level) {
            consumer.accept(run(node, node, 1));
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            node.child(i).ifPresent(this::readEach);
        }
    }

    private void read(TableNode node) {
        if (node.level() == level) {
            add(run(node, node, 1));
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            int end = node.runEnd(i);
            Optional<TableNode> first = node.child(i);
            if (first.isPresent() && end - i == 1) {
                read(first.get());
            } else if (first.isPresent()) {
                readAlike(first.get(), node.child(end - 1).orElseThrow(), end - i);
            }
        }
    }

    /** Reads tables that follow each other and are filled by one rule, all the way down. */
    private void readAlike(TableNode first, TableNode last, long count) {
        if (first.level() == level) {
            add(run(first, last, count));
        } else if (first.child(0).isPresent()) {
            readAlike(
                    first.child(0).get(), last.child(PagingConsts.NR_ENTRIES - 1).orElseThrow(),
                    count * PagingConsts.NR_ENTRIES);
        }
    }

    private TableRun run(TableNode first, TableNode last, long count) {
        PagingConsts consts = table.consts();
        VaddrRange range = level == consts.nrLevels()
                ? table.managedRange()
                : VaddrRange.ofSize(first.firstVa(), count * consts.tableSpan(level));
        return new TableRun(level, count, range, first.paddr(), last.paddr(), first.nrChildren(), content(first));
    }

    private static Content content(TableNode node) {
        boolean pages = false;
        boolean tables = false;
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            boolean named = node.child(i).isPresent();
            tables |= named;
            pages |= !named && !node.isAbsent(i);
        }
        return pages && tables ? Content.PAGES_AND_TABLES
                : pages ? Content.PAGES : tables ? Content.TABLES : Content.NOTHING;
    }

    private void add(TableRun run) {
        Optional<TableRun> joined = open.filter(it -> it.isContinuedBy(run)).map(it -> it.joined(run));
        if (joined.isEmpty()) {
            open.ifPresent(consumer);
        }
        open = Optional.of(joined.orElse(run));
    }
}
