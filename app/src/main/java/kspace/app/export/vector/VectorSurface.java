package kspace.app.export.vector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;

/**
 * A surface of a file. Beyond what painters need, it has groups with a transform and an opacity, because in a file the
 * nodes of a scene are drawn too; everything comes down to outlines, texts, clips and groups.
 */
abstract class VectorSurface implements Surface {
    private final TextMeasure measure = new TextMeasure();
    private final Deque<Double> opacities = new ArrayDeque<>(List.of(1.0));
    private final List<String> words = new ArrayList<>();

    /** Begins a group whose coordinates and opacity are its own, until {@link #endGroup()}. */
    final void beginGroup(Transform toParent, double opacity) {
        opacities.push(opacities.element() * opacity);
        enter(toParent);
    }

    /** Ends the innermost group. */
    final void endGroup() {
        opacities.pop();
        leave();
    }

    /**
     * A part of a mask.
     *
     * @param area where it is
     * @param opacity how much of what is drawn there is seen, if no later part lies there
     */
    record Shade(Rectangle2D area, double opacity) {}

    /** Lets all that is drawn until {@link #restore()} be seen as much as a mask says, and nothing outside of it. */
    abstract void mask(List<Shade> shades);

    /** Changes coordinates until {@link #leave()}. */
    abstract void enter(Transform toParent);

    /** Returns to the coordinates before the innermost {@link #enter}. */
    abstract void leave();

    /** Fills a shape with a colour that has its final opacity. */
    abstract void paint(Outline outline, Color color);

    /** Draws an outline with a stroke that has its final opacity. */
    abstract void paint(Outline outline, Stroke stroke);

    /** Writes text that begins at a point, in a colour that has its final opacity. */
    abstract void write(String text, double x, double y, double width, TextStyle style);

    /** Returns the texts, in drawing order. */
    final List<String> words() {
        return List.copyOf(words);
    }

    /** Returns a colour with the opacity of all groups around. */
    final Color inGroup(Color color) {
        return color.deriveColor(0, 1, 1, opacities.element());
    }

    private Stroke inGroup(Stroke stroke) {
        return new Stroke(inGroup(stroke.color()), stroke.width(), stroke.dash());
    }

    private static boolean isEmpty(double width, double height) {
        return width <= 0 || height <= 0;
    }

    private boolean isSeen(Color color) {
        return color.getOpacity() * opacities.element() > 0;
    }

    @Override
    public final void fill(double x, double y, double width, double height, Color color) {
        if (!isEmpty(width, height)) {
            fill(Outline.rectangle(x, y, width, height), color);
        }
    }

    @Override
    public final void fillRound(double x, double y, double width, double height, double radius, Color color) {
        if (!isEmpty(width, height)) {
            fill(Outline.roundRectangle(x, y, width, height, radius), color);
        }
    }

    @Override
    public final void box(double x, double y, double width, double height, double radius, Stroke stroke) {
        double inset = stroke.width() / 2;
        double innerWidth = Math.max(0, width - stroke.width());
        double innerHeight = Math.max(0, height - stroke.width());
        stroke(Outline.roundRectangle(x + inset, y + inset, innerWidth, innerHeight, Math.max(0, radius - inset)),
                stroke);
    }

    @Override
    public final void line(double x1, double y1, double x2, double y2, Stroke stroke) {
        double fromX = x1 == x2 ? stroke.sharp(x1) : x1;
        double toX = x1 == x2 ? stroke.sharp(x1) : x2;
        double fromY = x1 != x2 && y1 == y2 ? stroke.sharp(y1) : y1;
        double toY = x1 != x2 && y1 == y2 ? stroke.sharp(y1) : y2;
        stroke(new Outline().moveTo(fromX, fromY).lineTo(toX, toY), stroke);
    }

    @Override
    public final void fill(Outline outline, Color color) {
        if (isSeen(color)) {
            paint(outline, inGroup(color));
        }
    }

    @Override
    public final void stroke(Outline outline, Stroke stroke) {
        if (isSeen(stroke.color()) && stroke.width() > 0) {
            paint(outline, inGroup(stroke));
        }
    }

    @Override
    public final void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        if (text.isBlank() || !isSeen(style.color())) {
            return;
        }
        double width = textWidth(text, style);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        words.add(text);
        write(text, left, y, width, style.in(inGroup(style.color())));
    }

    @Override
    public final double textWidth(String text, TextStyle style) {
        return measure.width(text, style);
    }

    @Override
    public final String fitText(String text, TextStyle style, double width) {
        return measure.fit(text, style, width);
    }

    @Override
    public final void area(double x, double y, double width, double height, Object target) {
        // Nothing can be clicked in a file.
    }

    /** All lines as one outline. */
    @Override
    public final void hatch(
            double x, double y, double width, double height, double pitch, boolean falling, Stroke stroke) {
        if (isEmpty(width, height)) {
            return;
        }
        Outline lines = new Outline();
        for (double at = -height - (height % pitch); at < width + height; at += pitch) {
            lines.moveTo(x + at, falling ? y : y + height).lineTo(x + at + height, falling ? y + height : y);
        }
        clip(x, y, width, height);
        stroke(lines, stroke);
        restore();
    }

    /** All dots as one outline. */
    @Override
    public final void dots(
            double x, double y, double width, double height, double pitch, double size, Color color) {
        if (isEmpty(width, height)) {
            return;
        }
        Outline dots = new Outline();
        Rectangle2D all = new Rectangle2D(x, y, width, height);
        for (double atY = y + pitch / 2; atY < all.getMaxY(); atY += pitch) {
            for (double atX = x + pitch / 2; atX < all.getMaxX(); atX += pitch) {
                dots.add(Outline.rectangle(atX - size / 2, atY - size / 2, size, size));
            }
        }
        clip(x, y, width, height);
        fill(dots, color);
        restore();
    }
}
