package kspace.app.tour;

/** Follows a TOML text line by line to know where a text of several lines goes on. */
public final class LongText {
    private String openQuotes = "";

    /** Returns whether the next line belongs to such a text. */
    public boolean isOpen() {
        return !openQuotes.isEmpty();
    }

    /** Reads a line. */
    public void follow(String line) {
        int at = 0;
        while (at < line.length()) {
            if (openQuotes.isEmpty() && line.charAt(at) == '#') {
                return;
            }
            String quotes = line.startsWith("\"\"\"", at) ? "\"\"\"" : line.startsWith("'''", at) ? "'''" : "";
            if (!quotes.isEmpty() && (openQuotes.isEmpty() || openQuotes.equals(quotes))) {
                openQuotes = openQuotes.isEmpty() ? quotes : "";
                at += quotes.length();
            } else {
                at++;
            }
        }
    }
}
