package kspace.app.canvas;

import javafx.geometry.Rectangle2D;

/**
 * A text as it stands in a picture.
 *
 * @param text the words
 * @param bounds roughly the pixels they take
 */
public record DrawnText(String text, Rectangle2D bounds) {}
