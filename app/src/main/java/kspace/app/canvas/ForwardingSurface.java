package kspace.app.canvas;

import javafx.scene.paint.Color;

/** Draws on another surface what is drawn on it, all but what a subclass does in another way. */
public abstract class ForwardingSurface implements Surface {
    private final Surface surface;

    /** Creates a surface that draws on another one. */
    protected ForwardingSurface(Surface surface) {
        this.surface = surface;
    }

    @Override
    public void fill(double x, double y, double width, double height, Color color) {
        surface.fill(x, y, width, height, color);
    }

    @Override
    public void fillRound(double x, double y, double width, double height, double radius, Color color) {
        surface.fillRound(x, y, width, height, radius, color);
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Stroke stroke) {
        surface.box(x, y, width, height, radius, stroke);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        surface.line(x1, y1, x2, y2, stroke);
    }

    @Override
    public void fill(Outline outline, Color color) {
        surface.fill(outline, color);
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        surface.stroke(outline, stroke);
    }

    @Override
    public double textWidth(String text, TextStyle style) {
        return surface.textWidth(text, style);
    }

    @Override
    public String fitText(String text, TextStyle style, double width) {
        return surface.fitText(text, style, width);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        surface.clip(x, y, width, height);
    }

    @Override
    public void restore() {
        surface.restore();
    }

    @Override
    public void beginPart(Part part, double x, double y, double width, double height) {
        surface.beginPart(part, x, y, width, height);
    }

    @Override
    public void endPart() {
        surface.endPart();
    }

    @Override
    public void area(double x, double y, double width, double height, Object target) {
        surface.area(x, y, width, height, target);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        surface.text(text, x, y, anchor, style);
    }
}
