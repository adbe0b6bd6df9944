package kspace.app.tables.columns;

import java.util.ArrayList;
import java.util.List;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.text.RichText;
import kspace.app.text.Sentences;
import kspace.core.words.Message;

/** Writes sentences over several lines, and offsets. */
final class Words {
    private static final double LINE_HEIGHT = 1.4;
    private Words() {}

    /** A run of text in one typeface. */
    private record TextRun(String text, TextStyle style) {}

    /** Writes a message from the baseline {@code y} on and returns the baseline of the line after it. */
    static double paint(Surface surface, Message message, double x, double y, double width, TextStyle style) {
        double at = y;
        for (List<TextRun> line : wrap(surface, words(message, style), width)) {
            double left = x;
            for (TextRun run : line) {
                surface.text(run.text().stripTrailing(), left, Math.rint(at), Anchor.START, run.style());
                left += surface.textWidth(run.text(), run.style());
            }
            at += style.size() * LINE_HEIGHT;
        }
        return at;
    }

    /** Cuts a message at spaces; a number is in mono, and so is the full stop or comma after it. */
    private static List<TextRun> words(Message message, TextStyle style) {
        TextStyle mono = new TextStyle(Face.MONO, style.size() - 1, style.color());
        List<TextRun> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isNumber = false;
        for (RichText.Span span : Sentences.rich(message).spans()) {
            for (char next : span.text().toCharArray()) {
                if (next == ' ') {
                    words.add(new TextRun(word.toString(), isNumber ? mono : style));
                    word.setLength(0);
                    isNumber = false;
                } else {
                    isNumber |= span.kind() == RichText.Kind.NUMBER;
                    word.append(next);
                }
            }
        }
        words.add(new TextRun(word.toString(), isNumber ? mono : style));
        return words;
    }

    /** Breaks words into lines of at most {@code width} pixels. */
    private static List<List<TextRun>> wrap(Surface surface, List<TextRun> words, double width) {
        List<List<TextRun>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        double used = 0;
        for (TextRun word : words) {
            double wordWidth = surface.textWidth(word.text(), word.style());
            if (used > 0 && used + wordWidth > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            append(lines.getLast(), word.text() + " ", word.style());
            used += surface.textWidth(word.text() + " ", word.style());
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
