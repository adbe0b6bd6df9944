package kspace.app.figure;

import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.canvas.look.Tone;

/**
 * A cell of a table.
 *
 * @param text what it says; empty for nothing
 * @param tone the colour of the text
 * @param swatch the colour of a square before it; empty for none
 * @param level the level whose tag stands in place of the text; empty for none
 */
public record FigureCell(String text, Tone tone, Optional<Tone> swatch, OptionalInt level) {
    /** A cell of text. */
    public static FigureCell of(String text) {
        return new FigureCell(text, Tone.TEXT, Optional.empty(), OptionalInt.empty());
    }

    /** A cell of text that matters less. */
    public static FigureCell muted(String text) {
        return new FigureCell(text, Tone.MUTED, Optional.empty(), OptionalInt.empty());
    }

    /** A cell of text after a square of a colour. */
    public static FigureCell marked(Tone swatch, String text) {
        return new FigureCell(text, Tone.TEXT, Optional.of(swatch), OptionalInt.empty());
    }

    /** A cell with the tag of a level, 1..5. */
    public static FigureCell level(int level) {
        return new FigureCell("", Tone.TEXT, Optional.empty(), OptionalInt.of(level));
    }
}
