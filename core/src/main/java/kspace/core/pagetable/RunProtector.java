package kspace.core.pagetable;

import java.util.function.UnaryOperator;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * Changes the property of all pages in a range, table by table where it must and by rule where it can. The outcome, also
 * that of a refusal, is what changing one page after the other leaves.
 */
final class RunProtector {
    private final TableEntries entries;
    private final TableStore store;
    private final PagingConsts consts;
    private final Vaddr start;
    private final long sizeBytes;
    private final UnaryOperator<PageProperty> op;
    private long done;

    RunProtector(TableEntries entries, TableStore store, Vaddr start, long sizeBytes, UnaryOperator<PageProperty> op) {
        this.entries = entries;
        this.store = store;
        this.consts = store.consts();
        this.start = start;
        this.sizeBytes = sizeBytes;
        this.op = op;
    }

    /**
     * Changes all pages.
     *
     * @throws PageTableException if AVAIL1 is changed or a page cannot be split; what comes before it is changed
     * @throws kspace.core.arch.pte.PteException if a new property cannot be written; likewise
     */
    void run() {
        protect(store.rootToChange(), sizeBytes);
    }

    /** Returns how many bytes from the start on are done. */
    long doneBytes() {
        return done;
    }

    private Vaddr va() {
        return new Vaddr(start.value() + done);
    }

    /** Goes on through the entries of {@code node} until {@code end} bytes are done, all of them below it. */
    private void protect(IrregularTable node, long end) {
        long size = consts.pageSize(node.level());
        while (done < end) {
            int index = consts.pteIndex(va(), node.level());
            long within = va().value() & (size - 1);
            long endOfEntry = Math.min(end, done - within + size);
            EntryRun run = node.at(index);
            int whole = within == 0 ? (int) Math.min(run.end() - index, (end - done) / size) : 0;
            switch (run) {
                case EntryRun.Absent _ -> done = Math.min(end, done - within + (run.end() - index) * size);
                case EntryRun.Tables tables when tables.tables().fill() instanceof RegularTables.Empty ->
                        done = Math.min(end, done - within + (run.end() - index) * size);
                case EntryRun.Leaves leaves when whole > 0 -> {
                    putChanged(node, leaves.part(index, index + whole));
                    done += whole * size;
                }
                case EntryRun.Tables tables when whole > 0
                        && tables.tables().fill() instanceof RegularTables.Full full -> {
                    putChanged(node, tables.part(index, index + whole), full.leafLevel());
                    done += whole * size;
                }
                case EntryRun.Leaves leaves -> {
                    requireSplittable(node, index, leaves);
                    protect(store.materialiseChild(node, index), endOfEntry);
                }
                case EntryRun.Tables _,EntryRun.Child _ -> protect(store.materialiseChild(node, index), endOfEntry);
            }
        }
    }

    private void putChanged(IrregularTable node, EntryRun.Leaves pages) {
        PageProperty changed = entries.changed(pages, node.level(), va(), new Paddr(pages.pa()), node.level(), op);
        node.put(new EntryRun.Leaves(pages.first(), pages.count(), pages.pa(), pages.pageSizeBytes(), changed));
    }

    private void putChanged(IrregularTable node, EntryRun.Tables full, int leafLevel) {
        RegularTables tables = full.tables();
        RegularTables.Full fill = (RegularTables.Full) tables.fill();
        EntryRun.Leaves first =
                new EntryRun.Leaves(0, 1, fill.pa(), consts.pageSize(leafLevel), fill.property());
        PageProperty changed = entries.changed(first, leafLevel, va(), new Paddr(fill.pa()), leafLevel, op);
        node.put(new EntryRun.Tables(full.first(), full.count(), tables.withFill(fill.withProperty(changed))));
    }

    /** Checks, before a huge page is split, that its first part in the range can be had and changed. */
    private void requireSplittable(IrregularTable node, int index, EntryRun.Leaves leaves) {
        int part = node.level();
        while (part > 1 && !(va().isAligned(consts.pageSize(part))
                && consts.pageSize(part) <= sizeBytes - done)) {
            part--;
        }
        long within = va().value() & (consts.pageSize(node.level()) - 1);
        entries.changed(leaves, node.level(), va(), new Paddr(leaves.paOf(index) + within), part, op);
        store.requireFramesFor(node, index, part);
    }
}
