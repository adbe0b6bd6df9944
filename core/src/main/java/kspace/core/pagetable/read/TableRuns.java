package kspace.core.pagetable.read;

import java.util.Optional;
import java.util.function.Consumer;
import kspace.core.address.VaddrRange;
import kspace.core.address.VaddrSet;
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
    private final VaddrSet addresses;
    private final int level;
    private final Consumer<TableRun> consumer;
    private Optional<TableRun> open = Optional.empty();

    private TableRuns(
            PagingConsts consts, VaddrRange rootRange, VaddrSet addresses, int level, Consumer<TableRun> consumer) {
        this.consts = consts;
        this.rootRange = rootRange;
        this.addresses = addresses;
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
        forEachCovering(root, consts, rootRange, VaddrSet.ALL, consumer);
    }

    /**
     * Passes the runs of those tables from {@code root} down that cover one of {@code addresses}; of the others only the root
     * may be read.
     *
     * @param rootRange the addresses that the root is said to cover
     */
    public static void forEachCovering(
            TableView root, PagingConsts consts, VaddrRange rootRange, VaddrSet addresses,
            Consumer<TableRun> consumer) {
        for (int level = root.level(); level >= 1; level--) {
            TableRuns runs = new TableRuns(consts, rootRange, addresses, level, consumer);
            runs.read(root);
            runs.open.ifPresent(consumer);
        }
    }

    /** Passes the runs of the tables of one level, at most the root's; no table below that level is read. */
    public static void forEachOfLevel(PageTable table, int level, Consumer<TableRun> consumer) {
        table.root().ifPresent(root -> {
            TableRuns runs = new TableRuns(table.consts(), table.managedRange(), VaddrSet.ALL, level, consumer);
            runs.read(root);
            runs.open.ifPresent(consumer);
        });
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
        forEachTableCovering(root, consts, rootRange, VaddrSet.ALL, consumer);
    }

    /**
     * Passes each of those tables from {@code root} down that cover one of {@code addresses} as a run of its own.
     *
     * @param rootRange the addresses that the root is said to cover
     */
    public static void forEachTableCovering(
            TableView root, PagingConsts consts, VaddrRange rootRange, VaddrSet addresses,
            Consumer<TableRun> consumer) {
        for (int level = root.level(); level >= 1; level--) {
            new TableRuns(consts, rootRange, addresses, level, consumer).readEach(root);
        }
    }

    private void readEach(TableView node) {
        if (node.level() == level) {
            pass(node, consumer);
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            if (addresses.overlaps(node.entryRange(i))) {
                node.child(i).ifPresent(this::readEach);
            }
        }
    }

    private void pass(TableView table, Consumer<TableRun> runs) {
        TableRun run = run(table, table, 1);
        if (addresses.overlaps(run.range())) {
            runs.accept(run);
        }
    }

    private void read(TableView node) {
        if (node.level() == level) {
            pass(node, this::add);
            return;
        }
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i = node.runEnd(i)) {
            int end = node.runEnd(i);
            Optional<? extends TableView> first = node.child(i);
            if (first.isPresent() && end - i > 1 && addresses.contains(
                    new VaddrRange(node.entryRange(i).first(), node.entryRange(end - 1).last()))) {
                readAlike(first.get(), node.child(end - 1).orElseThrow(), end - i);
            } else if (first.isPresent()) {
                readOneByOne(node, i, end);
            }
        }
    }

    private void readOneByOne(TableView node, int first, int end) {
        for (int i = first; i < end; i++) {
            if (addresses.overlaps(node.entryRange(i))) {
                node.child(i).ifPresent(this::read);
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
