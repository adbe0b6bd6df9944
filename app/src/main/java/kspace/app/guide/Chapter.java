package kspace.app.guide;

import java.util.List;

/**
 * A chapter of the guide.
 *
 * @param name what its file is called, without its ending
 * @param title what people call it
 * @param blocks what is in it, in order, without its title
 */
public record Chapter(String name, String title, List<Block> blocks) {
    /** Takes an unmodifiable copy. */
    public Chapter {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a chapter. */
    public sealed interface Block {
        /** Returns its words, to be searched. */
        String words();
    }

    /**
     * A heading.
     *
     * @param words it
     */
    public record Heading(String words) implements Block {}

    /**
     * A paragraph, or an item of a list.
     *
     * @param words it, with code between backquotes
     * @param isItem whether it is an item
     */
    public record Paragraph(String words, boolean isItem) implements Block {}

    /**
     * Lines that stand as they are.
     *
     * @param words them
     */
    public record Code(String words) implements Block {}

    /**
     * A row of a table.
     *
     * @param cells its cells
     * @param isHead whether it names the columns
     */
    public record Row(List<String> cells, boolean isHead) implements Block {
        /** Takes an unmodifiable copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public String words() {
            return String.join(" ", cells);
        }
    }

    /**
     * A picture.
     *
     * @param file the file, beside the chapters
     * @param words what it shows, for whoever does not see it
     */
    public record Picture(String file, String words) implements Block {}

    /** Returns whether all words of a text are in it. */
    public boolean has(String text) {
        return has(title + " " + String.join(" ", blocks.stream().map(Block::words).toList()), text);
    }

    /** Returns whether all words of a text are in its title. */
    public boolean isAbout(String text) {
        return has(title, text);
    }

    private static boolean has(String words, String text) {
        String all = words.toLowerCase(java.util.Locale.ROOT);
        return text.toLowerCase(java.util.Locale.ROOT).strip().lines().flatMap(it -> List.of(it.split("\\s+")).stream())
                .allMatch(all::contains);
    }
}
