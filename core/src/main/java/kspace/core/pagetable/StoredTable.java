package kspace.core.pagetable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.TableFlags;

/** One table of a {@link PageTable}, to be read. It shows the table as it is, not as it was when it was asked for. */
public final class StoredTable implements TableView {
    private final PageTable owner;
    private final int level;
    private final Vaddr firstVa;
    private final long ordinal;
    private final List<EntryRun> runs;
    private final boolean stray;

    private StoredTable(
            PageTable owner, int level, Vaddr firstVa, long ordinal, List<EntryRun> runs, boolean stray) {
        this.owner = owner;
        this.level = level;
        this.firstVa = firstVa;
        this.ordinal = ordinal;
        this.runs = runs;
        this.stray = stray;
    }

    static StoredTable of(PageTable owner, IrregularTable node) {
        return of(owner, node, false);
    }

    private static StoredTable of(PageTable owner, IrregularTable node, boolean stray) {
        return new StoredTable(owner, node.level(), node.firstVa(), node.ordinal(), node.runs(), stray);
    }

    /** Returns the table that {@code run}, one entry that was taken out of a page table, names. */
    static StoredTable stray(PageTable owner, EntryRun run, int level, Vaddr firstVa) {
        return switch (run) {
            case EntryRun.Child child -> of(owner, child.node(), true);
            case EntryRun.Tables tables ->
                    new StoredTable(
                            owner, level, firstVa, tables.tables().ordinal(), List.of(tables.tables().content()), true);
            case EntryRun.Absent _,EntryRun.Leaves _ -> throw new IllegalArgumentException("no table at " + firstVa);
        };
    }

    private StoredTable regularChild(int index, EntryRun.Tables run) {
        RegularTables child = run.tables().from(index - run.first());
        return new StoredTable(
                owner, level - 1, entryRange(index).first(), child.ordinal(), List.of(child.content()), stray);
    }

    @Override
    public int level() {
        return level;
    }

    /** Returns the physical address of the table's frame. */
    public Paddr paddr() {
        return owner.framePaddr(ordinal);
    }

    @Override
    public Optional<Paddr> frame() {
        return Optional.of(paddr());
    }

    /** Returns whether the table belongs to a fragment that was taken out of its page table. */
    public boolean isStray() {
        return stray;
    }

    @Override
    public int nrChildren() {
        return IrregularTable.nrPresent(runs);
    }

    @Override
    public Vaddr firstVa() {
        return firstVa;
    }

    @Override
    public VaddrRange entryRange(int index) {
        return owner.consts().entryRange(firstVa, level, index);
    }

    private EntryRun run(int index) {
        return runs.get(IrregularTable.position(runs, index));
    }

    @Override
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

    @Override
    public Optional<StoredTable> child(int index) {
        return switch (run(index)) {
            case EntryRun.Absent _,EntryRun.Leaves _ -> Optional.empty();
            case EntryRun.Tables tables -> Optional.of(regularChild(index, tables));
            case EntryRun.Child child -> Optional.of(of(owner, child.node(), stray));
        };
    }

    @Override
    public boolean isAbsent(int index) {
        return run(index) instanceof EntryRun.Absent;
    }

    @Override
    public Optional<Page> page(int index) {
        return hardware(index) instanceof HardwareEntry.Leaf && entry(index) instanceof Pte.Leaf leaf
                ? Optional.of(new Page(leaf.page(), leaf.property()))
                : Optional.empty();
    }

    @Override
    public OptionalLong bits(int index) {
        return OptionalLong.of(raw(index));
    }

    @Override
    public Optional<HardwareEntry> reading(int index) {
        return Optional.of(hardware(index));
    }
}
