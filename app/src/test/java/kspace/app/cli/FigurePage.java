package kspace.app.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a figure on a page says, and where each letter lies.
 *
 * @param width its width, in points
 * @param height its height, in points
 * @param letters its letters, in the order they are drawn
 */
record FigurePage(double width, double height, List<FigurePage.Letter> letters) {
    private static final double LEAST_TEXT = 8;
    /** A letter that is only touched can be read. */
    private static final double TOUCH = 1;
    private static final double CAPITAL = 0.7;

    /**
     * A letter on the page, in points from the top left corner.
     *
     * @param letter which
     * @param size its size
     * @param left its left end
     * @param baseline what it stands on
     * @param right its right end
     */
    record Letter(String letter, double size, double left, double baseline, double right) {
        boolean covers(Letter other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > TOUCH
                    && Math.min(baseline, other.baseline)
                            - Math.max(baseline - CAPITAL * size, other.baseline - CAPITAL * other.size) > TOUCH;
        }
    }

    private static final class Letters extends PDFTextStripper {
        private final List<Letter> letters = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            letters.add(new Letter(text.getUnicode(), text.getYScale(), text.getXDirAdj(), text.getYDirAdj(),
                    text.getXDirAdj() + text.getWidthDirAdj()));
        }
    }

    /** Reads a PDF file of one page. */
    static FigurePage read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Letters letters = new Letters();
            letters.writeText(document, new StringWriter());
            var box = document.getPage(0).getMediaBox();
            return new FigurePage(box.getWidth(), box.getHeight(), letters.letters);
        }
    }

    String text() {
        return letters.stream().map(Letter::letter).reduce("", String::concat);
    }

    /** Returns what cannot be read: letters that are too small, outside the figure, or on other ones. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (letter.size() < LEAST_TEXT || letter.left() < -TOUCH || letter.right() > width + TOUCH
                    || letter.baseline() < CAPITAL * letter.size() - TOUCH || letter.baseline() > height + TOUCH) {
                faults.add(letter + " is too small or outside");
            }
            letters.subList(i + 1, letters.size()).stream().filter(letter::covers)
                    .forEach(other -> faults.add(letter + " and " + other));
        }
        return faults;
    }
}
