package kspace.app.map.paint;

import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Column;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;

/** Frames the region on the physical column that the machine editor is at. */
public final class EditedRegion {
    private static final double OUTSIDE = 3;
    private static final double WIDTH = 1.5;
    private static final double RADIUS = 2;
    private static final double LEAST_HEIGHT = 4;

    private EditedRegion() {}

    /** Draws the frame about what is in sight of a region. */
    public static void paint(Surface surface, MapLayout layout, PaddrRange region) {
        layout.physical().filter(column -> isSeen(column, region)).ifPresent(column -> {
            MapGeometry at = layout.geometry();
            Look look = at.look();
            double top = Math.rint(column.scale().upperEdge(region.end().value() - 1));
            double bottom = Math.rint(column.scale().lowerEdge(region.start().value()));
            surface.box(at.physicalLeft() - OUTSIDE, top - 1, at.physicalWidth() + 2 * OUTSIDE,
                    Math.max(LEAST_HEIGHT, bottom - top + 2), RADIUS,
                    Stroke.solid(look.color(Tone.SELECT), WIDTH));
        });
    }

    private static boolean isSeen(Column<?> column, PaddrRange region) {
        return Unsigned.lessOrEqual(region.start().value(), column.last())
                && Unsigned.less(column.first(), region.end().value());
    }
}
