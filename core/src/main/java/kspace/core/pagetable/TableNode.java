package kspace.core.pagetable;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.paging.PagingConsts;
import kspace.core.pte.Pte;
import kspace.core.pte.TableFlags;

/** One table of 512 entries, to be read. It shows the page table as it is, not as it was when the node was asked for. */
public final class TableNode {
    private final PageTable owner;
    private final int level;
    private final Vaddr firstVa;
    private final long ordinal;
    private final List<EntryRun> runs;
    private final boolean stray;

    private TableNode(
            PageTable owner, int level, Vaddr firstVa, long ordinal, List<EntryRun> runs, boolean stray) {
        this.owner = owner;
        this.level = level;
        this.firstVa = firstVa;
        this.ordinal = ordinal;
        this.runs = runs;
        this.stray = stray;
    }

    static TableNode of(PageTable owner, Node node) {
        return of(owner, node, false);
    }

    private static TableNode of(PageTable owner, Node node, boolean stray) {
        return new TableNode(owner, node.level(), node.firstVa(), node.ordinal(), node.runs(), stray);
    }

    /** Returns the table that {@code run}, one entry that was taken out of a page table, names. */
    static TableNode stray(PageTable owner, EntryRun run, int level, Vaddr firstVa) {
        return switch (run) {
            case EntryRun.Child child -> of(owner, child.node(), true);
            case EntryRun.Tables tables ->
                    new TableNode(
                            owner, level, firstVa, tables.tables().ordinal(), List.of(tables.tables().content()), true);
            case EntryRun.Absent _,EntryRun.Leaves _ -> throw new IllegalArgumentException("no table at " + firstVa);
        };
    }

    private TableNode regularChild(int index, EntryRun.Tables run) {
        RegularTables child = run.tables().from(index - run.first());
        return new TableNode(
                owner, level - 1, entryRange(index).first(), child.ordinal(), List.of(child.content()), stray);
    }

    /** Returns the table's level, 1 for the last table to nrLevels for the root. */
    public int level() {
        return level;
    }

    /** Returns the physical address of the table's frame. */
    public Paddr paddr() {
        return owner.framePaddr(ordinal);
    }

    /** Returns whether the table belongs to a fragment that was taken out of its page table. */
    public boolean isStray() {
        return stray;
    }

    /** Returns how many entries are not absent. */
    public int nrChildren() {
        return Node.nrPresent(runs);
    }

    /** Returns the lowest address below this table; for the root, whose range wraps, that is 0. */
    public Vaddr firstVa() {
        return firstVa;
    }

    /** Returns the addresses that entry {@code index}, 0..511, translates, sign-extended. */
    public VaddrRange entryRange(int index) {
        PagingConsts consts = owner.consts();
        long start = consts.signExtend(firstVa.value() + index * consts.pageSize(level));
        return VaddrRange.ofSize(new Vaddr(start), consts.pageSize(level));
    }

    private EntryRun run(int index) {
        return runs.get(Node.position(runs, index));
    }

    /**
     * Returns the index after the last of the entries from {@code index}, 0..511, on that follow one rule: all of them
     * are absent, or are pages whose addresses follow each other, or name tables that are filled alike, each by a single
     * such run. Reading a table run by run costs what is irregular in it and not what it maps.
     */
    public int runEnd(int index) {
        return run(index).end();
    }

    /** Returns the 64 bits of entry {@code index}, 0..511. */
    public long raw(int index) {
        return switch (run(index)) {
            case EntryRun.Absent _ -> 0;
            case EntryRun.Leaves leaves ->
                    owner.format().encodeLeaf(new Paddr(leaves.paOf(index)), level, leaves.property());
            case EntryRun.Tables _,EntryRun.Child _ ->
                    owner.format().encodeTable(child(index).orElseThrow().paddr(), TableFlags.NONE);
        };
    }

    /** Returns what entry {@code index}, 0..511, means to OSTD when it reads it back. */
    public Pte entry(int index) {
        return owner.format().decode(raw(index), level);
    }

    /** Returns what the processor does with entry {@code index}, 0..511, when its walk reads it. */
    public HardwareEntry hardware(int index) {
        return owner.format().hardware().read(raw(index), level);
    }

    /** Returns the table that entry {@code index}, 0..511, names, if it names one. */
    public Optional<TableNode> child(int index) {
        return switch (run(index)) {
            case EntryRun.Absent _,EntryRun.Leaves _ -> Optional.empty();
            case EntryRun.Tables tables -> Optional.of(regularChild(index, tables));
            case EntryRun.Child child -> Optional.of(of(owner, child.node(), stray));
        };
    }

    /** Returns whether entry {@code index}, 0..511, translates nothing. */
    public boolean isAbsent(int index) {
        return run(index) instanceof EntryRun.Absent;
    }
}
