package kspace.app.map.layout;

import java.util.Optional;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;
import kspace.app.map.column.Column;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.physical.PhysicalColumn;
import kspace.app.map.physical.PhysicalPart;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;

/**
 * The two columns of the map.
 *
 * @param virtual virtual memory
 * @param physical physical memory; empty where a zoom shows nothing that is mapped, or where it is left out
 */
record Columns(Column<VirtualPart> virtual, Optional<Column<PhysicalPart>> physical) {

    /** Returns the columns as they are shown, at rest or on the way from one scale to another, between two pixels. */
    static Columns of(Snapshot snapshot, Look look, AxisShown shown, double top, double bottom) {
        Optional<AxisScale> one = shown.scale();
        return one.map(scale -> of(snapshot, look, scale, top, bottom))
                .orElseGet(() -> of(snapshot, look, shown.from(), top, bottom)
                        .towards(of(snapshot, look, shown.to(), top, bottom), shown.progress()));
    }

    private static Columns of(Snapshot snapshot, Look look, AxisScale scale, double top, double bottom) {
        return new Columns(
                VirtualColumn.of(snapshot, look, scale, top, bottom),
                look.omits(Omit.PHYSICAL) ? Optional.empty() : PhysicalColumn.of(snapshot, look, scale, top, bottom));
    }

    private Columns towards(Columns target, double progress) {
        Optional<Column<PhysicalPart>> nearer = progress < 0.5 ? physical : target.physical;
        return new Columns(
                ColumnBlend.of(virtual, target.virtual, progress),
                physical.flatMap(from -> target.physical.map(to -> ColumnBlend.of(from, to, progress)))
                        .or(() -> nearer));
    }
}
