package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.pte.Pte;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/** Reads a page table entry by entry, as a processor could. */
final class TableReader {
    /** A table: its level, the lowest address below it and its frame. */
    record Table(int level, Vaddr firstVa, Paddr frame) {}

    /** A leaf: where its page starts, what it shows, its level and the entry. */
    record Leaf(Vaddr va, Paddr pa, int level, long raw) {}

    private final Consumer<Table> tables;
    private final Consumer<Leaf> leaves;

    private TableReader(Consumer<Table> tables, Consumer<Leaf> leaves) {
        this.tables = tables;
        this.leaves = leaves;
    }

    /**
     * Passes every table, a parent before its children, and every leaf, each in address order. Tables that say that they
     * are empty are not read further; whoever expects something in them misses it.
     */
    static void read(PageTable table, Consumer<Table> tables, Consumer<Leaf> leaves) {
        table.root().ifPresent(new TableReader(tables, leaves)::read);
    }

    /** Returns all tables, a parent before its children. */
    static List<Table> tables(PageTable table) {
        List<Table> tables = new ArrayList<>();
        read(table, tables::add, _ -> {});
        return tables;
    }

    /** Returns all leaves in address order. */
    static List<Leaf> leaves(PageTable table) {
        List<Leaf> leaves = new ArrayList<>();
        read(table, _ -> {}, leaves::add);
        return leaves;
    }

    private void read(StoredTable node) {
        tables.accept(new Table(node.level(), node.firstVa(), node.paddr()));
        if (node.nrChildren() == 0) {
            return;
        }
        int present = 0;
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            switch (node.entry(i)) {
                case Pte.Absent _ -> {
                }
                case Pte.Table named -> {
                    present++;
                    StoredTable child = node.child(i).orElseThrow();
                    if (!child.paddr().equals(named.table())) {
                        throw new AssertionError("entry " + i + " names " + named + ", its table is at "
                                + child.paddr());
                    }
                    read(child);
                }
                case Pte.Leaf leaf -> {
                    present++;
                    leaves.accept(new Leaf(node.entryRange(i).first(), leaf.page(), node.level(), node.raw(i)));
                }
            }
        }
        if (present != node.nrChildren()) {
            throw new AssertionError(
                    "table at " + node.firstVa() + " has " + present + " children, says " + node.nrChildren());
        }
    }
}
