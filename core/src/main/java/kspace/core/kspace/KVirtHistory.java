package kspace.core.kspace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * What was done with KVirtAreas, step by step.
 *
 * @param firstStep the number of the step that made the first change
 * @param changes the changes, one a step
 */
record KVirtHistory(long firstStep, List<KVirtChange> changes) {

    /** Returns the areas that exist after {@code moment} steps of the boot, lowest addresses first. */
    List<LiveArea> areas(long moment) {
        Map<Integer, LiveArea> areas = new HashMap<>();
        changes.stream().limit(Math.max(0, moment - firstStep + 1)).forEach(change -> {
            switch (change.operation()) {
                case KVirtOperation.Map map -> areas.put(change.area(), made(change, map));
                case KVirtOperation.Protect _ -> {}
                case KVirtOperation.Unmap _ -> areas.computeIfPresent(
                        change.area(), (_, area) -> area.without(change.part()));
                case KVirtOperation.Drop _ -> areas.remove(change.area());
            }
        });
        return areas.values().stream().sorted(Comparator.comparing(area -> area.range().first())).toList();
    }

    /** Returns those areas whose addresses none of {@code others} has. */
    static List<LiveArea> apart(List<LiveArea> areas, List<LiveArea> others) {
        TreeMap<Vaddr, LiveArea> byStart = new TreeMap<>();
        others.forEach(area -> byStart.put(area.range().first(), area));
        return areas.stream()
                .filter(area -> Optional.ofNullable(byStart.floorEntry(area.range().last()))
                        .filter(nearest -> nearest.getValue().range().overlaps(area.range()))
                        .isEmpty())
                .toList();
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
        return steps(change -> change.operation() instanceof KVirtOperation.Map map
                && made(change, map).mapped().stream().anyMatch(part -> part.range().contains(va)))
                .filter(step -> step > moment)
                .findFirst();
    }

    /** Returns the first step of a kind after {@code moment} steps, if there is one. */
    OptionalLong next(StepKind kind, long moment) {
        return steps(change -> does(change, kind)).filter(step -> step > moment).findFirst();
    }

    /** Returns the last step of a kind before step {@code moment}, if there is one. */
    OptionalLong previous(StepKind kind, long moment) {
        return steps(change -> does(change, kind)).filter(step -> step < moment).max();
    }

    private static boolean does(KVirtChange change, StepKind kind) {
        return switch (kind) {
            case TABLE -> change.nrNewTables() > 0;
            case PAGE -> change.operation() instanceof KVirtOperation.Map map && !map.memory().isEmpty();
        };
    }

    private LongStream steps(Predicate<KVirtChange> which) {
        return LongStream.range(0, changes.size()).filter(i -> which.test(changes.get((int) i)))
                .map(i -> firstStep + i);
    }

    /** Returns the steps worth a look, all of them. */
    List<Landmark.AreaChange> landmarks() {
        return LongStream.range(0, changes.size())
                .mapToObj(i -> new Landmark.AreaChange(firstStep + i, changes.get((int) i)))
                .toList();
    }
}
