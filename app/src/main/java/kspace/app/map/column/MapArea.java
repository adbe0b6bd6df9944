package kspace.app.map.column;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.area.LiveArea;

/**
 * A KVirtArea as the map shows it.
 *
 * @param area the area, as it is at the moment or, if it is still to come, in the end
 * @param toCome whether a later step makes it
 */
public record MapArea(LiveArea area, boolean toCome) {

    /** Returns the areas of the moment and those to come, lowest addresses first. */
    public static List<MapArea> of(Snapshot snapshot) {
        return snapshot.booted().stream()
                .flatMap(state -> Stream.concat(
                        state.areas().stream().map(area -> new MapArea(area, false)),
                        state.areasToCome().stream().map(area -> new MapArea(area, true))))
                .sorted(Comparator.comparing(it -> it.area().range().first()))
                .toList();
    }

    /** Returns the area that has an address, if one has it. */
    public static Optional<MapArea> at(Snapshot snapshot, Vaddr va) {
        return snapshot.booted().flatMap(
                state -> state.areaAt(va).map(area -> new MapArea(area, !state.areas().contains(area))));
    }

    /** Returns its name. */
    public String name() {
        return area.name();
    }

    /** Returns what has become of the memory that is mapped in it. */
    PartState state() {
        return area.mapped().isEmpty() ? PartState.UNUSED : toCome ? PartState.TO_COME : PartState.MAPPED;
    }
}
