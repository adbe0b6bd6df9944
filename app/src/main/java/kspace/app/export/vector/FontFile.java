package kspace.app.export.vector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import kspace.app.canvas.Face;
import kspace.app.resources.Resources;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The files of the bundled typefaces, for files that carry their letters with them. */
final class FontFile {
    /** All but those that speak of letters by their numbers in the whole typeface. */
    private static final List<String> TABLES = List.of("OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea",
            "hmtx", "loca", "maxp", "name", "post", "prep");

    private FontFile() {}

    /** Reads a typeface; to be closed. */
    static TrueTypeFont open(Face face) throws IOException {
        try (InputStream in = Resources.open("fonts/" + name(face))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // The window shows no ligatures either.
            font.setEnableGsub(false);
            return font;
        }
    }

    /** Returns a typeface with some letters only, as a TrueType file. */
    static byte[] subset(Face face, Set<Integer> codePoints) throws IOException {
        try (TrueTypeFont font = open(face)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(codePoints);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }

    private static String name(Face face) {
        return switch (face) {
            case SANS -> "Inter-Regular.ttf";
            case SANS_MEDIUM -> "Inter-Medium.ttf";
            case SANS_BOLD -> "Inter-SemiBold.ttf";
            case MONO -> "JetBrainsMonoNL-Regular.ttf";
            case MONO_MEDIUM -> "JetBrainsMonoNL-Medium.ttf";
            case MONO_BOLD -> "JetBrainsMonoNL-SemiBold.ttf";
        };
    }
}
