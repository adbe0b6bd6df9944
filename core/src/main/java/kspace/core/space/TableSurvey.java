package kspace.core.space;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;

/**
 * How many tables and pages recorded tables lead to, and what is wrong with them. Tables may name each other in circles, so
 * each is read once for each level at which it can be met, from the root down, and how often it is met is counted along:
 *
 * <pre>
 * level 4   root x 1
 * level 3   A x 1, root x 1            the root names A and itself
 * level 2   B x 3, A x 1, root x 1     A names B three times
 * </pre>
 */
public final class TableSurvey {
    /** More tables than this are read by nobody: 16 GiB of them. */
    private static final int MOST_TABLES = 1 << 22;

    private final PagingMode mode;
    private final PerLevel.Counter nrTables = new PerLevel.Counter();
    private final PerLevel.Counter nrLeaves = new PerLevel.Counter();
    private final Map<Long, Integer> levelsOfFrames = new HashMap<>();
    private final Map<TableProblem.Kind, TableProblem> problems = new EnumMap<>(TableProblem.Kind.class);
    private long nrEntries;

    /**
     * A table that was met at a level.
     *
     * @param table the table, on the first way to it
     * @param times on how many ways
     */
    private record Met(RecordedTable table, long times) {}

    private TableSurvey(PagingMode mode) {
        this.mode = mode;
    }

    /**
     * Reads all tables from {@code root} down.
     *
     * @throws RecordingException if there are too many of them
     */
    static TableSurvey of(PagingMode mode, RecordedTable root) {
        TableSurvey survey = new TableSurvey(mode);
        Map<Long, Met> level = Map.of(root.frame().orElseThrow().value(), new Met(root, 1));
        for (int at = root.level(); at >= 1; at--) {
            level = survey.readLevel(at, level);
        }
        return survey;
    }

    private Map<Long, Met> readLevel(int level, Map<Long, Met> met) {
        Map<Long, Met> below = new HashMap<>();
        met.keySet().forEach(frame -> levelsOfFrames.merge(frame, 1 << level, (a, b) -> a | b));
        for (Met each : met.values()) {
            nrTables.add(level, each.times());
            RecordedTable table = each.table();
            for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
                if (!table.isAbsent(i)) {
                    nrEntries++;
                    readEntry(table, i, each.times(), below);
                }
            }
        }
        return below;
    }

    private void readEntry(RecordedTable table, int index, long times, Map<Long, Met> below) {
        switch (table.read(index)) {
            case HardwareEntry.Absent _ -> {
            }
            case HardwareEntry.Leaf _ -> nrLeaves.add(table.level(), times);
            case HardwareEntry.Fault fault -> found(
                    TableProblem.Kind.RESERVED, table, index, () -> RecordingWords.FAULTS.of(fault.reason()));
            case HardwareEntry.Table(Paddr named) -> readNamed(table, index, named, times, below);
        }
    }

    private void readNamed(RecordedTable table, int index, Paddr named, long times, Map<Long, Met> below) {
        int higher = levelsOfFrames.getOrDefault(named.value(), 0);
        if (higher != 0) {
            int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(higher);
            found(TableProblem.Kind.RECURSIVE, table, index, () -> table.frame().equals(Optional.of(named))
                    ? RecordingWords.NAMES_ITSELF.of(level)
                    : RecordingWords.NAMES_HIGHER.of(named, level));
        }
        Met before = below.get(named.value());
        if (before != null) {
            below.put(named.value(), new Met(before.table(), PerLevel.saturated(before.times(), times)));
            return;
        }
        Optional<RecordedTable> child = table.child(index);
        if (child.isEmpty()) {
            found(TableProblem.Kind.NOT_RECORDED, table, index, () -> RecordingWords.NAMES_UNKNOWN.of(named));
            return;
        }
        if (below.size() >= MOST_TABLES) {
            throw new RecordingException(RecordingWords.TOO_MANY_TABLES.of(
                    MOST_TABLES, table.level() - 1, table.frame().orElseThrow()));
        }
        below.put(named.value(), new Met(child.get(), times));
    }

    private void found(TableProblem.Kind kind, RecordedTable table, int index, Supplier<Message> what) {
        Vaddr va = table.entryRange(index).first();
        TableProblem before = problems.get(kind);
        // There may be millions of them, and only the first is told.
        if (before != null && before.va().compareTo(va) <= 0) {
            problems.put(kind, new TableProblem(kind, before.va(), before.count() + 1, before.words()));
            return;
        }
        problems.put(kind, new TableProblem(
                kind, va, before == null ? 1 : before.count() + 1,
                RecordingWords.ENTRY.of(index, table.raw(index), mode.tableName(table.level()),
                        table.frame().orElseThrow(), va, what.get())));
    }

    /** Returns how many tables a walk can come through. */
    public PerLevel tablesPerLevel() {
        return nrTables.counted();
    }

    /** Returns how many pages are mapped. */
    public PerLevel leavesPerLevel() {
        return nrLeaves.counted();
    }

    /** Returns how many present entries were looked at, each table once for each of its levels. */
    public long nrEntries() {
        return nrEntries;
    }

    /** Returns how many tables were read, each once however often it is named. */
    public int nrDistinctTables() {
        return levelsOfFrames.size();
    }

    /** Returns the memory that tables lie in, unsorted, a page each. */
    public List<Paddr> frames() {
        List<Paddr> frames = new ArrayList<>(levelsOfFrames.size());
        levelsOfFrames.keySet().forEach(frame -> frames.add(new Paddr(frame)));
        return frames;
    }

    /** Returns whether a table lies in the page of memory that starts at {@code frame}. */
    boolean holdsTable(Paddr frame) {
        return levelsOfFrames.containsKey(frame.value());
    }

    /** Returns the problem of a kind, if there is one. */
    public Optional<TableProblem> problem(TableProblem.Kind kind) {
        return Optional.ofNullable(problems.get(kind));
    }
}
