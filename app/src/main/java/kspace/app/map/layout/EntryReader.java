package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.canvas.EntryMark;
import kspace.app.state.Snapshot;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.pagetable.TableView;
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
    private final boolean isRecorded;
    private final List<EntryCell> cells = new ArrayList<>();

    private EntryReader(PagingConsts consts, VaddrRange shown, int lowestLevel, boolean isRecorded) {
        this.isRecorded = isRecorded;
        this.consts = consts;
        this.shown = shown;
        this.lowestLevel = lowestLevel;
    }

    /**
     * Returns the entries, lowest addresses first, that {@code pixels} pixels for {@code shown} leave room for; none of a list
     * that does not tell which entries there are.
     */
    static List<EntryCell> read(Snapshot snapshot, VaddrRange shown, double pixels) {
        PagingConsts consts = snapshot.consts();
        double pixelsOfByte = pixels / (Unsigned.toDouble(shown.last().value() - shown.first().value()) + 1);
        int level = 1;
        while (level <= consts.nrLevels() && consts.pageSize(level) * pixelsOfByte < LEAST_HEIGHT) {
            level++;
        }
        if (level > consts.nrLevels() || !snapshot.space().tellsPageSizes()) {
            return List.of();
        }
        EntryReader reader = new EntryReader(consts, shown, level, snapshot.booted().isEmpty());
        for (VaddrRange half : List.of(consts.userHalf(), consts.kernelHalf())) {
            if (snapshot.space().rootRange().contains(half) && half.overlaps(shown)) {
                reader.readTable(snapshot.space().root(), snapshot.lastSpace().root(), consts.nrLevels(), half);
            }
        }
        return List.copyOf(reader.cells);
    }

    /** Reads the entries of one table, as it is at the moment and in the end, that translate any of {@code within}. */
    private void readTable(
            Optional<? extends TableView> now, Optional<? extends TableView> last, int level, VaddrRange within) {
        VaddrRange seen = within.intersect(shown).orElseThrow();
        int end = consts.pteIndex(seen.last(), level);
        for (int i = consts.pteIndex(seen.first(), level); i <= end; i++) {
            readEntry(now, last, level, i, seen);
        }
    }

    private void readEntry(
            Optional<? extends TableView> now, Optional<? extends TableView> last, int level, int index,
            VaddrRange seen) {
        VaddrRange range = rangeOf(level, index, seen.first());
        Optional<? extends TableView> childNow = now.flatMap(node -> node.child(index));
        Optional<? extends TableView> childLast = last.flatMap(node -> node.child(index));
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
                now.flatMap(node -> node.page(index)).map(TableView.Page::property),
                isRecorded ? now.flatMap(node -> note(node, index)) : Optional.empty()));
    }

    private static Optional<String> note(TableView node, int index) {
        if (node.child(index).isPresent()) {
            return Optional.empty();
        }
        return node.reading(index).flatMap(entry -> switch (entry) {
            case HardwareEntry.Fault _ -> Optional.of(MapLayoutMessage.RESERVED_FAULTS.text());
            case HardwareEntry.Table _ -> Optional.of(MapLayoutMessage.NOT_IN_THE_DUMP.text());
            case HardwareEntry.Absent _,HardwareEntry.Leaf _ -> Optional.empty();
        });
    }

    /** Returns what entry {@code index} of the table at {@code level} that translates {@code va} translates. */
    private VaddrRange rangeOf(int level, int index, Vaddr va) {
        return consts.entryRange(va.alignDown(consts.tableSpan(level)), level, index);
    }

    /** A table that a recording does not hold is one all the same. */
    private static EntryMark mark(TableView node, int index) {
        return node.child(index).map(table -> table.nrChildren() == 0 ? EntryMark.EMPTY_TABLE : EntryMark.TABLE)
                .orElseGet(() -> node.page(index).isPresent()
                        ? EntryMark.LEAF
                        : node.reading(index).map(EntryReader::mark).orElse(EntryMark.ABSENT));
    }

    private static EntryMark mark(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Table _ -> EntryMark.TABLE;
            case HardwareEntry.Leaf _ -> EntryMark.LEAF;
            case HardwareEntry.Absent _,HardwareEntry.Fault _ -> EntryMark.ABSENT;
        };
    }
}
