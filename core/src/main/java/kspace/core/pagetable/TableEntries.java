package kspace.core.pagetable;

import java.util.List;
import java.util.function.UnaryOperator;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.pte.EntryRefusal;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.PteFormat;
import kspace.core.pagetable.PageTableException.Kind;
import kspace.core.pagetable.outcome.MappedRun;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PrivilegedFlags;

/** The entries of a page table as its cursors read and change them. */
final class TableEntries {
    private final PageTable owner;
    private final PagingConsts consts;
    private final PteFormat format;
    private final TableStore store;

    TableEntries(PageTable owner, TableStore store) {
        this.owner = owner;
        this.consts = owner.consts();
        this.format = owner.format();
        this.store = store;
    }

    /** Returns the run that the entry of {@code va} belongs to in the table of {@code level}, which exists. */
    EntryRun runAt(Vaddr va, int level) {
        return store.runAt(va, level);
    }

    /**
     * Returns what the entries of {@code leaves}, in a table of {@code level}, say when they are read back. That is not
     * always what was written: LoongArch reads every page as dirty and an uncacheable one as Writeback (SPEC section 10).
     */
    PageProperty propertyRead(EntryRun.Leaves leaves, int level) {
        long raw = format.encodeLeaf(new Paddr(leaves.pa()), level, leaves.property());
        return format.decode(raw, level) instanceof Pte.Leaf leaf ? leaf.property() : leaves.property();
    }

    /**
     * Checks that an entry of {@code level} can map the page at {@code pa}.
     *
     * @throws PteException if the address is no multiple of the page size or does not fit in the entry, or the format cannot
     *     express the property
     */
    void requireWritable(Paddr pa, int level, PageProperty property) {
        if (!pa.isAligned(consts.pageSize(level))) {
            throw new PteException(
                    EntryRefusal.UNALIGNED_FOR_LEVEL.of(pa.value(), consts.pageSize(level), level));
        }
        if (format.decode(format.encodeLeaf(pa, level, property), level) instanceof Pte.Leaf leaf
                && !leaf.page().equals(pa)) {
            throw new PteException(EntryRefusal.READS_BACK_OTHERWISE.of(pa.value(), leaf.page().value()));
        }
    }

    /**
     * Maps pages until one meets something mapped or lacks a table; a huge page that stands in the way of smaller ones is
     * split first, as in the kernel.
     */
    MappedRun map(PageRun run, PageProperty property) {
        return new RunMapper(store, run, property).map();
    }

    /**
     * Writes another property into the page of {@code level} at {@code va}, which is mapped at this level or, as part of a
     * huge page, above it.
     *
     * @throws PageTableException if the frames do not suffice for splitting; then nothing is changed
     */
    void protect(Vaddr va, int level, PageProperty property) {
        IrregularTable node = store.materialise(va, level);
        int index = consts.pteIndex(va, level);
        if (node.at(index) instanceof EntryRun.Leaves leaves) {
            node.put(new EntryRun.Leaves(index, 1, leaves.paOf(index), consts.pageSize(level), property));
        }
    }

    /**
     * Returns what {@code op} makes of the property of {@code leaves}, in a table of {@code level}, once it is known that the
     * part of {@code partLevel} at {@code pa} can have it.
     *
     * @param va where the part is, for words
     * @throws PageTableException if AVAIL1 was changed
     * @throws PteException if the new property cannot be written
     */
    PageProperty changed(
            EntryRun.Leaves leaves, int level, Vaddr va, Paddr pa, int partLevel, UnaryOperator<PageProperty> op) {
        PageProperty before = propertyRead(leaves, level);
        PageProperty after = op.apply(before);
        if (((before.privileged().bits() ^ after.privileged().bits()) & PrivilegedFlags.AVAIL1.bits()) != 0) {
            throw new PageTableException(
                    Kind.AVAIL1_ALTERED,
                    TableRefusal.AVAIL1_CHANGED.of(va, before.privileged().bits(), after.privileged().bits()));
        }
        requireWritable(pa, partLevel, after);
        return after;
    }

    /** Returns what gives every page of {@code sizeBytes} from {@code va} on another property. */
    RunProtector protector(Vaddr va, long sizeBytes, UnaryOperator<PageProperty> op) {
        return new RunProtector(this, store, va, sizeBytes, op);
    }

    /**
     * Takes out what the entry of {@code va} in the table of {@code level} holds, splitting a huge page around it.
     *
     * @throws PageTableException if the frames do not suffice for splitting, or the entry is a top-level entry of the
     *     kernel's half; then nothing is changed
     */
    Fragment take(Vaddr va, int level) {
        int index = consts.pteIndex(va, level);
        if (level == consts.nrLevels() && consts.kernelHalf().contains(va)) {
            throw new PageTableException(
                    Kind.TOP_LEVEL_UNMAP, TableRefusal.SHARED_ENTRY.of(index, va));
        }
        IrregularTable node = store.materialise(va, level);
        EntryRun taken = node.at(index).part(index, index + 1);
        RunCounts counts = RunCounts.of(level, List.of(taken));
        store.counts().takenOut(counts);
        node.put(new EntryRun.Absent(index, 1));
        return switch (taken) {
            case EntryRun.Leaves page ->
                    new Fragment.Mapped(va, new RawItem(new Paddr(page.pa()), level, propertyRead(page, level)).item());
            case EntryRun.Tables _,EntryRun.Child _ -> new StrayTable(owner, va, level, taken, counts);
            case EntryRun.Absent _ -> throw new IllegalStateException("nothing is mapped at " + va);
        };
    }
}
