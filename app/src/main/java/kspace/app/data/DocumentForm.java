package kspace.app.data;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forms in which documents write tables. */
public enum DocumentForm {
    /** CommonMark with GitHub's tables. */
    MARKDOWN {
        @Override
        public String text(String text) {
            return Markdown.inline(text);
        }

        @Override
        public String code(String text) {
            return "`" + text + "`";
        }

        @Override
        public List<String> heading(String alignment, List<String> names) {
            StringBuilder line = new StringBuilder("|");
            alignment.chars().forEach(column -> line.append(column == RIGHT ? "---:|" : "---|"));
            return List.of(row(names), line.toString());
        }

        @Override
        public String row(List<String> cells) {
            return Markdown.cells(cells.toArray(String[]::new));
        }

        @Override
        public String picture(String path, AltText words, String title, String caption) {
            return Markdown.picture(path, words, title, caption);
        }

        @Override
        public String inAnyFormat(String path) {
            return path;
        }

        @Override
        public String onScreenOnly(String picture) {
            return picture;
        }
    },
    /** reStructuredText; a table that is a list needs no widths of columns, so that its rows are written as they come. */
    RST {
        @Override
        public String text(String text) {
            return text.replaceAll("[\\\\*`|]|_\\b", "\\\\$0");
        }

        @Override
        public String code(String text) {
            return "``" + text + "``";
        }

        @Override
        public List<String> heading(String alignment, List<String> names) {
            return List.of(".. list-table::", "   :header-rows: 1", "", row(names));
        }

        @Override
        public String row(List<String> cells) {
            return "   * - " + String.join("\n     - ", cells);
        }

        @Override
        public String picture(String path, AltText words, String title, String caption) {
            return ".. figure:: " + path.replace(File.separatorChar, '/') + "\n   :alt: " + text(words.brief())
                    + "\n\n   " + text(words.captionOr(caption, title)) + "\n";
        }

        @Override
        public String inAnyFormat(String path) {
            return path.substring(0, path.lastIndexOf('.')) + ".*";
        }

        @Override
        public String onScreenOnly(String picture) {
            return ".. only:: html\n\n" + picture.strip().indent(3).replaceAll("(?m)^ +$", "");
        }
    };

    private static final char RIGHT = 'r';

    /** Returns the word for files and commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a document shows as this text. */
    public abstract String text(String text);

    /** Returns what a document shows as this text in the typeface of code; it has no backtick. */
    public abstract String code(String text);

    /**
     * Returns the lines above the rows.
     *
     * @param alignment a letter for each column, {@code r} for numbers and {@code l} for all else
     */
    public abstract List<String> heading(String alignment, List<String> names);

    /** Returns a row, whose cells are as {@link #text} or {@link #code} returns them. */
    public abstract String row(List<String> cells);

    /**
     * Returns a picture with its alternative text and its caption.
     *
     * @param title the title of the picture; empty for none
     * @param caption the caption; empty for the title, or else for what the picture is
     */
    public abstract String picture(String path, AltText words, String title, String caption);

    /** Returns how a document names a picture whose file is there in several formats, of which it takes what suits it. */
    public abstract String inAnyFormat(String path);

    /** Returns a {@link #picture} that cannot be printed, for it moves, so that a printed document goes without it. */
    public abstract String onScreenOnly(String picture);

    /** Returns a whole table. */
    public List<String> table(String alignment, List<String> names, List<List<String>> rows) {
        List<String> lines = new ArrayList<>(heading(alignment, names));
        rows.forEach(row -> lines.add(row(row)));
        return lines;
    }
}
