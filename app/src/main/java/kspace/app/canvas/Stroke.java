package kspace.app.canvas;

import javafx.scene.paint.Color;

/**
 * How a line is drawn.
 *
 * @param color the colour
 * @param width the width in pixels
 * @param dash the length of dashes and of the gaps between them, in pixels; 0 for a solid line
 */
public record Stroke(Color color, double width, double dash) {
    private static final double TO_COME_DASH = 3;

    /** Returns a solid line. */
    public static Stroke solid(Color color, double width) {
        return new Stroke(color, width, 0);
    }

    /** Returns where a horizontal or vertical line near {@code at} is sharp. */
    public double sharp(double at) {
        return Math.floor(at) + (width % 2 == 1 ? 0.5 : 0);
    }

    /** Returns a solid line of 1 pixel. */
    public static Stroke hairline(Color color) {
        return solid(color, 1);
    }

    /** Returns the dashed line of what is to come. */
    public static Stroke toCome(Color color) {
        return new Stroke(color, 1, TO_COME_DASH);
    }
}
