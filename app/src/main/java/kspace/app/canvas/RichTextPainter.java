package kspace.app.canvas;

import java.util.ArrayList;
import java.util.List;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;

/**
 * Writes sentences in lines, with a tick or a cross before words of success and failure.
 *
 * @param look how everything looks
 * @param size the size of the words in pixels
 * @param lineHeight the distance of baselines in pixels
 */
public record RichTextPainter(Look look, double size, double lineHeight) {
    /** Mono letters look larger than Inter's of the same size. */
    private static final double MONO_SCALE = 0.97;

    private static final String ELLIPSIS = "\u2026";

    private static final double MARK_SCALE = 0.92;
    private static final double MARK_GAP = 4;

    /** A piece of a line; its text is {@link #TICK} or {@link #CROSS} where a sign is drawn. */
    private record Piece(String text, TextStyle style, double x, double width) {
        boolean isMark() {
            return text.equals(TICK) || text.equals(CROSS);
        }
    }

    private static final String TICK = "\u2713";
    private static final String CROSS = "\u2717";

    /** Writes a sentence from a baseline down and returns how many lines it took; words past the last line are cut. */
    public int paint(Surface surface, RichText text, double x, double baseline, double width, int maxLines) {
        List<List<Piece>> lines = lines(surface, text, width, maxLines);
        for (int i = 0; i < lines.size(); i++) {
            for (Piece piece : merged(lines.get(i))) {
                paint(surface, piece, x + piece.x(), baseline + i * lineHeight);
            }
        }
        return lines.size();
    }

    private void paint(Surface surface, Piece piece, double x, double baseline) {
        double mark = size * MARK_SCALE;
        if (piece.text().equals(TICK)) {
            Marks.tick(surface, x, baseline - mark + 1, mark, piece.style().color());
        } else if (piece.text().equals(CROSS)) {
            Marks.cross(surface, x, baseline - mark + 1, mark, piece.style().color());
        } else {
            surface.text(piece.text(), x, baseline, Anchor.START, piece.style());
        }
    }

    /** Returns how many lines a sentence takes. */
    public int nrLines(Surface surface, RichText text, double width) {
        return lines(surface, text, width, Integer.MAX_VALUE).size();
    }

    /** Returns how wide a sentence is in lines of at most {@code width}. */
    public double widest(Surface surface, RichText text, double width) {
        return lines(surface, text, width, Integer.MAX_VALUE).stream()
                .mapToDouble(line -> line.getLast().x() + line.getLast().width())
                .max()
                .orElse(0);
    }

    private List<List<Piece>> lines(Surface surface, RichText text, double width, int maxLines) {
        List<List<Piece>> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        double at = 0;
        for (List<Piece> word : words(surface, text)) {
            double needed = word.stream().filter(it -> !it.text().isBlank()).mapToDouble(Piece::width).sum();
            if (at + needed > width && !line.isEmpty()) {
                if (lines.size() + 1 == maxLines) {
                    line.add(piece(surface, ELLIPSIS, style(RichText.Kind.WORDS), at));
                    lines.add(line);
                    return lines;
                }
                lines.add(line);
                line = new ArrayList<>();
                at = 0;
            }
            for (Piece piece : word) {
                if (!(line.isEmpty() && piece.text().isBlank())) {
                    line.add(new Piece(piece.text(), piece.style(), at, piece.width()));
                    at += piece.width();
                }
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Cuts a sentence where a line may end: after each space. */
    private List<List<Piece>> words(Surface surface, RichText text) {
        List<List<Piece>> words = new ArrayList<>();
        List<Piece> word = new ArrayList<>();
        for (RichText.Span span : text.spans()) {
            if (span.kind() == RichText.Kind.PASS || span.kind() == RichText.Kind.FAIL) {
                String mark = span.kind() == RichText.Kind.PASS ? TICK : CROSS;
                word.add(new Piece(mark, style(span.kind()), 0, size * MARK_SCALE + MARK_GAP));
            }
            int from = 0;
            for (int space = span.text().indexOf(' '); space >= 0; space = span.text().indexOf(' ', from)) {
                if (space > from) {
                    word.add(piece(surface, span.text().substring(from, space), style(span.kind()), 0));
                }
                word.add(piece(surface, " ", style(span.kind()), 0));
                words.add(word);
                word = new ArrayList<>();
                from = space + 1;
            }
            if (from < span.text().length()) {
                word.add(piece(surface, span.text().substring(from), style(span.kind()), 0));
            }
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    /** Joins neighbours of one style, so that words are written with their kerning and are found as they are read. */
    private static List<Piece> merged(List<Piece> line) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : line) {
            if (!merged.isEmpty() && !piece.isMark() && !merged.getLast().isMark()
                    && merged.getLast().style().equals(piece.style())) {
                Piece last = merged.removeLast();
                merged.add(new Piece(
                        last.text() + piece.text(), last.style(), last.x(), last.width() + piece.width()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static Piece piece(Surface surface, String text, TextStyle style, double x) {
        return new Piece(text, style, x, surface.textWidth(text, style));
    }

    private TextStyle style(RichText.Kind kind) {
        return switch (kind) {
            case WORDS -> new TextStyle(Face.SANS, size, look.color(Tone.MUTED));
            case NUMBER -> new TextStyle(Face.MONO, size * MONO_SCALE, look.color(Tone.MUTED));
            case NAME -> new TextStyle(Face.SANS_BOLD, size, look.color(Tone.TEXT));
            case PASS -> new TextStyle(Face.SANS_BOLD, size, look.color(Tone.PASS));
            case FAIL -> new TextStyle(Face.SANS_BOLD, size, look.color(Tone.FAIL));
        };
    }
}
