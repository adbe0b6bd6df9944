package kspace.app.export.vector;

import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kspace.app.canvas.Face;

/** The typefaces of a page with many SVG pictures: each is embedded once, with the letters of all of them. */
public final class PageFonts {
    private static final String PREFIX = "kspace ";

    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);

    /** Remembers the letters of a text. */
    void use(Face face, String text) {
        Set<Integer> letters = used.computeIfAbsent(face, _ -> new TreeSet<>());
        text.codePoints().forEach(letters::add);
    }

    /** Returns the name of a typeface on the page. */
    static String family(Face face) {
        return PREFIX + face.typeface();
    }

    /** Returns the style sheet of the page, for the pictures that were drawn so far. */
    public String styleSheet() throws IOException {
        StringBuilder css = new StringBuilder();
        for (Map.Entry<Face, Set<Integer>> each : used.entrySet()) {
            css.append(rule(family(each.getKey()), each.getKey(), each.getValue()));
        }
        return css.toString();
    }

    /** Returns the rule that embeds a typeface with some letters. */
    static String rule(String family, Face face, Set<Integer> letters) throws IOException {
        return "@font-face{font-family:\"" + family + "\";font-weight:" + face.weight()
                + ";src:url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(FontFile.subset(face, letters)) + ") format(\"truetype\")}\n";
    }
}
