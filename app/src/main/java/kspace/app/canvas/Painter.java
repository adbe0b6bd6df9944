package kspace.app.canvas;

/** Draws one picture. */
@FunctionalInterface
public interface Painter {

    /** Draws on {@code surface}, which is {@code width} by {@code height} pixels large and empty. */
    void paint(Surface surface, double width, double height);
}
