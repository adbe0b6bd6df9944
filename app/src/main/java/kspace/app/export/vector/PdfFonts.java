package kspace.app.export.vector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kspace.app.canvas.Face;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of a PDF file, embedded with the letters that the file uses. */
final class PdfFonts implements AutoCloseable {
    private static final double UNITS_PER_SIZE = 1000;

    /**
     * A typeface.
     *
     * @param file what it is read from
     * @param letters which letters it has
     * @param font what texts are set in
     */
    private record Embedded(TrueTypeFont file, CmapLookup letters, PDType0Font font) {}

    private final PDDocument document;
    private final Map<Face, Embedded> used = new EnumMap<>(Face.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    private Embedded of(Face face) throws IOException {
        Embedded known = used.get(face);
        if (known == null) {
            TrueTypeFont file = FontFile.open(face);
            known = new Embedded(file, file.getUnicodeCmapLookup(), PDType0Font.load(document, file, true));
            used.put(face, known);
        }
        return known;
    }

    /** Returns what texts in a typeface are set in. */
    PDType0Font font(Face face) throws IOException {
        return of(face).font();
    }

    /** Returns whether a typeface has all letters of a text. */
    boolean has(Face face, String text) throws IOException {
        CmapLookup letters = of(face).letters();
        return text.codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    /** Returns a text in parts, each of letters that the typeface has or of others. */
    List<String> parts(Face face, String text) throws IOException {
        CmapLookup letters = of(face).letters();
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            boolean isKnown = letters.getGlyphId(text.codePointAt(at)) != 0;
            if (at > start && isKnown != (letters.getGlyphId(text.codePointAt(start)) != 0)) {
                parts.add(text.substring(start, at));
                start = at;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Returns how wide the typeface itself makes a text. */
    double width(Face face, double size, String text) throws IOException {
        return font(face).getStringWidth(text) / UNITS_PER_SIZE * size;
    }

    /** Closes the files; to be called after the document was saved. */
    @Override
    public void close() throws IOException {
        for (Embedded each : used.values()) {
            each.file().close();
        }
    }
}
