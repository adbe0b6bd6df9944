package kspace.app.point;

import java.util.ArrayList;
import java.util.List;
import kspace.app.canvas.Face;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * Words in lines.
 *
 * @param lines them
 * @param width the width of the widest in pixels
 * @param style their type
 */
record Label(List<String> lines, double width, TextStyle style) {
    private static final double SIZE = 12;
    private static final double LEADING = 1.35;
    private static final TextMeasure MEASURE = new TextMeasure();

    Label {
        lines = List.copyOf(lines);
    }

    /** Breaks words into lines that are at most {@code room} wide, but for a word that is wider. */
    static Label of(String words, double room, Look look, double magnification) {
        TextStyle style = new TextStyle(Face.SANS_MEDIUM, SIZE * magnification, look.color(Tone.TEXT));
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && MEASURE.width(longer, style) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return new Label(lines, lines.stream().mapToDouble(it -> MEASURE.width(it, style)).max().orElse(0), style);
    }

    double lineHeight() {
        return Math.ceil(style.size() * LEADING);
    }

    double height() {
        return lines.size() * lineHeight();
    }
}
