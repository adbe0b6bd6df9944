package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.LiveArea;

/** Which KVirtAreas there were after each step that did something with them. */
final class AreaHistory {
    /** The areas after every so many changes are kept, so that only the changes since then have to be applied. */
    private static final int SNAPSHOT_INTERVAL = 32;

    private final long firstStep;
    private final List<KVirtChange> changes;
    /** The areas after 0, {@link #SNAPSHOT_INTERVAL}, ... changes, lowest addresses first. */
    private final List<List<LiveArea>> snapshots = new ArrayList<>();
    private final List<LiveArea> last;

    /**
     * Applies changes to no areas, one after the other.
     *
     * @param firstStep the number of the step that made the first change
     * @param changes the changes, one a step
     */
    AreaHistory(long firstStep, List<KVirtChange> changes) {
        this.firstStep = firstStep;
        this.changes = changes;
        List<LiveArea> areas = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (i % SNAPSHOT_INTERVAL == 0) {
                snapshots.add(List.copyOf(areas));
            }
            apply(changes.get(i), areas);
        }
        this.last = List.copyOf(areas);
    }

    /** Returns the areas that exist after {@code moment} steps of the boot, lowest addresses first. */
    List<LiveArea> areas(long moment) {
        int done = nrDone(moment);
        if (done == changes.size()) {
            return last;
        }
        List<LiveArea> areas = new ArrayList<>(snapshots.get(done / SNAPSHOT_INTERVAL));
        changes.subList(done - done % SNAPSHOT_INTERVAL, done).forEach(change -> apply(change, areas));
        return List.copyOf(areas);
    }

    private int nrDone(long moment) {
        return (int) Math.clamp(moment - firstStep + 1, 0L, changes.size());
    }

    /** Returns the areas that exist after the last step, lowest addresses first. */
    List<LiveArea> lastAreas() {
        return last;
    }

    /** Applies a change to areas, which stay in the order of their addresses. */
    private static void apply(KVirtChange change, List<LiveArea> areas) {
        int found = Collections.binarySearch(
                areas, new LiveArea(change.area(), change.range(), List.of()),
                Comparator.comparing(area -> area.range().first()));
        switch (change.operation()) {
            case KVirtOperation.Map _ -> areas.add(-found - 1, LiveArea.madeBy(change).orElseThrow());
            case KVirtOperation.Protect _ -> {}
            case KVirtOperation.Unmap _ -> areas.set(found, areas.get(found).without(change.part()));
            case KVirtOperation.Drop _ -> areas.remove(found);
        }
    }

    /** Returns those areas that overlap none of {@code others}; both have the lowest addresses first. */
    static List<LiveArea> withoutOverlap(List<LiveArea> areas, List<LiveArea> others) {
        List<LiveArea> alone = new ArrayList<>();
        int next = 0;
        for (LiveArea area : areas) {
            while (next < others.size()
                    && others.get(next).range().last().compareTo(area.range().first()) < 0) {
                next++;
            }
            if (next == others.size() || !others.get(next).range().overlaps(area.range())) {
                alone.add(area);
            }
        }
        return List.copyOf(alone);
    }

    /** Returns the steps worth a look, all of them. */
    List<Landmark.AreaChange> landmarks() {
        return LongStream.range(0, changes.size())
                .mapToObj(i -> new Landmark.AreaChange(firstStep + i, changes.get((int) i)))
                .toList();
    }
}
