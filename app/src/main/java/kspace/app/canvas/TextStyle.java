package kspace.app.canvas;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * How a piece of text looks.
 *
 * @param face the typeface
 * @param size the size in pixels
 * @param color the colour
 */
public record TextStyle(Face face, double size, Color color) {

    /** Returns the JavaFX font. */
    public Font font() {
        return Font.font(face.family(), size);
    }

    /** Returns this in another colour. */
    public TextStyle in(Color other) {
        return new TextStyle(face, size, other);
    }

    /** Returns this in another typeface. */
    public TextStyle in(Face other) {
        return new TextStyle(other, size, color);
    }
}
