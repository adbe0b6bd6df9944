package kspace.app.tables.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;

/** Writes sentences over several lines, and offsets. */
final class Words {
    private static final double LINE_HEIGHT = 1.4;
    /** A number in hexadecimal, maybe with the full stop of its sentence. */
    private static final Pattern ADDRESS = Pattern.compile("(0x)?[0-9a-f]+(_[0-9a-f]{4})+[.,]?");

    private Words() {}

    /** A run of text in one typeface. */
    private record TextRun(String text, TextStyle style) {}

    /** Writes {@code text} from the baseline {@code y} on and returns the baseline of the line after it. */
    static double paint(Surface surface, String text, double x, double y, double width, TextStyle style) {
        double at = y;
        for (List<TextRun> line : wrap(surface, text, style, width)) {
            double left = x;
            for (TextRun run : line) {
                surface.text(run.text().stripTrailing(), left, Math.rint(at), Anchor.START, run.style());
                left += surface.textWidth(run.text(), run.style());
            }
            at += style.size() * LINE_HEIGHT;
        }
        return at;
    }

    /** Breaks {@code text} at spaces into lines of at most {@code width} pixels, addresses in mono. */
    private static List<List<TextRun>> wrap(Surface surface, String text, TextStyle style, double width) {
        List<List<TextRun>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        double used = 0;
        for (String word : text.split(" ", -1)) {
            boolean address = ADDRESS.matcher(word).matches();
            TextStyle face = address ? new TextStyle(Face.MONO, style.size() - 1, style.color()) : style;
            double wordWidth = surface.textWidth(word, face);
            if (used > 0 && used + wordWidth > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            append(lines.getLast(), word + " ", face);
            used += surface.textWidth(word + " ", face);
        }
        return lines;
    }

    private static void append(List<TextRun> line, String word, TextStyle style) {
        if (!line.isEmpty() && line.getLast().style().equals(style)) {
            line.add(new TextRun(line.removeLast().text() + word, style));
        } else {
            line.add(new TextRun(word, style));
        }
    }
}
