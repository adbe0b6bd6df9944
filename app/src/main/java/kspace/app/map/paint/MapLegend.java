package kspace.app.map.paint;

import java.util.List;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.controls.LegendEntry;

/** Draws the line that says what the marks on the map mean that are not named there. */
public final class MapLegend {
    private static final double SWATCH_WIDTH = 13;

    private MapLegend() {}

    /** Draws the legend. */
    public static void paint(Surface surface, Look look, double width, double height, List<LegendEntry> line,
            String overview) {
        double middle = Math.rint(height / 2);
        TextStyle style = new MapType(look).word();
        double margin = look.pick(14, 8);
        double baseline = MapType.baseline(middle, style);
        double x = margin;
        for (LegendEntry entry : line) {
            entry.sign().paint(surface, x, middle, SWATCH_WIDTH, look);
            double start = x + SWATCH_WIDTH + look.pick(5, 4);
            surface.text(entry.words(), start, baseline, Anchor.START, style);
            x = Math.rint(start + surface.textWidth(entry.words(), style) + look.pick(15, 12));
        }
        if (look.density() == Density.NORMAL) {
            surface.text(overview, width - margin, baseline, Anchor.END, style);
        }
    }
}
