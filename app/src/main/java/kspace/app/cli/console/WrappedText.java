package kspace.app.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines. */
public final class WrappedText {
    private static final int LINE_WIDTH = 100;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private WrappedText() {}

    /** Returns a text as lines, each with {@code indent} before it. */
    public static List<String> lines(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : glued(text).split(" ", -1)) {
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + word.length() > LINE_WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(it -> it.replace(NO_BREAK_SPACE, ' ')).toList();
    }

    /** Keeps amounts with their units and both ends of a range together. */
    private static String glued(String text) {
        return text.replaceAll("(?<=\\d) (?=[KMGTPE]?i?B\\b)| (?=\\.\\. )|(?<= \\.\\.) ",
                String.valueOf(NO_BREAK_SPACE));
    }
}
