package kspace.app;

import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;

/** Counts what is drawn: marks, and apart from them the dots and lines of patterns, which follow from the area they fill. */
public final class CountingSurface implements Surface {
    private static final double CHARACTER_SHARE = 0.6;

    private int marks;
    private int patterns;

    /** Returns how many marks were drawn. */
    public int marks() {
        return marks;
    }

    /** Returns how many dots and lines of patterns were drawn. */
    public int patterns() {
        return patterns;
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        marks++;
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Color color) {
        marks++;
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Stroke stroke) {
        marks++;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        marks++;
    }

    @Override
    public void fill(Outline outline, Color color) {
        marks++;
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        marks++;
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        marks++;
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return text.length() * style.size() * CHARACTER_SHARE;
    }

    @Override
    public String fitText(String text, TextStyle style, double width) {
        int fitting = (int) Math.max(0, width / (style.size() * CHARACTER_SHARE));
        return text.substring(0, Math.min(text.length(), fitting));
    }

    @Override
    public void hatch(double x, double y, double width, double height, double pitch, boolean falling, Stroke stroke) {
        patterns += (int) ((width + 2 * height) / pitch) + 1;
    }

    @Override
    public void dots(double x, double y, double width, double height, double pitch, double size, Color color) {
        patterns += ((int) (width / pitch) + 1) * ((int) (height / pitch) + 1);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        marks++;
    }

    @Override
    public void restore() {
        marks++;
    }

    @Override
    public void area(double x, double y, double width, double height, Object target) {
        // nothing is drawn
    }
}
