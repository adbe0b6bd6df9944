package kspace.core.machine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as people paste it, line by line, without what mail, forums and terminals put around it. What was indented stays
 * so, and every line knows its number in the file. Lines that start with {@code #} are comments.
 */
public final class PastedText {
    private static final int LONGEST_PIECE = 100;
    private static final Pattern E820_ENTRY = Pattern.compile("(?:\\[ {0,6}\\d{1,6}\\.\\d{6}] {1,2})?"
            + "\\b(?:BIOS-e820|user|Xen|modified): (?=\\[mem 0x|\\p{XDigit}{16} - )");

    private final List<Line> all = new ArrayList<>();
    private final List<Line> lines;

    /**
     * One line.
     *
     * @param number its number in the file, from 1
     * @param text what it says, without spaces at its end
     */
    public record Line(int number, String text) {
        /** Returns how many spaces stand before the character at {@code index}. */
        public int indentBefore(int index) {
            int columns = 0;
            for (int i = index - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
                columns += text.charAt(i) == '\t' ? 8 : 1;
            }
            return columns;
        }
    }

    /** Takes a text apart into lines. */
    public PastedText(String text) {
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            for (String piece : Markup.pieces(raw).stream().flatMap(it -> entries(it).stream()).toList()) {
                all.add(new Line(number, withoutQuoteMarks(piece).stripTrailing()));
            }
        }
        lines = all.stream().filter(it -> !isComment(it.text())).toList();
    }

    /** Takes apart what lost its line ends, as pasted into a field of one line: each entry of e820 names itself. */
    private static List<String> entries(String line) {
        List<Integer> starts = E820_ENTRY.matcher(line).results().map(MatchResult::start).toList();
        if (starts.size() <= 1) {
            return List.of(line);
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            entries.add(line.substring(i == 0 ? 0 : starts.get(i),
                    i + 1 < starts.size() ? starts.get(i + 1) : line.length()));
        }
        return entries;
    }

    /** The first column of a table may be headed by #, too. */
    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#") && line.indexOf('|') < 0;
    }

    /** Takes away what marks a quoted mail; each mark may have one space after it, which is no indentation. */
    private static String withoutQuoteMarks(String line) {
        int at = 0;
        int start = 0;
        while (at < line.length() && (isMark(line.charAt(at)) || Character.isWhitespace(line.charAt(at)))) {
            if (isMark(line.charAt(at))) {
                start = at + 1 < line.length() && line.charAt(at + 1) == ' ' ? at + 2 : at + 1;
            }
            at++;
        }
        return line.substring(Math.min(start, line.length()));
    }

    private static boolean isMark(char c) {
        return c == '>' || c == '|';
    }

    /** Returns all lines, comments too. */
    public List<Line> allLines() {
        return all;
    }

    /** Returns the lines that are no comments. */
    public List<Line> lines() {
        return lines;
    }

    /**
     * Returns the line at {@code index} if it can be the rest of the one before it, as a mail program breaks lines: short,
     * without a time and with nothing that starts a line of its own. Empty if it cannot.
     */
    public String restAt(int index) {
        String text = index < lines.size() ? lines.get(index).text().strip() : "";
        boolean isRest = text.length() <= LONGEST_PIECE && !text.startsWith("[ ") && !text.contains(": ")
                && !text.endsWith(":") && !text.startsWith("```") && !text.startsWith("--");
        return isRest ? text : "";
    }
}
