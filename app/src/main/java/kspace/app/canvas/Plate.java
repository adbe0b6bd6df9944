package kspace.app.canvas;

import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/** Covers what is not to be seen yet, calmly: never dashed, hatched or dotted, for these mean other things. */
public final class Plate {
    private static final double SIGN_SHARE = 0.62;
    private static final double LARGEST_SIGN = 40;
    private static final double BASELINE = 0.36;

    private Plate() {}

    /** Draws the plate over a rectangle, with the corners of what it covers. */
    public static void paint(Surface surface, double x, double y, double width, double height, double radius,
            Look look) {
        surface.fillRound(x, y, width, height, radius, look.color(Tone.SUBTLE));
        surface.box(x, y, width, height, radius, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        double size = Math.clamp(height * SIGN_SHARE, Density.LEAST_TYPE, LARGEST_SIGN);
        surface.text("?", x + width / 2, y + height / 2 + size * BASELINE, Anchor.MIDDLE,
                new TextStyle(Face.SANS_BOLD, size, look.color(Tone.MUTED)));
    }
}
