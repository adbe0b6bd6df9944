package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.LiveArea;

/** What was done with KVirtAreas, step by step. */
final class KVirtHistory {
    /** Nothing was done. */
    static final KVirtHistory NONE = new KVirtHistory(0, List.of());
    /** The areas after every so many changes are kept, so that only the changes since then have to be followed. */
    private static final int KEPT_EVERY = 32;

    private final long firstStep;
    private final List<KVirtChange> changes;
    /** The areas after 0, {@link #KEPT_EVERY}, ... changes, lowest addresses first. */
    private final List<List<LiveArea>> kept = new ArrayList<>();
    private final List<LiveArea> last;

    /**
     * Follows changes.
     *
     * @param firstStep the number of the step that made the first change
     * @param changes the changes, one a step
     */
    KVirtHistory(long firstStep, List<KVirtChange> changes) {
        this.firstStep = firstStep;
        this.changes = changes;
        List<LiveArea> areas = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (i % KEPT_EVERY == 0) {
                kept.add(List.copyOf(areas));
            }
            follow(changes.get(i), areas);
        }
        this.last = List.copyOf(areas);
    }

    /** Returns the areas that exist after {@code moment} steps of the boot, lowest addresses first. */
    List<LiveArea> areas(long moment) {
        int done = nrDone(moment);
        if (done == changes.size()) {
            return last;
        }
        List<LiveArea> areas = new ArrayList<>(kept.get(done / KEPT_EVERY));
        changes.subList(done - done % KEPT_EVERY, done).forEach(change -> follow(change, areas));
        return List.copyOf(areas);
    }

    private int nrDone(long moment) {
        return (int) Math.clamp(moment - firstStep + 1, 0L, changes.size());
    }

    /** Returns the areas that exist after the last step, lowest addresses first. */
    List<LiveArea> lastAreas() {
        return last;
    }

    /** Lets a change happen to areas, which stay in the order of their addresses. */
    private static void follow(KVirtChange change, List<LiveArea> areas) {
        int found = Collections.binarySearch(
                areas, new LiveArea(change.area(), change.range(), List.of()),
                Comparator.comparing(area -> area.range().first()));
        switch (change.operation()) {
            case KVirtOperation.Map map -> areas.add(-found - 1, made(change, map));
            case KVirtOperation.Protect _ -> {}
            case KVirtOperation.Unmap _ -> areas.set(found, areas.get(found).without(change.part()));
            case KVirtOperation.Drop _ -> areas.remove(found);
        }
    }

    /** Returns those areas whose addresses none of {@code others} has; both have the lowest addresses first. */
    static List<LiveArea> apart(List<LiveArea> areas, List<LiveArea> others) {
        List<LiveArea> apart = new ArrayList<>();
        int next = 0;
        for (LiveArea area : areas) {
            while (next < others.size()
                    && others.get(next).range().last().compareTo(area.range().first()) < 0) {
                next++;
            }
            if (next == others.size() || !others.get(next).range().overlaps(area.range())) {
                apart.add(area);
            }
        }
        return List.copyOf(apart);
    }

    private static LiveArea made(KVirtChange change, KVirtOperation.Map map) {
        List<LiveArea.Part> mapped = map.memory().isEmpty()
                ? List.of()
                : List.of(new LiveArea.Part(
                        VaddrRange.ofSize(change.range().first().plus(map.offsetBytes()), map.memory().sizeBytes()),
                        map.memory().start()));
        return new LiveArea(change.area(), change.range(), mapped);
    }

    /** Returns the first step after {@code moment} that maps the page that holds {@code va}, if there is one. */
    OptionalLong stepThatMaps(Vaddr va, long moment) {
        return firstAfter(moment, change -> change.operation() instanceof KVirtOperation.Map map
                && made(change, map).mapped().stream().anyMatch(part -> part.range().contains(va)));
    }

    /** Returns the first step of a kind after {@code moment} steps, if there is one. */
    OptionalLong next(StepKind kind, long moment) {
        return firstAfter(moment, change -> does(change, kind));
    }

    private OptionalLong firstAfter(long moment, Predicate<KVirtChange> which) {
        return LongStream.range(nrDone(moment), changes.size())
                .filter(i -> which.test(changes.get((int) i)))
                .map(i -> firstStep + i)
                .findFirst();
    }

    /** Returns the last step of a kind before step {@code moment}, if there is one. */
    OptionalLong previous(StepKind kind, long moment) {
        long end = nrDone(moment - 1);
        return LongStream.range(0, end)
                .map(i -> end - 1 - i)
                .filter(i -> does(changes.get((int) i), kind))
                .map(i -> firstStep + i)
                .findFirst();
    }

    private static boolean does(KVirtChange change, StepKind kind) {
        return switch (kind) {
            case TABLE -> change.nrNewTables() > 0;
            case PAGE -> change.operation() instanceof KVirtOperation.Map map && !map.memory().isEmpty();
        };
    }

    /** Returns the steps worth a look, all of them. */
    List<Landmark.AreaChange> landmarks() {
        return LongStream.range(0, changes.size())
                .mapToObj(i -> new Landmark.AreaChange(firstStep + i, changes.get((int) i)))
                .toList();
    }
}
