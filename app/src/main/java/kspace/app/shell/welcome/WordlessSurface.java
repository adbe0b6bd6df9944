package kspace.app.shell.welcome;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.ForwardingSurface;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;

/** Draws everything but words, and has nothing to point at: a picture that is too small to be read. */
final class WordlessSurface extends ForwardingSurface {
    /** Creates one that draws on another surface. */
    WordlessSurface(Surface surface) {
        super(surface);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
        // No words.
    }

    @Override
    public void area(double x, double y, double width, double height, Object target) {
        // Nothing to point at.
    }
}
