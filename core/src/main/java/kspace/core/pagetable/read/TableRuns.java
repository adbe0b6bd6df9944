package kspace.core.pagetable.read;

import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.TableRun.Content;
import kspace.core.paging.PagingConsts;

/**
 * All tables of a page table, level by level from the root down and in address order within a level: as few runs as
 * there can be, or one by one. Only the run at hand is held.
 */
public final class TableRuns {
    private final PagingConsts consts;
    private final VaddrRange rootRange;
    private final int level;
    private final Consumer<TableRun> consumer;
    private Optional<TableRun> open = Optional.empty();

    private TableRuns(PagingConsts consts, VaddrRange rootRange, int level, Consumer<TableRun> consumer) {
        this.consts = consts;
        this.rootRange = rootRange;
        this.level = level;
        this.consumer = consumer;
    }

    /** Passes the runs of {@code table}, no two of which could be one, at the cost of what is irregular in it. */
    public static void forEach(PageTable table, Consumer<TableRun> consumer) {
        table.root().ifPresent(root -> forEach(root, table.consts(), table.managedRange(), consumer));
    }

    /**
     * Passes the runs of the tables from {@code root} down, no two of which could be one.
     *
     * @param rootRange the addresses that the root is said to cover
     */
    public static void forEach(
            TableView root, PagingConsts consts, VaddrRange rootRange, Consumer<TableRun> consumer) {
        for (int level = root.level(); level >= 1; level--) {
            TableRuns runs = new TableRuns(consts, rootRange, level, consumer);
            runs.read(root);
            runs.open.ifPresent(consumer);
        }
    }

    /** Passes each table as a run of its own. */
    public static void forEachTable(PageTable table, Consumer<TableRun> consumer) {
        table.root().ifPresent(root -> forEachTable(root, table.consts(), table.managedRange(), consumer));
    }

    /**
     * Passes each table from {@code root} down as a run of its own.
     *
     * @param rootRange the addresses that the root is said to cover
     */
    public static void forEachTable(
            TableView root, PagingConsts consts, VaddrRange rootRange, Consumer<TableRun> consumer) {
        for (int level = root.level(); level >= 1; level--) {
            new TableRuns(consts, rootRange, level, consumer).readEach(root);
        }
    }

    private void readEach(TableView node) {
        if (node.level() == level) {
            consumer.accept(run(node, node, 1));
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            node.child(i).ifPresent(this::readEach);
        }
    }

    private void read(TableView node) {
        if (node.level() == level) {
            add(run(node, node, 1));
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            int end = node.runEnd(i);
            Optional<? extends TableView> first = node.child(i);
            if (first.isPresent() && end - i == 1) {
                read(first.get());
            } else if (first.isPresent()) {
                readAlike(first.get(), node.child(end - 1).orElseThrow(), end - i);
            }
        }
    }

    /** Reads tables that follow each other and are filled by one rule, all the way down. */
    private void readAlike(TableView first, TableView last, long count) {
        if (first.level() == level) {
            add(run(first, last, count));
        } else if (first.child(0).isPresent()) {
            readAlike(
                    first.child(0).get(), last.child(PagingConsts.NR_ENTRIES - 1).orElseThrow(),
                    count * PagingConsts.NR_ENTRIES);
        }
    }

    private TableRun run(TableView first, TableView last, long count) {
        VaddrRange range = level == consts.nrLevels()
                ? rootRange
                : VaddrRange.ofSize(first.firstVa(), count * consts.tableSpan(level));
        return new TableRun(level, count, range, first.frame(), last.frame(), first.nrChildren(), content(first));
    }

    /** Returns whether an entry names a table that a recording does not hold. */
    private static boolean isUnreadTable(TableView node, int index) {
        return node.level() > 1 && node.reading(index).filter(HardwareEntry.Table.class::isInstance).isPresent();
    }

    private static Content content(TableView node) {
        boolean pages = false;
        boolean tables = false;
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            boolean named = node.child(i).isPresent() || isUnreadTable(node, i);
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
