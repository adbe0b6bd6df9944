package kspace.core.pagetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTableException.Kind;

/**
 * Hands out the frames of tables, lowest address first. A table is known by its frame's ordinal, the place of the frame in
 * the order in which the source hands them out, so that regular tables need no list of frames. Frames that are given back
 * are kept as ranges of ordinals and handed out again before any frame that was never used.
 */
final class TableFrames {
    private final FrameSource source;
    /** First ordinal and the one after the last of each range given back; the ranges neither touch nor reach next. */
    private NavigableMap<Long, Long> free = new TreeMap<>();

    /** Whether a copy has the same ranges, so that they have to be copied before they are changed. */
    private boolean isShared;
    private long nrFree;
    private long next;

    TableFrames(FrameSource source) {
        this.source = source;
    }

    /** Returns frames of which the same are taken; what is taken of one from now on is not taken of the other. */
    TableFrames copy() {
        TableFrames copy = new TableFrames(source);
        copy.free = free;
        copy.nrFree = nrFree;
        copy.next = next;
        copy.isShared = true;
        isShared = true;
        return copy;
    }

    private NavigableMap<Long, Long> freeToChange() {
        if (isShared) {
            free = new TreeMap<>(free);
            isShared = false;
        }
        return free;
    }

    /** Returns whether {@code count} more frames are free. */
    boolean has(long count) {
        return count <= nrFree || source.frame(next + count - nrFree - 1).isPresent();
    }

    /** Returns how many of the next frames that would be handed out follow each other, at most {@code limit}. */
    long nrInOnePiece(long limit) {
        Map.Entry<Long, Long> first = free.firstEntry();
        return first == null ? limit : Math.min(limit, first.getValue() - first.getKey());
    }

    /**
     * Takes the lowest free frame.
     *
     * @return its ordinal
     * @throws PageTableException if there is none
     */
    long take() {
        return takeAll(1)
                .orElseThrow(() -> new PageTableException(
                        Kind.OUT_OF_FRAMES, TableRefusal.FRAMES_TAKEN.of(next)));
    }

    /**
     * Takes the lowest {@code count} free frames if there are as many and they follow each other, and returns the first
     * ordinal; otherwise takes none.
     */
    Optional<Long> takeAll(long count) {
        if (!has(count) || nrInOnePiece(count) < count) {
            return Optional.empty();
        }
        if (count == 0 || free.isEmpty()) {
            long first = next;
            next += count;
            return Optional.of(first);
        }
        NavigableMap<Long, Long> ranges = freeToChange();
        long first = ranges.firstKey();
        long end = ranges.pollFirstEntry().getValue();
        if (first + count < end) {
            ranges.put(first + count, end);
        }
        nrFree -= count;
        return Optional.of(first);
    }

    /** Takes {@code count} frames back, from ordinal {@code first} on, that were handed out. */
    void giveBack(long first, long count) {
        if (count == 0) {
            return;
        }
        long start = first;
        long end = first + count;
        nrFree += count;
        NavigableMap<Long, Long> ranges = freeToChange();
        Map.Entry<Long, Long> before = ranges.lowerEntry(first);
        if (before != null && before.getValue() == first) {
            start = before.getKey();
            ranges.remove(start);
        }
        Long after = ranges.remove(end);
        if (after != null) {
            end = after;
        }
        if (end == next) {
            nrFree -= end - start;
            next = start;
        } else {
            ranges.put(start, end);
        }
    }

    /** Takes back the frames of all tables that {@code runs} name and of everything below these. */
    void giveBack(List<EntryRun> runs) {
        for (EntryRun run : runs) {
            switch (run) {
                case EntryRun.Absent _,EntryRun.Leaves _ -> {
                }
                case EntryRun.Tables tables -> {
                    for (int i = 0; i < tables.count(); i++) {
                        giveBack(tables.tables().from(i));
                    }
                }
                case EntryRun.Child child -> {
                    giveBack(child.node().ordinal(), 1);
                    giveBack(child.node().runs());
                }
            }
        }
    }

    /** Takes back the frames of table 0 of a sequence: its own, and one range for everything below it. */
    private void giveBack(RegularTables tables) {
        giveBack(tables.ordinal(), 1);
        if (tables.fill() instanceof RegularTables.Full full) {
            giveBack(full.childOrdinal(), RegularTables.tablesOfFull(tables.level(), full.leafLevel()) - 1);
        }
    }

    /** Returns the ranges of memory that the frames lie in which are taken, lowest first. */
    List<PaddrRange> taken() {
        List<PaddrRange> taken = new ArrayList<>();
        long from = 0;
        for (Map.Entry<Long, Long> range : free.entrySet()) {
            taken.addAll(source.frames(from, range.getKey() - from));
            from = range.getValue();
        }
        taken.addAll(source.frames(from, next - from));
        return List.copyOf(taken);
    }

    /** Returns the physical address of a frame that was taken. */
    Paddr paddr(long ordinal) {
        return source.frame(ordinal).orElseThrow();
    }
}
