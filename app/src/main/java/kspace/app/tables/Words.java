package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.core.address.Hex;

/** Writes sentences over several lines, and offsets. */
final class Words {
    private static final double LINE_HEIGHT = 1.4;
    private static final int GROUP_DIGITS = 4;

    private Words() {}

    /** Returns {@code text} broken at spaces into lines of at most {@code width} pixels. */
    static List<String> wrap(Surface surface, String text, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || surface.textWidth(longer, style) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** Writes {@code text} from the baseline {@code y} on and returns the baseline of the line after it. */
    static double paint(Surface surface, String text, double x, double y, double width, TextStyle style) {
        double at = y;
        for (String line : wrap(surface, text, style, width)) {
            surface.text(surface.fitText(line, style, width), x, Math.rint(at), Anchor.START, style);
            at += style.size() * LINE_HEIGHT;
        }
        return at;
    }

    /** Returns {@code value} with prefix, in groups of four and without leading zeros: {@code 0x3_4567}. */
    static String offset(long value) {
        String digits = Hex.of(value).substring(2);
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - GROUP_DIGITS; at > 0; at -= GROUP_DIGITS) {
            out.insert(at, '_');
        }
        return "0x" + out;
    }
}
