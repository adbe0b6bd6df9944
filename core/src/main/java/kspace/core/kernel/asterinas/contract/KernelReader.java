package kspace.core.kernel.asterinas.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteFormat;
import kspace.core.kernel.asterinas.contract.KernelReading.Misread;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.pagetable.read.TableRun;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Reads a page table run by run as its kernel reads it back: neighbouring tables that are filled alike are read by reading the
 * first of them. {@code LeafRuns} passes what the processor finds instead: it leaves out pages on which the processor faults and
 * entries in which the kernel reads no page, and does not tell the 64 bits that contracts look at.
 */
final class KernelReader {
    private final PagingConsts consts;
    private final PteFormat format;
    private final List<ReadPages> leaves = new ArrayList<>();
    private final List<Misread> misread = new ArrayList<>();

    private KernelReader(PagingConsts consts, PteFormat format) {
        this.consts = consts;
        this.format = format;
    }

    static KernelReading read(PageTable table) {
        KernelReader reader = new KernelReader(table.consts(), table.format());
        List<TableRun> topLevel = new ArrayList<>();
        table.root().ifPresent(root -> {
            reader.read(root, 1);
            TableRuns.forEachOfLevel(table, root.level() - 1, topLevel::add);
        });
        return new KernelReading(List.copyOf(reader.leaves), List.copyOf(topLevel), List.copyOf(reader.misread));
    }

    /** Reads a table and with it {@code nrAlike - 1} that follow it, all filled alike, each by a single run. */
    private void read(StoredTable node, long nrAlike) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES;) {
            int end = node.runEnd(i);
            if (!node.isAbsent(i)) {
                readEntries(node, i, (end - i) * nrAlike);
            }
            i = end;
        }
    }

    private void readEntries(StoredTable node, int index, long count) {
        Optional<StoredTable> child = node.child(index);
        if (child.isPresent()) {
            read(child.get(), count);
            return;
        }
        Vaddr va = node.entryRange(index).first();
        switch (node.entry(index)) {
            case Pte.Leaf leaf -> append(new ReadPages(
                    new PageRun(va, leaf.page(), node.level(), consts.pageSize(node.level()), count),
                    leaf.property(),
                    node.raw(index)));
            case Pte.Absent _,Pte.Table _ -> misread.add(new Misread(va, node.level(), count, node.raw(index)));
        }
    }

    private void append(ReadPages next) {
        if (!leaves.isEmpty() && leaves.getLast().isFollowedBy(next) && isAlike(leaves.getLast(), next)) {
            leaves.add(leaves.removeLast().longer(next.pages().nrPages()));
        } else {
            leaves.add(next);
        }
    }

    /** Returns whether two runs' entries differ by their addresses only: some bits are lost when a property is read. */
    private boolean isAlike(ReadPages before, ReadPages next) {
        return next.raw() - before.raw() == written(next) - written(before);
    }

    private long written(ReadPages run) {
        return format.encodeLeaf(run.pages().pa(), run.pages().level(), run.property());
    }
}
