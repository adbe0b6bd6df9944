package kspace.app.tables;

import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;

/** Counts what is drawn on it. */
final class CountingSurface implements Surface {
    private final TextMeasure measure = new TextMeasure();
    private int count;

    int count() {
        return count;
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        count++;
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Color color) {
        count++;
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Stroke stroke) {
        count++;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        count++;
    }

    @Override
    public void fill(Outline outline, Color color) {
        count++;
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        count++;
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        count++;
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return measure.width(text, style);
    }

    @Override
    public String fitText(String text, TextStyle style, double width) {
        return measure.fit(text, style, width);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        count++;
    }

    @Override
    public void restore() {
        count++;
    }

    @Override
    public void area(double x, double y, double width, double height, Object target) {
        // Nothing is drawn.
    }
}
