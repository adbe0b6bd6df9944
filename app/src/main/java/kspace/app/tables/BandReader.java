package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/**
 * Reads the tables of one moment, level by level, as runs in address order: those in sight, and no finer than can be seen,
 * so that the cost follows from the picture and not from what is mapped.
 */
final class BandReader {
    private final KernelRanges ranges;
    private final BandWindow window;
    private final PagingConsts consts;
    private final long base;
    private final Set<Long> mappingStarts;
    private final List<List<BandRun>> levels = new ArrayList<>();

    private BandReader(KernelRanges ranges, BandWindow window) {
        this.ranges = ranges;
        this.window = window;
        this.consts = ranges.boot().machine().consts();
        this.base = consts.kernelHalf().first().value();
        this.mappingStarts = ranges.boot().phases().stream()
                .flatMap(phase -> phase.mapping().stream())
                .map(mapping -> mapping.range().first().value() - base)
                .collect(Collectors.toSet());
        for (int level = 0; level < consts.nrLevels(); level++) {
            levels.add(new ArrayList<>());
        }
    }

    /** Returns the runs of each level that lie at least partly in {@code window}; index 0 is level 1. */
    static List<List<BandRun>> read(PageTable table, KernelRanges ranges, BandWindow window) {
        BandReader reader = new BandReader(ranges, window);
        if (!window.isEmpty()) {
            table.root().ifPresent(root -> reader.read(root, reader.consts.firstKernelEntry()));
        }
        return reader.levels.stream().map(List::copyOf).toList();
    }

    private void read(StoredTable node, int firstIndex) {
        long size = consts.pageSize(node.level());
        long tableStart = node.entryRange(firstIndex).first().value() - base;
        boolean single = window.showsSingle(size);
        int stride = window.stride(size);
        int i = firstIndex + (int) (Math.max(0, window.start() - tableStart) / size);
        while (i < PagingConsts.NR_ENTRIES) {
            long start = tableStart + (i - firstIndex) * size;
            if (start >= window.end()) {
                return;
            }
            int runEnd = node.runEnd(i);
            int end = single ? i + 1 : runEnd;
            int shown = i;
            if (end - i < stride) {
                end = Math.min(PagingConsts.NR_ENTRIES, i + stride);
                shown = node.isAbsent(i) && runEnd < end ? runEnd : i;
            }
            readEntries(node, shown, end - i, start, start + (end - i) * size);
            i = end;
        }
    }

    /** Reads entries that are alike, or so narrow that one of them stands for all. */
    private void readEntries(StoredTable node, int shown, int count, long start, long end) {
        append(node, shown, start, end);
        Optional<StoredTable> child = node.child(shown);
        boolean one = count == 1 && consts.pageSize(node.level()) >= window.grain();
        child.ifPresent(table -> {
            if (one) {
                read(table, 0);
            } else {
                readAlike(table, start, end);
            }
        });
    }

    /** Reads tables that are filled alike, each by a single run, by reading the first of them. */
    private void readAlike(StoredTable first, long start, long end) {
        int shown = first.isAbsent(0) ? first.runEnd(0) % PagingConsts.NR_ENTRIES : 0;
        append(first, shown, start, end);
        first.child(shown).ifPresent(child -> readAlike(child, start, end));
    }

    private void append(StoredTable node, int index, long start, long end) {
        List<BandRun> runs = levels.get(node.level() - 1);
        EntryKind kind = MergedTable.kind(node, index);
        boolean single = window.showsSingle(consts.pageSize(node.level())) && kind != EntryKind.ABSENT;
        boolean cut = single || (kind.isLeaf() && mappingStarts.contains(start));
        if (!cut && !runs.isEmpty() && runs.getLast().end() == start && runs.getLast().kind() == kind
                && runs.getLast().pa().isEmpty()) {
            BandRun before = runs.removeLast();
            runs.add(BandRun.of(before.start(), end, kind, before.range()));
        } else {
            runs.add(new BandRun(start, end, kind, rangeOf(node, index, kind),
                    single ? MergedTable.paddr(node, index) : Optional.empty()));
        }
    }

    private Optional<RangeRole> rangeOf(StoredTable node, int index, EntryKind kind) {
        return switch (kind) {
            case LEAF, UNMAPPED -> ranges.roleAt(node.entryRange(index).first());
            case TABLE -> node.child(index).flatMap(MergedTable::firstPage).flatMap(ranges::roleAt);
            case ABSENT, EMPTY_TABLE, TO_COME_TABLE, TO_COME_LEAF -> Optional.empty();
        };
    }

    /**
     * Returns the runs of one level at the moment, with those of the last moment where nothing is yet. They are cut where
     * the last moment's are and at {@code cuts}.
     */
    static List<BandRun> merge(List<BandRun> now, List<BandRun> last, Set<Long> cuts) {
        Set<Long> kept = new TreeSet<>(cuts);
        last.forEach(run -> Stream.of(run.start(), run.end()).forEach(kept::add));
        TreeSet<Long> bounds = new TreeSet<>(kept);
        now.forEach(run -> Stream.of(run.start(), run.end()).forEach(bounds::add));
        List<BandRun> merged = new ArrayList<>();
        Cursor nowAt = new Cursor(now);
        Cursor lastAt = new Cursor(last);
        for (Long start : bounds) {
            Long end = bounds.higher(start);
            if (end == null) {
                break;
            }
            Optional<BandRun> part = merge(nowAt.at(start), lastAt.at(start)).map(run -> run.part(start, end));
            part.ifPresent(run -> appendMerged(merged, run, kept));
        }
        return List.copyOf(merged);
    }

    private static Optional<BandRun> merge(Optional<BandRun> now, Optional<BandRun> last) {
        boolean present = now.filter(run -> run.kind().isPresent() || run.kind() == EntryKind.UNMAPPED).isPresent();
        return present || last.isEmpty()
                ? now
                : last.map(run -> new BandRun(run.start(), run.end(), run.kind().toCome(), run.range(), run.pa()));
    }

    private static void appendMerged(List<BandRun> merged, BandRun next, Set<Long> kept) {
        if (!merged.isEmpty() && !kept.contains(next.start()) && isSame(merged.getLast(), next)) {
            BandRun before = merged.removeLast();
            merged.add(BandRun.of(before.start(), next.end(), next.kind(), next.range()));
        } else {
            merged.add(next);
        }
    }

    private static boolean isSame(BandRun before, BandRun next) {
        return before.end() == next.start()
                && before.kind() == next.kind()
                && before.range().equals(next.range())
                && before.pa().isEmpty()
                && next.pa().isEmpty();
    }

    /** Finds runs by offsets that only grow. */
    private static final class Cursor {
        private final List<BandRun> runs;
        private int index;

        Cursor(List<BandRun> runs) {
            this.runs = runs;
        }

        Optional<BandRun> at(long offset) {
            while (index < runs.size() && runs.get(index).end() <= offset) {
                index++;
            }
            return index < runs.size() && runs.get(index).holds(offset)
                    ? Optional.of(runs.get(index))
                    : Optional.empty();
        }
    }
}
