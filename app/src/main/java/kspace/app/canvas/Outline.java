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

    private final List<Command> commands = new ArrayList<>();

    /** Creates an empty outline. */
    public Outline() {}

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
