package kspace.app.canvas;

import javafx.scene.paint.Color;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/** Small signs, drawn so that they look the same on every surface. */
public final class Marks {
    private static final double WIDTH = 1.5;

    private Marks() {}

    /** Draws a tick in a square of {@code size} pixels with its top left corner at a point. */
    public static void tick(Surface surface, double x, double y, double size, Color color) {
        surface.stroke(
                new Outline()
                        .moveTo(x + size * 0.1, y + size * 0.55)
                        .lineTo(x + size * 0.38, y + size * 0.82)
                        .lineTo(x + size * 0.92, y + size * 0.2),
                Stroke.solid(color, WIDTH));
    }

    /** Draws a cross in a square of {@code size} pixels with its top left corner at a point. */
    public static void cross(Surface surface, double x, double y, double size, Color color) {
        Stroke stroke = Stroke.solid(color, WIDTH);
        double low = size * 0.15;
        double high = size * 0.85;
        surface.stroke(new Outline().moveTo(x + low, y + low).lineTo(x + high, y + high), stroke);
        surface.stroke(new Outline().moveTo(x + low, y + high).lineTo(x + high, y + low), stroke);
    }

    /**
     * Draws a diamond that stands out from whatever is beneath it.
     *
     * @param x its middle
     * @param y its middle
     * @param left how far it reaches to the left; 0 for its right half only
     * @param right how far it reaches to the right; 0 for its left half only
     * @param half how far it reaches up and down
     */
    public static void diamond(Surface surface, double x, double y, double left, double right, double half,
            Color color, Look look) {
        double halo = 2;
        surface.fill(corners(x, y, left == 0 ? WIDTH : left + halo, right == 0 ? WIDTH : right + halo, half + halo),
                look.color(Tone.PANEL));
        surface.fill(corners(x, y, left, right, half), color);
    }

    private static Outline corners(double x, double y, double left, double right, double half) {
        return new Outline().moveTo(x - left, y).lineTo(x, y - half).lineTo(x + right, y).lineTo(x, y + half).close();
    }

    /** Draws an arrow to the right from {@code x1} to its tip at {@code x2}. */
    public static void arrow(Surface surface, double x1, double x2, double y, double head, Color color) {
        if (x2 - x1 < 1) {
            return;
        }
        double size = Math.min(head, x2 - x1);
        double mid = Math.floor(y) + 0.5;
        Stroke stroke = Stroke.solid(color, WIDTH);
        surface.stroke(new Outline().moveTo(x1, mid).lineTo(x2, mid), stroke);
        surface.stroke(
                new Outline().moveTo(x2 - size, mid - size).lineTo(x2, mid).lineTo(x2 - size, mid + size), stroke);
    }
}
