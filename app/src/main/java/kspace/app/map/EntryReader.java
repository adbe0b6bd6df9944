package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.EntryMark;
import kspace.app.state.Snapshot;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * Reads the entries that a zoom is deep enough to show: down to the lowest level whose entries are high enough, and in
 * every table only the entries in sight, so that the reading is bounded by pixels.
 */
final class EntryReader {
    /** An entry is shown if it is at least this many pixels high. */
    private static final double LEAST_HEIGHT = 6;

    private final PagingConsts consts;
    private final VaddrRange shown;
    private final int lowestLevel;
    private final List<EntryCell> cells = new ArrayList<>();

    private EntryReader(PagingConsts consts, VaddrRange shown, int lowestLevel) {
        this.consts = consts;
        this.shown = shown;
        this.lowestLevel = lowestLevel;
    }

    /** Returns the entries, lowest addresses first, that {@code pixels} pixels for {@code shown} leave room for. */
    static List<EntryCell> read(Snapshot snapshot, VaddrRange shown, double pixels) {
        PagingConsts consts = snapshot.boot().machine().consts();
        double pixelsOfByte = pixels / (Unsigned.toDouble(shown.last().value() - shown.first().value()) + 1);
        int level = 1;
        while (level <= consts.nrLevels() && consts.pageSize(level) * pixelsOfByte < LEAST_HEIGHT) {
            level++;
        }
        Optional<VaddrRange> managed = shown.intersect(consts.kernelHalf());
        if (level > consts.nrLevels() || managed.isEmpty()) {
            return List.of();
        }
        EntryReader reader = new EntryReader(consts, managed.get(), level);
        reader.readTable(snapshot.state().table().root(), snapshot.lastState().table().root(), consts.nrLevels(),
                consts.kernelHalf());
        return List.copyOf(reader.cells);
    }

    /** Reads the entries of one table, as it is at the moment and in the end, that translate any of {@code within}. */
    private void readTable(Optional<StoredTable> now, Optional<StoredTable> last, int level, VaddrRange within) {
        VaddrRange seen = within.intersect(shown).orElseThrow();
        int end = consts.pteIndex(seen.last(), level);
        for (int i = consts.pteIndex(seen.first(), level); i <= end; i++) {
            readEntry(now, last, level, i, seen);
        }
    }

    private void readEntry(Optional<StoredTable> now, Optional<StoredTable> last, int level, int index,
            VaddrRange seen) {
        VaddrRange range = rangeOf(level, index, seen.first());
        Optional<StoredTable> childNow = now.flatMap(node -> node.child(index));
        Optional<StoredTable> childLast = last.flatMap(node -> node.child(index));
        if (level > lowestLevel && (childNow.isPresent() || childLast.isPresent())) {
            readTable(childNow, childLast, level - 1, range);
            return;
        }
        boolean present = now.filter(node -> !node.isAbsent(index)).isPresent();
        boolean later = last.filter(node -> !node.isAbsent(index)).isPresent();
        cells.add(new EntryCell(
                level,
                index,
                present ? mark(now.orElseThrow(), index) : later ? EntryMark.TO_COME : EntryMark.ABSENT,
                range.intersect(shown).orElseThrow(),
                consts.pageSize(level),
                present ? now.flatMap(node -> property(node, index)) : Optional.empty()));
    }

    /** Returns what entry {@code index} of the table at {@code level} that translates {@code va} translates. */
    private VaddrRange rangeOf(int level, int index, Vaddr va) {
        long table = level == consts.nrLevels()
                ? consts.kernelHalf().first().value()
                : Unsigned.alignDown(va.value(), consts.tableSpan(level));
        int first = level == consts.nrLevels() ? consts.firstKernelEntry() : 0;
        return VaddrRange.ofSize(
                new Vaddr(table + (index - first) * consts.pageSize(level)), consts.pageSize(level));
    }

    private static EntryMark mark(StoredTable node, int index) {
        return node.child(index).map(table -> table.nrChildren() == 0 ? EntryMark.EMPTY_TABLE : EntryMark.TABLE)
                .orElseGet(
                        () -> node.hardware(index) instanceof HardwareEntry.Leaf ? EntryMark.LEAF : EntryMark.ABSENT);
    }

    private static Optional<PageProperty> property(StoredTable node, int index) {
        return switch (node.entry(index)) {
            case Pte.Leaf leaf -> Optional.of(leaf.property());
            case Pte.Table _,Pte.Absent _ -> Optional.empty();
        };
    }
}
