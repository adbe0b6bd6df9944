package kspace.app.guide;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kspace.app.resources.Resources;

/** The chapters of the user guide, in their order. */
public final class Guide {
    private static final String FOLDER = "guide/";
    private static final String FENCE = "```";
    /** A picture that lies beside the chapters, in a line of its own; of one elsewhere only the words are shown. */
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([\\w.-]+)\\)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*`])\\*{1,2}([^*`]+)\\*{1,2}(?![\\w*])");
    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");

    private Guide() {}

    /** Returns the chapters. */
    public static List<Chapter> chapters() {
        return Resources.textInLanguage(FOLDER + "index.txt").lines().filter(it -> !it.isBlank()).map(Guide::read)
                .toList();
    }

    /** Returns where a picture is. */
    public static URL picture(Chapter.Picture picture) {
        return Resources.url(FOLDER + picture.file());
    }

    private static Chapter read(String name) {
        return parse(name, Resources.textInLanguage(FOLDER + name + ".md"));
    }

    /**
     * Reads a chapter: headings, paragraphs, lists, tables, pictures, and lines of code between fences.
     *
     * @param name what its file is called
     */
    public static Chapter parse(String name, String markdown) {
        List<Chapter.Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        Optional<StringBuilder> code = Optional.empty();
        String title = name;
        boolean isItem = false;
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                flush(paragraph, isItem, blocks);
                if (code.isPresent()) {
                    blocks.add(new Chapter.Code(code.get().toString().stripTrailing()));
                    code = Optional.empty();
                } else {
                    code = Optional.of(new StringBuilder());
                }
            } else if (code.isPresent()) {
                code.get().append(line).append('\n');
            } else if (PICTURE.matcher(line).matches()) {
                flush(paragraph, isItem, blocks);
                blocks.add(new Chapter.Picture(
                        PICTURE.matcher(line).replaceAll("$2"), PICTURE.matcher(line).replaceAll("$1")));
            } else if (line.startsWith("# ")) {
                title = plain(line.substring(2));
            } else if (line.startsWith("#")) {
                flush(paragraph, isItem, blocks);
                blocks.add(new Chapter.Heading(plain(line.replaceFirst("^#+ ", ""))));
            } else if (line.startsWith("|")) {
                flush(paragraph, isItem, blocks);
                boolean isHead = i + 1 < lines.size() && lines.get(i + 1).startsWith("|--");
                if (!line.startsWith("|--")) {
                    blocks.add(row(line, isHead));
                }
            } else if (line.isBlank()) {
                flush(paragraph, isItem, blocks);
                isItem = false;
            } else {
                boolean begins = line.matches("(-|\\d+\\.) .*");
                if (begins) {
                    flush(paragraph, isItem, blocks);
                    isItem = true;
                }
                paragraph.append(paragraph.isEmpty() ? "" : " ")
                        .append(begins ? line.replaceFirst("^(-|\\d+\\.) ", "") : line.strip());
            }
        }
        flush(paragraph, isItem, blocks);
        return new Chapter(name, title, blocks);
    }

    private static void flush(StringBuilder paragraph, boolean isItem, List<Chapter.Block> blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(new Chapter.Paragraph(plain(paragraph.toString()), isItem));
            paragraph.setLength(0);
        }
    }

    private static Chapter.Row row(String line, boolean isHead) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return new Chapter.Row(
                CELLS.splitAsStream(inner).map(it -> plain(it.strip().replace("\\|", "|"))).toList(), isHead);
    }

    /** Returns words without what only Markdown needs; code keeps its backquotes. */
    private static String plain(String words) {
        String strong = STRONG.matcher(LINK.matcher(words).replaceAll("$1")).replaceAll("$1");
        return EMPHASIS.matcher(strong).replaceAll("$1");
    }
}
