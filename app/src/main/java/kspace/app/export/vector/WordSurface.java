package kspace.app.export.vector;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.TextStyle;

/** Draws nothing; for the words of a picture alone. */
final class WordSurface extends VectorSurface {
    @Override
    void enter(Transform toParent) {
        // Where the words stand does not matter.
    }

    @Override
    void leave() {
        // Where the words stand does not matter.
    }

    @Override
    void paint(Outline outline, Color color) {
        // No word.
    }

    @Override
    void paint(Outline outline, Stroke stroke) {
        // No word.
    }

    @Override
    void write(String text, double x, double y, double width, TextStyle style) {
        // The words are kept for every surface.
    }

    @Override
    void mask(List<Shade> shades) {
        // What is dimmed is said as well.
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        // Where the words stand does not matter.
    }

    @Override
    public void restore() {
        // Where the words stand does not matter.
    }
}
