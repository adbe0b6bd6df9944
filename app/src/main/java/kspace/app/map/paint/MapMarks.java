package kspace.app.map.paint;

import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/** Small marks that the columns and the legend share. */
final class MapMarks {
    static final double HATCH_PITCH = 6;
    static final double DOT_PITCH = 6;
    static final double DOT_SIZE = 1;

    private static final double SLASH_HALF_WIDTH = 4;
    private static final double SLASH_RISE = 2.5;
    private static final double SLASH_GAP = 4;
    private static final double WARNING_HEIGHT = 9;

    private MapMarks() {}

    /** Breaks a vertical edge at a pixel with the two slashes of a fold. */
    static void fold(Surface surface, double x, double y, Look look) {
        double above = y - SLASH_GAP / 2;
        double below = y + SLASH_GAP / 2;
        Outline gap = new Outline()
                .moveTo(x - SLASH_HALF_WIDTH, above + SLASH_RISE)
                .lineTo(x + SLASH_HALF_WIDTH, above - SLASH_RISE)
                .lineTo(x + SLASH_HALF_WIDTH, below - SLASH_RISE)
                .lineTo(x - SLASH_HALF_WIDTH, below + SLASH_RISE)
                .close();
        surface.fill(gap, look.color(Tone.PANEL));
        Stroke stroke = Stroke.hairline(look.color(Tone.LINE_STRONG));
        for (double at : new double[]{above, below}) {
            surface.line(x - SLASH_HALF_WIDTH, at + SLASH_RISE, x + SLASH_HALF_WIDTH, at - SLASH_RISE, stroke);
        }
    }

    /** Hatches what is reserved. */
    static void reserved(Surface surface, double x, double y, double width, double height, Look look) {
        surface.hatch(x, y, width, height, HATCH_PITCH, false, Stroke.hairline(look.color(Tone.HATCH)));
    }

    /** Draws the triangle of a finding with its left corner at a baseline, and returns its width. */
    static double warning(Surface surface, double x, double baseline, Look look) {
        Outline triangle = new Outline()
                .moveTo(x, baseline)
                .lineTo(x + WARNING_HEIGHT / 2, baseline - WARNING_HEIGHT)
                .lineTo(x + WARNING_HEIGHT, baseline)
                .close();
        surface.stroke(triangle, Stroke.solid(look.color(Tone.FINDING), 1.2));
        return WARNING_HEIGHT;
    }

    /** Draws a pointed end: a triangle whose tip is at a point and whose base is {@code reach} pixels away from it. */
    static void pointer(Surface surface, double tipX, double tipY, double reach, double halfHeight, Look look) {
        Outline triangle = new Outline()
                .moveTo(tipX, tipY)
                .lineTo(tipX + reach, tipY - halfHeight)
                .lineTo(tipX + reach, tipY + halfHeight)
                .close();
        surface.fill(triangle, look.color(Tone.SELECT));
    }
}
