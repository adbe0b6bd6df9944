package kspace.app.canvas;

import java.util.ArrayList;
import java.util.List;

/** The outline of a shape, as commands that every kind of surface can follow. */
public final class Outline {

    /** One command. */
    public sealed interface Command {}

    /** Starts a new part at a point. */
    public record MoveTo(double x, double y) implements Command {}

    /** A straight line to a point. */
    public record LineTo(double x, double y) implements Command {}

    /** A cubic curve to a point. */
    public record CurveTo(double x1, double y1, double x2, double y2, double x, double y) implements Command {}

    /** A straight line back to the start of the part. */
    public record Close() implements Command {}

    /** Where the control points of a cubic curve lie that is nearest to a quarter of a circle, as a share of the radius. */
    private static final double CIRCLE = 0.5522847498;

    private final List<Command> commands = new ArrayList<>();

    /** Creates an empty outline. */
    public Outline() {}

    /** Returns a rectangle. */
    public static Outline rectangle(double x, double y, double width, double height) {
        return new Outline()
                .moveTo(x, y).lineTo(x + width, y).lineTo(x + width, y + height).lineTo(x, y + height).close();
    }

    /** Returns a rectangle with round corners of {@code radius}, or of as much as fits. */
    public static Outline roundRectangle(double x, double y, double width, double height, double radius) {
        double fitting = Math.min(radius, Math.min(width, height) / 2);
        return roundRectangle(x, y, width, height, fitting, fitting, fitting, fitting);
    }

    /** Returns a rectangle whose corners have radii of their own, clockwise from the top left one. */
    public static Outline roundRectangle(double x, double y, double width, double height,
            double topLeft, double topRight, double bottomRight, double bottomLeft) {
        double right = x + width;
        double bottom = y + height;
        Outline outline = new Outline().moveTo(x + topLeft, y).lineTo(right - topRight, y);
        outline.corner(right, y, 0, topRight, -topRight, 0);
        outline.lineTo(right, bottom - bottomRight).corner(right, bottom, -bottomRight, 0, 0, -bottomRight);
        outline.lineTo(x + bottomLeft, bottom).corner(x, bottom, 0, -bottomLeft, bottomLeft, 0);
        return outline.lineTo(x, y + topLeft).corner(x, y, topLeft, 0, 0, topLeft).close();
    }

    /**
     * Rounds a corner off with a quarter of a circle, from the point that lies {@code (fromX, fromY)} beside the corner to
     * the one that lies {@code (toX, toY)} beside it.
     */
    private Outline corner(double x, double y, double toX, double toY, double fromX, double fromY) {
        if (toX == 0 && toY == 0 && fromX == 0 && fromY == 0) {
            return this;
        }
        double near = 1 - CIRCLE;
        return curveTo(x + fromX * near, y + fromY * near, x + toX * near, y + toY * near, x + toX, y + toY);
    }

    /** Adds all parts of another outline. */
    public Outline add(Outline other) {
        commands.addAll(other.commands);
        return this;
    }

    /** Starts a new part. */
    public Outline moveTo(double x, double y) {
        commands.add(new MoveTo(x, y));
        return this;
    }

    /** Adds a straight line. */
    public Outline lineTo(double x, double y) {
        commands.add(new LineTo(x, y));
        return this;
    }

    /** Adds a cubic curve with two control points. */
    public Outline curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        commands.add(new CurveTo(x1, y1, x2, y2, x, y));
        return this;
    }

    /** Closes the current part. */
    public Outline close() {
        commands.add(new Close());
        return this;
    }

    /** Returns the commands in order. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }
}
