package kspace.app.canvas;

import javafx.scene.paint.Color;

/**
 * What painters draw on: the screen now, and files of any format, with the same calls. Coordinates are pixels from the
 * top left corner. Rectangles whose edges lie on whole pixels fill sharply; hairlines are sharp at half pixels, and
 * {@link #box} and {@link #line} see to that themselves.
 */
public interface Surface {

    /** Fills a rectangle. */
    void fill(double x, double y, double width, double height, Color color);

    /** Fills a rectangle with round corners. */
    void fillRound(double x, double y, double width, double height, double radius, Color color);

    /** Draws the border of a rectangle, inside it, with round corners of {@code radius}, which may be 0. */
    void box(double x, double y, double width, double height, double radius, Stroke stroke);

    /** Draws a straight line; horizontal and vertical ones are moved to where they are sharp. */
    void line(double x1, double y1, double x2, double y2, Stroke stroke);

    /** Fills a shape. */
    void fill(Outline outline, Color color);

    /** Draws the outline of a shape. */
    void stroke(Outline outline, Stroke stroke);

    /** Writes text; {@code y} is the baseline. */
    void text(String text, double x, double y, Anchor anchor, TextStyle style);

    /** Returns the width of a text in pixels. */
    double textWidth(String text, TextStyle style);

    /** Returns a text cut to a width with an ellipsis. */
    String fitText(String text, TextStyle style, double width);

    /** Limits what follows to a rectangle until {@link #restore()}; may be nested. */
    void clip(double x, double y, double width, double height);

    /** Ends the innermost {@link #clip}. */
    void restore();

    /** Says that a rectangle stands for {@code target}: what the mouse hits there. Later ones lie above earlier ones. */
    void area(double x, double y, double width, double height, Object target);

    /**
     * Begins what draws a part of the picture, which takes up a rectangle, until {@link #endPart()}; parts may be nested. What a
     * part is made of may be drawn at several times. Most surfaces have no use for them.
     */
    default void beginPart(Part part, double x, double y, double width, double height) {}

    /** Ends the innermost {@link #beginPart}. */
    default void endPart() {}

    /** Hatches a rectangle with 45 degree lines, rising to the right, or falling if {@code falling}. */
    default void hatch(double x, double y, double width, double height, double pitch, boolean falling, Stroke stroke) {
        clip(x, y, width, height);
        for (double at = -height - (height % pitch); at < width + height; at += pitch) {
            if (falling) {
                line(x + at, y, x + at + height, y + height, stroke);
            } else {
                line(x + at, y + height, x + at + height, y, stroke);
            }
        }
        restore();
    }

    /** Fills a rectangle with a grid of dots. */
    default void dots(double x, double y, double width, double height, double pitch, double size, Color color) {
        clip(x, y, width, height);
        for (double atY = y + pitch / 2; atY < y + height; atY += pitch) {
            for (double atX = x + pitch / 2; atX < x + width; atX += pitch) {
                fill(atX - size / 2, atY - size / 2, size, size, color);
            }
        }
        restore();
    }
}
