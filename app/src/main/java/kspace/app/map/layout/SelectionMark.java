package kspace.app.map.layout;

import java.util.Optional;
import java.util.OptionalDouble;
import kspace.app.map.column.Column;
import kspace.app.map.column.VirtualPart;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;

/**
 * The selected address as the map shows it.
 *
 * @param va the address
 * @param pa what it maps to; empty if it is not mapped
 * @param word why no table maps it; empty if one does
 * @param inside whether the virtual column shows it
 * @param virtualY the pixel at which it starts in the virtual column; its bottom if it is not inside
 * @param physicalY the pixel at which its physical address starts; empty if the physical column does not show it
 */
public record SelectionMark(
        Vaddr va, Optional<Paddr> pa, String word, boolean inside, double virtualY, OptionalDouble physicalY) {

    /** Places the selection of a snapshot on two columns. */
    static SelectionMark of(Snapshot snapshot, Columns columns) {
        Column<VirtualPart> virtual = columns.virtual();
        Vaddr va = snapshot.selection().va();
        Optional<Paddr> pa = snapshot.translation().pa();
        return new SelectionMark(
                va,
                pa,
                word(snapshot, va),
                virtual.boxOf(va.value()).isPresent(),
                virtual.scale().lowerEdge(va.value()),
                columns.physical()
                        .filter(physical -> pa.flatMap(it -> physical.boxOf(it.value())).isPresent())
                        .map(physical -> OptionalDouble.of(physical.scale().lowerEdge(pa.orElseThrow().value())))
                        .orElse(OptionalDouble.empty()));
    }

    private static String word(Snapshot snapshot, Vaddr va) {
        return switch (snapshot.translation().outcome()) {
            case Translation.Mapped _ -> "";
            case Translation.DirectMapped direct -> MapLayoutMessage.THROUGH.text(direct.window());
            case Translation.NotPresent _ ->
                    snapshot.stepThatMaps(va).isPresent() ? MapLayoutMessage.NOT_MAPPED_YET.text()
                            : MapLayoutMessage.NOT_MAPPED.text();
            case Translation.Faulted _ -> MapLayoutMessage.RESERVED_ENTRY.text();
            case Translation.Astray _ -> MapLayoutMessage.PAGE_READ_AS_TABLE.text();
            case Translation.NotRecorded _ -> MapLayoutMessage.TABLE_NOT_DUMP.text();
            case Translation.NonCanonical _ -> "non-canonical";
            case Translation.Outside _ -> MapLayoutMessage.USER_HALF.text();
        };
    }

    /** Returns the pixel at which the virtual column is crossed, if it is. */
    public OptionalDouble virtualLine() {
        return inside ? OptionalDouble.of(virtualY) : OptionalDouble.empty();
    }
}
