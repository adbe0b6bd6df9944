package kspace.app.export.vector;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kspace.app.canvas.Face;

/**
 * The typefaces of an SVG file: each is embedded with the letters that the file uses, under a name that only this file has,
 * because the other pictures of a page have other letters; on a page of our own, the page has them for all. A program that does not read embedded ones takes the installed
 * one, or else one that is like it.
 */
final class SvgFonts {
    /** Beside what texts here need, what they must not take over from a page. */
    private static final String TEXT_RULE = "." + SvgNames.PICTURE + " text{font-kerning:none;"
            + "font-variant-ligatures:none;font-feature-settings:\"calt\" 0;white-space:pre;font-style:normal;"
            + "letter-spacing:normal;word-spacing:normal;text-transform:none;text-anchor:start}\n";

    private final Map<Face, Set<Integer>> used = new EnumMap<>(Face.class);
    private final Optional<PageFonts> page;
    private final boolean embeds;

    /**
     * Creates the typefaces of a file.
     *
     * @param page those of the page that the file becomes a part of, which embeds them; empty if the file stands alone
     * @param embeds whether the file brings the letters that it uses
     */
    SvgFonts(Optional<PageFonts> page, boolean embeds) {
        this.page = page;
        this.embeds = embeds;
    }

    /** Returns the class of texts in a typeface, and remembers their letters. */
    String use(Face face, String text) {
        Set<Integer> letters = used.computeIfAbsent(face, _ -> new TreeSet<>());
        text.codePoints().forEach(letters::add);
        page.ifPresent(it -> it.use(face, text));
        return styleClass(face);
    }

    /** Returns the style sheet for all texts. */
    String styleSheet() throws IOException {
        StringBuilder css = new StringBuilder("\n").append(TEXT_RULE);
        for (Map.Entry<Face, Set<Integer>> each : used.entrySet()) {
            Face face = each.getKey();
            css.append('.').append(SvgNames.PICTURE).append(" .").append(styleClass(face)).append("{font-family:")
                    .append(families(face))
                    .append(";font-weight:").append(face.weight()).append("}\n");
        }
        for (Map.Entry<Face, Set<Integer>> each : used.entrySet()) {
            if (embeds) {
                css.append(PageFonts.rule(embedded(each.getKey()), each.getKey(), each.getValue()));
            }
        }
        return css.toString();
    }

    private static String styleClass(Face face) {
        return SvgNames.of((face.isMono() ? "mono" : "sans") + face.weight());
    }

    private String embedded(Face face) {
        return page.isPresent() ? PageFonts.family(face) : SvgNames.of(face.typeface());
    }

    private String families(Face face) {
        String own = (embeds || page.isPresent() ? "\"" + embedded(face) + "\"," : "") + "\"" + face.typeface() + "\"";
        return face.isMono()
                ? own + ",\"JetBrains Mono\",Menlo,Consolas,monospace"
                : own + ",\"Inter Variable\",\"Segoe UI\",\"Helvetica Neue\",Arial,sans-serif";
    }
}
