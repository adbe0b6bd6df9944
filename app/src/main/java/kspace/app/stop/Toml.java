package kspace.app.stop;

import java.util.Locale;

/** Writes values as TOML has them. */
public final class Toml {
    private Toml() {}

    /** Returns a text in quotes. */
    public static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(switch (c) {
                case '"' -> "\\\"";
                case '\\' -> "\\\\";
                case '\n' -> "\\n";
                case '\t' -> "\\t";
                default -> c < ' ' || c == 0x7f ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c);
            });
        }
        return quoted.append('"').toString();
    }
}
