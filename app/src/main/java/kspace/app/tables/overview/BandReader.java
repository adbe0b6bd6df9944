package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.entry.Entries;
import kspace.app.tables.entry.EntryKind;
import kspace.core.address.Unsigned;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * Reads the tables of an address space, level by level, as runs in address order: those in sight, and no finer than can be seen,
 * so that the cost follows from the picture and not from what is mapped.
 */
public final class BandReader {
    private final Entries entries;
    private final Covered covered;
    private final PagingConsts consts;
    private final Set<Long> cuts;
    private final List<List<BandRun>> levels = new ArrayList<>();

    private BandReader(AddressSpace space, Set<Long> cuts) {
        this.entries = new Entries(space);
        this.covered = Covered.of(space);
        this.consts = space.consts();
        this.cuts = cuts;
        for (int level = 0; level < consts.nrLevels(); level++) {
            levels.add(new ArrayList<>());
        }
    }

    /**
     * Returns the runs of each level that lie at least partly in one of {@code windows}, which are in order; index 0 is level
     * 1.
     *
     * @param cuts where runs of pages begin, though the pages before them are alike
     */
    public static List<List<BandRun>> read(AddressSpace space, List<BandWindow> windows, Set<Long> cuts) {
        BandReader reader = new BandReader(space, cuts);
        for (BandWindow window : windows) {
            if (!window.isEmpty()) {
                space.root().ifPresent(root -> reader.read(root, reader.covered.firstEntry(), window));
            }
        }
        return reader.levels.stream().map(List::copyOf).toList();
    }

    private void read(TableView node, int firstIndex, BandWindow window) {
        long size = consts.pageSize(node.level());
        long tableStart = covered.offset(node.entryRange(firstIndex).first());
        boolean single = window.showsSingle(size);
        int stride = window.stride(size);
        int i = firstIndex + (int) (Math.max(0, window.start() - tableStart) / size);
        while (i < PagingConsts.NR_ENTRIES) {
            long start = tableStart + (i - firstIndex) * size;
            if (start >= window.end()) {
                return;
            }
            int most = mostEnd(node, i);
            if (!entries.isBoot() && !single && stride > 1) {
                // The entry at the end of a window goes on in the next one, which may be read more finely.
                long inside = Math.max(1, (window.end() - start) / size);
                i = readGroup(node, i, stride, (int) Math.min(most, i + inside), start, window);
                continue;
            }
            int runEnd = Math.min(most, node.runEnd(i));
            int end = single ? i + 1 : runEnd;
            int shown = i;
            if (end - i < stride) {
                end = Math.min(most, i + stride);
                shown = node.isAbsent(i) && runEnd < end ? runEnd : i;
            }
            readEntries(node, shown, end - i, start, window);
            i = end;
        }
    }

    /**
     * Reads entries of a recording that are so narrow that one pixel shows several, from {@code index} up to {@code limit} at
     * most. Runs as wide as a pixel are told exactly, and so is one among absent entries; of several in one pixel, the first
     * stands for all.
     *
     * @param stride how many entries a pixel shows
     * @return the entry to go on with
     */
    private int readGroup(TableView node, int index, int stride, int limit, long start, BandWindow window) {
        long size = consts.pageSize(node.level());
        int groupEnd = Math.min(limit, index + stride);
        int shown = node.isAbsent(index) ? Math.min(node.runEnd(index), limit) : index;
        if (shown > index) {
            append(node, index, start, start + (shown - index) * size, window, false);
        }
        if (shown >= groupEnd) {
            return shown;
        }
        int end = Math.min(node.runEnd(shown), limit);
        long shownStart = start + (shown - index) * size;
        if (end >= groupEnd || (node.isAbsent(end) && node.runEnd(end) >= groupEnd)) {
            readEntries(node, shown, end - shown, shownStart, window);
            return end;
        }
        long groupEndOffset = start + (groupEnd - index) * size;
        append(node, shown, shownStart, groupEndOffset, window, true);
        node.child(shown).ifPresent(child -> readAlike(child, shownStart, groupEndOffset, window, true));
        return groupEnd;
    }

    /** Returns where a run from entry {@code index} on ends at most: in a root that both halves share, with its half. */
    private int mostEnd(TableView node, int index) {
        return node.level() < consts.nrLevels()
                ? PagingConsts.NR_ENTRIES
                : covered.endsOfHalves().stream().filter(end -> index < end).findFirst().orElseThrow();
    }

    /** Reads entries that are alike, or so narrow that one of them stands for all. */
    private void readEntries(TableView node, int shown, int count, long start, BandWindow window) {
        long size = consts.pageSize(node.level());
        long end = start + count * size;
        append(node, shown, start, end, window, false);
        node.child(shown).ifPresent(table -> {
            if (count == 1 && (size >= window.grain() || !entries.isBoot())) {
                read(table, 0, window);
            } else {
                readAlike(table, start, end, window, false);
            }
        });
    }

    /** Reads tables that are filled alike, each by a single run, or of which nothing more is told, by the first of them. */
    private void readAlike(TableView first, long start, long end, BandWindow window, boolean sampled) {
        int shown = first.isAbsent(0) ? first.runEnd(0) % PagingConsts.NR_ENTRIES : 0;
        append(first, shown, start, end, window, sampled);
        first.child(shown).ifPresent(child -> readAlike(child, start, end, window, sampled));
    }

    private void append(TableView node, int index, long from, long to, BandWindow window, boolean sampled) {
        List<BandRun> runs = levels.get(node.level() - 1);
        long size = consts.pageSize(node.level());
        long end = window.isPart() ? Math.min(to, Unsigned.alignUp(window.end(), size)) : to;
        // An entry that two windows share was read for the one before.
        long start = runs.isEmpty() ? from : Math.max(from, runs.getLast().end());
        if (start >= end) {
            return;
        }
        EntryKind kind = entries.kind(node, index);
        boolean single = window.showsSingle(size) && kind != EntryKind.ABSENT;
        Optional<RangeRole> range = rangeOf(node, index, kind);
        boolean cut = single || covered.isSecondHalf(start) || (kind.isLeaf() && cuts.contains(start))
                || (!entries.isBoot() && !runs.isEmpty() && !runs.getLast().range().equals(range));
        if (!cut && !runs.isEmpty() && runs.getLast().end() == start && runs.getLast().kind() == kind
                && runs.getLast().pa().isEmpty()) {
            runs.add(runs.removeLast().longer(end, sampled));
        } else {
            runs.add(new BandRun(start, end, kind, range,
                    single ? entries.paddr(node, index) : Optional.empty(), sampled));
        }
    }

    private Optional<RangeRole> rangeOf(TableView node, int index, EntryKind kind) {
        return switch (kind) {
            case LEAF, UNMAPPED -> entries.roleAt(node.entryRange(index).first());
            case TABLE -> node.child(index).flatMap(entries::rangeBelow).map(NamedRange::role);
            case ABSENT, EMPTY_TABLE, NOT_RECORDED, FAULT, TO_COME_TABLE, TO_COME_LEAF -> Optional.empty();
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
                : last.map(run -> new BandRun(
                        run.start(), run.end(), run.kind().toCome(), run.range(), run.pa(), run.sampled()));
    }

    private static void appendMerged(List<BandRun> merged, BandRun next, Set<Long> kept) {
        if (!merged.isEmpty() && !kept.contains(next.start()) && isSame(merged.getLast(), next)) {
            merged.add(merged.removeLast().longer(next.end(), next.sampled()));
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
