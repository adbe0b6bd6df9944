package kspace.app.data;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes texts so that Markdown (CommonMark, with GitHub's tables) shows them as they are. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_[]<>&~$|";
    private static final String UNESCAPED_IN_PATHS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:";

    private Markdown() {}

    /** Returns a picture with its alternative text, and its caption as a line of its own. */
    public static String picture(String path, AltText words) {
        return picture(path, words, "", "");
    }

    /**
     * As {@link #picture(String, AltText)}, with words of the picture's own.
     *
     * @param title the title of the picture; empty for none
     * @param caption the caption; empty for the title, or else for what the picture is
     */
    public static String picture(String path, AltText words, String title, String caption) {
        return "![" + inline(words.brief()) + "](" + destination(path) + (title.isEmpty() ? "" : " " + quoted(title))
                + ")\n\n*" + inline(words.captionOr(caption, title)) + "*\n";
    }

    /** Returns the cells of a table's row, which are Markdown, as a line. */
    public static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String quoted(String title) {
        return "\"" + inline(title).replace("\"", "\\\"") + "\"";
    }

    /** Returns a text as part of a line or of a table's cell. */
    public static String inline(String text) {
        String line = text.strip().replaceAll("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*", " ");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 && !isWithinWord(line, i)) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** An underscore between letters or digits means nothing, and addresses are full of them. */
    private static boolean isWithinWord(String line, int at) {
        return line.charAt(at) == '_' && at > 0 && at + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(at - 1)) && Character.isLetterOrDigit(line.charAt(at + 1));
    }

    /** Returns a path as the destination of a link, with everything that could end it as {@code %} and digits. */
    static String destination(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNESCAPED_IN_PATHS.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
