package kspace.app.export.vector;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import kspace.app.canvas.Outline;

/** Turns text into outlines: icons, and letters that no bundled typeface has. */
final class TextOutline {
    private TextOutline() {}

    /** Returns the outlines of a text that begins at a point of its baseline. */
    static Outline of(String text, Font font, double x, double y) {
        Text node = new Text(x, y, text);
        node.setFont(font);
        return ShapeOutline.of(node);
    }
}
