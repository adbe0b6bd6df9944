package kspace.core.pagetable;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;
import org.jspecify.annotations.Nullable;

/** One table of 512 entries, as it stands. Only the page table that owns it changes it. */
public final class TableNode {
    private final PageTable owner;
    private final int level;
    private final Vaddr firstVa;
    private final Paddr paddr;
    private final long[] entries = new long[PagingConsts.NR_ENTRIES];
    private final @Nullable TableNode[] children = new TableNode[PagingConsts.NR_ENTRIES];
    private int nrChildren;

    TableNode(PageTable owner, int level, Vaddr firstVa, Paddr paddr) {
        this.owner = owner;
        this.level = level;
        this.firstVa = firstVa;
        this.paddr = paddr;
    }

    /** Returns the table's level, 1 for the last table to nrLevels for the root. */
    public int level() {
        return level;
    }

    /** Returns the physical address of the table's frame. */
    public Paddr paddr() {
        return paddr;
    }

    /** Returns how many entries are not absent. */
    public int nrChildren() {
        return nrChildren;
    }

    /** Returns the addresses that entry {@code index}, 0..511, translates, sign-extended. */
    public VaddrRange entryRange(int index) {
        PagingConsts consts = owner.consts();
        long start = consts.signExtend(firstVa.value() + index * consts.pageSize(level));
        return VaddrRange.ofSize(new Vaddr(start), consts.pageSize(level));
    }

    /** Returns the lowest address below this table; for the root, whose range wraps, that is 0. */
    public Vaddr firstVa() {
        return firstVa;
    }

    /** Returns entry {@code index}, 0..511, as the hardware reads it. */
    public long raw(int index) {
        return entries[index];
    }

    /** Returns what entry {@code index}, 0..511, means. */
    public Pte entry(int index) {
        return owner.format().decode(entries[index], level);
    }

    /** Returns the table that entry {@code index}, 0..511, names, if it names one. */
    public Optional<TableNode> child(int index) {
        return Optional.ofNullable(children[index]);
    }

    /** Returns whether entry {@code index}, 0..511, translates nothing. */
    public boolean isAbsent(int index) {
        return children[index] == null && !(entry(index) instanceof Pte.Leaf);
    }

    @Nullable
    TableNode childOrNull(int index) {
        return children[index];
    }

    void putTable(int index, long raw, TableNode child) {
        countNew(index);
        entries[index] = raw;
        children[index] = child;
    }

    void putLeaf(int index, long raw) {
        countNew(index);
        entries[index] = raw;
    }

    private void countNew(int index) {
        if (isAbsent(index)) {
            nrChildren++;
        }
    }
}
