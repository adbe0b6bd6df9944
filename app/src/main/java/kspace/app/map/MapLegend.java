package kspace.app.map;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.Tone;

/** Draws the line that says what the marks on the map mean. */
final class MapLegend {
    private final Surface surface;
    private final Look look;
    private final double middle;
    private final TextStyle style;
    private double x;

    private MapLegend(Surface surface, Look look, double height) {
        this.surface = surface;
        this.look = look;
        this.middle = Math.rint(height / 2);
        this.style = new MapType(look).word();
        this.x = look.pick(14, 8);
    }

    /** Draws the legend. */
    static void paint(Surface surface, Look look, double width, double height, String overview) {
        MapLegend legend = new MapLegend(surface, look, height);
        legend.reserved();
        legend.unknown();
        legend.tables();
        legend.toCome();
        if (look.density() == Density.NORMAL) {
            surface.text(overview, width - look.pick(14, 8), MapType.baseline(legend.middle, legend.style), Anchor.END,
                    legend.style);
        }
    }

    private double swatchWidth() {
        return look.pick(13, 13);
    }

    private double swatchHeight() {
        return look.pick(10, 10);
    }

    private double swatchTop() {
        return middle - swatchHeight() / 2;
    }

    private void reserved() {
        MapMarks.reserved(surface, x, swatchTop(), swatchWidth(), swatchHeight(), look);
        frame(Stroke.hairline(look.color(Tone.LINE_STRONG)), "reserved");
    }

    private void unknown() {
        frame(Stroke.hairline(look.color(Tone.LINE_STRONG)), "unknown");
    }

    private void tables() {
        surface.fill(x, swatchTop(), swatchWidth(), swatchHeight(),
                look.color(Tone.LEVEL3, look.themed(0.13, 0.2)));
        frame(Stroke.hairline(look.color(Tone.LEVEL3)), "page tables");
    }

    private void toCome() {
        frame(Stroke.toCome(look.color(Tone.MUTED)), "to come");
    }

    private void frame(Stroke stroke, String word) {
        surface.box(x, swatchTop(), swatchWidth(), swatchHeight(), 0, stroke);
        double start = x + swatchWidth() + look.pick(5, 4);
        surface.text(word, start, MapType.baseline(middle, style), Anchor.START, style);
        x = Math.rint(start + surface.textWidth(word, style) + look.pick(15, 12));
    }
}
