package kspace.core.space;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;

/** A table whose entries were recorded, read as the processor reads it. */
final class RecordedTable implements TableView {
    private final CachedTables tables;
    private final EntryReader reader;
    private final PagingConsts consts;
    private final int level;
    private final Vaddr firstVa;
    private final Paddr frame;
    private final long[] entries;

    RecordedTable(CachedTables tables, EntryReader reader, int level, Vaddr firstVa, Paddr frame, long[] entries) {
        this.tables = tables;
        this.reader = reader;
        this.consts = reader.mmu().mode().consts();
        this.level = level;
        this.firstVa = firstVa;
        this.frame = frame;
        this.entries = entries;
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public Vaddr firstVa() {
        return firstVa;
    }

    @Override
    public Optional<Paddr> frame() {
        return Optional.of(frame);
    }

    @Override
    public VaddrRange entryRange(int index) {
        return consts.entryRange(firstVa, level, index);
    }

    HardwareEntry read(int index) {
        return reader.read(entries[index], level);
    }

    long raw(int index) {
        return entries[index];
    }

    @Override
    public int runEnd(int index) {
        return switch (read(index)) {
            case HardwareEntry.Absent _ -> endOfAbsent(index);
            case HardwareEntry.Leaf leaf -> endOfPages(index, leaf);
            case HardwareEntry.Table _,HardwareEntry.Fault _ -> index + 1;
        };
    }

    private int endOfAbsent(int index) {
        int end = index + 1;
        while (end < entries.length && isAbsent(end)) {
            end++;
        }
        return end;
    }

    private int endOfPages(int index, HardwareEntry.Leaf first) {
        Page page = page(index, first);
        int end = index + 1;
        while (end < entries.length && read(end) instanceof HardwareEntry.Leaf next) {
            Page at = page(end, next);
            if (at.pa().value() != page.pa().value() + (end - index) * consts.pageSize(level)
                    || !at.property().equals(page.property())) {
                break;
            }
            end++;
        }
        return end;
    }

    @Override
    public boolean isAbsent(int index) {
        return entries[index] == 0 || read(index) instanceof HardwareEntry.Absent;
    }

    @Override
    public Optional<RecordedTable> child(int index) {
        return level > 1 && read(index) instanceof HardwareEntry.Table(Paddr table)
                ? tables.read(table).map(content -> new RecordedTable(
                        tables, reader, level - 1, entryRange(index).first(), table, content))
                : Optional.empty();
    }

    @Override
    public Optional<Page> page(int index) {
        return read(index) instanceof HardwareEntry.Leaf leaf ? Optional.of(page(index, leaf)) : Optional.empty();
    }

    private Page page(int index, HardwareEntry.Leaf leaf) {
        return new Page(new Paddr(address(index, leaf)), reader.property(entries[index], level));
    }

    /** A contiguous range of Svnapot is larger than the entry's page, which is the part of it that the index says. */
    private long address(int index, HardwareEntry.Leaf leaf) {
        return leaf.page().value() + (index * consts.pageSize(level) & (leaf.pageSizeBytes() - 1));
    }

    @Override
    public OptionalLong pageAddress(int index) {
        return read(index) instanceof HardwareEntry.Leaf leaf
                ? OptionalLong.of(address(index, leaf))
                : OptionalLong.empty();
    }

    @Override
    public OptionalLong bits(int index) {
        return OptionalLong.of(entries[index]);
    }

    @Override
    public Optional<HardwareEntry> reading(int index) {
        return Optional.of(read(index));
    }
}
