package kspace.app.canvas;

import javafx.scene.paint.Color;

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
