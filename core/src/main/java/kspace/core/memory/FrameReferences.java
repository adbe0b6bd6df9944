package kspace.core.memory;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.paging.PagingConsts;

/**
 * How many references each tracked frame has (OSTD's {@code Frame}). Neighbouring frames with the same count take the
 * memory of one. A mapping holds the reference that was moved into it; whoever takes it out has to drop it.
 */
public final class FrameReferences {
    /** From each frame number on, up to the next key, the count; neighbours differ, and before the first it is 0. */
    private final NavigableMap<Long, Long> countsFrom = new TreeMap<>();

    /** Creates the state in which no frame has a reference. */
    public FrameReferences() {}

    /** Returns how many references the frame that holds {@code pa} has. */
    public long count(Paddr pa) {
        return countFrom(frameOf(pa));
    }

    /**
     * Counts one more reference on each of {@code nrFrames} frames.
     *
     * @throws IllegalArgumentException if {@code first} is not a multiple of 4 KiB
     */
    public void add(Paddr first, long nrFrames) {
        change(first, nrFrames, 1);
    }

    /**
     * Drops one reference on each of {@code nrFrames} frames; on none if that is 0.
     *
     * @throws IllegalArgumentException if {@code first} is not a multiple of 4 KiB
     * @throws IllegalStateException if one of them has none; then none is dropped
     */
    public void drop(Paddr first, long nrFrames) {
        requireAligned(first);
        if (nrFrames == 0) {
            return;
        }
        long start = frameOf(first);
        requireSome(start, countFrom(start));
        countsFrom.subMap(start, false, start + nrFrames, false).forEach(FrameReferences::requireSome);
        change(first, nrFrames, -1);
    }

    /**
     * Returns the first frame that has fewer references here than in {@code wanted}, lowest address first; empty if there is
     * none.
     */
    public Optional<Paddr> firstLacking(FrameReferences wanted) {
        for (Map.Entry<Long, Long> entry : wanted.countsFrom.entrySet()) {
            long start = entry.getKey();
            Long end = wanted.countsFrom.higherKey(start);
            if (entry.getValue() == 0 || end == null) {
                continue;
            }
            if (countFrom(start) < entry.getValue()) {
                return Optional.of(new Paddr(start * PagingConsts.BASE_PAGE_SIZE));
            }
            Optional<Long> lacking = countsFrom.subMap(start, false, end, false).entrySet().stream()
                    .filter(it -> it.getValue() < entry.getValue()).map(Map.Entry::getKey).findFirst();
            if (lacking.isPresent()) {
                return lacking.map(frame -> new Paddr(frame * PagingConsts.BASE_PAGE_SIZE));
            }
        }
        return Optional.empty();
    }

    private static void requireSome(long frame, long count) {
        if (count == 0) {
            throw new IllegalStateException("the frame at " + Hex.of(frame * PagingConsts.BASE_PAGE_SIZE)
                    + " has no reference that could be dropped");
        }
    }

    private long countFrom(long frame) {
        Map.Entry<Long, Long> entry = countsFrom.floorEntry(frame);
        return entry == null ? 0 : entry.getValue();
    }

    private static long frameOf(Paddr pa) {
        return Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE);
    }

    private void change(Paddr first, long nrFrames, long by) {
        requireAligned(first);
        if (nrFrames == 0) {
            return;
        }
        long start = frameOf(first);
        long end = start + nrFrames;
        countsFrom.putIfAbsent(end, countFrom(end));
        countsFrom.putIfAbsent(start, countFrom(start));
        countsFrom.subMap(start, true, end, false).replaceAll((_, count) -> count + by);
        joinAt(start);
        joinAt(end);
    }

    private static void requireAligned(Paddr first) {
        if (!first.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new IllegalArgumentException("frame " + Hex.of(first.value()) + " is not a multiple of 4 KiB");
        }
    }

    private void joinAt(long frame) {
        if (countFrom(frame - 1) == countFrom(frame)) {
            countsFrom.remove(frame);
        }
    }
}
