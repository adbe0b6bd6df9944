package kspace.app.map.paint;

import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.layout.MapGeometry;

/**
 * Draws where on the physical column the mouse holds memory. The boxes of a schematic map have their heights whatever the
 * regions' sizes, so there a border need not follow the mouse; this line does, and stands at the scale of the movement's begin.
 */
public final class DragGuide {
    private static final double OUTSIDE = 6;

    private DragGuide() {}

    public static void paint(Surface surface, MapGeometry at, double y) {
        Look look = at.look();
        double line = Math.floor(Math.clamp(y, at.top(), at.bottom())) + 0.5;
        surface.line(at.physicalLeft() - OUTSIDE, line, at.physicalRight() + OUTSIDE, line,
                Stroke.toCome(look.color(Tone.SELECT)));
    }
}
