package kspace.app.figure;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;

/**
 * A column of a table.
 *
 * @param title what stands above it
 * @param anchor where its texts stand in it: at its start or its end
 * @param face the typeface of its texts
 * @param isKept whether it stays a column where there is no room for all; the others stand below the row then, the last one first
 */
public record FigureColumn(String title, Anchor anchor, Face face, boolean isKept) {
    /** A column of words that stays. */
    public static FigureColumn words(String title) {
        return new FigureColumn(title, Anchor.START, Face.SANS, true);
    }

    /** A column of addresses that stays. */
    public static FigureColumn code(String title) {
        return new FigureColumn(title, Anchor.START, Face.MONO, true);
    }

    /** A column of amounts that stays. */
    public static FigureColumn amounts(String title) {
        return new FigureColumn(title, Anchor.END, Face.SANS, true);
    }

    /** Returns the same column, which gives way. */
    public FigureColumn yielding() {
        return new FigureColumn(title, anchor, face, false);
    }
}
