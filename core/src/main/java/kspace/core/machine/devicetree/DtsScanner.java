package kspace.core.machine.devicetree;

import java.util.List;
import java.util.Set;
import kspace.core.machine.text.PastedText;
import kspace.core.words.Message;

/** The characters of a device tree source, without comments and lines for the C preprocessor, and where they stand. */
final class DtsScanner {
    private static final Set<String> PREPROCESSOR =
            Set.of("include", "define", "undef", "if", "ifdef", "ifndef", "elif",
                    "else", "endif", "error", "pragma", "line", "warning");

    private final List<PastedText.Line> lines;
    private int index;
    private int column;

    DtsScanner(List<PastedText.Line> lines) {
        this.lines = lines;
        skipPreprocessor();
    }

    DeviceTreeException wrong(Message words) {
        return new DeviceTreeException(line(), words);
    }

    /** Returns the number of the line, of the last one at the end. */
    int line() {
        return lines.isEmpty() ? 0 : lines.get(Math.min(index, lines.size() - 1)).number();
    }

    boolean isAtEnd() {
        return index >= lines.size();
    }

    /** Returns the character here, 0 at the end; the end of a line is a space. */
    char peek() {
        if (isAtEnd()) {
            return 0;
        }
        String text = lines.get(index).text();
        return column < text.length() ? text.charAt(column) : ' ';
    }

    boolean isNext(String word) {
        return !isAtEnd() && lines.get(index).text().startsWith(word, column);
    }

    char next() {
        char c = peek();
        if (isAtEnd()) {
            return c;
        }
        column++;
        if (column > lines.get(index).text().length()) {
            index++;
            column = 0;
            skipPreprocessor();
        }
        return c;
    }

    private void skipPreprocessor() {
        while (!isAtEnd()) {
            String text = lines.get(index).text().strip();
            if (!text.startsWith("#") || !PREPROCESSOR.contains(firstWord(text.substring(1).strip()))) {
                return;
            }
            while (!isAtEnd() && lines.get(index).text().endsWith("\\")) {
                index++;
            }
            index++;
        }
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    /** Passes over spaces and comments. */
    void skipSpace() {
        while (!isAtEnd()) {
            if (isNext("/*")) {
                while (!isAtEnd() && !isNext("*/")) {
                    next();
                }
                next();
                next();
            } else if (isNext("//")) {
                index++;
                column = 0;
                skipPreprocessor();
            } else if (Character.isWhitespace(peek())) {
                next();
            } else {
                return;
            }
        }
    }

    /** Takes {@code word} if it comes next. */
    boolean take(String word) {
        skipSpace();
        if (!isNext(word)) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            next();
        }
        return true;
    }

    void require(String word) throws DeviceTreeException {
        if (!take(word)) {
            throw wrong((isAtEnd() ? TreeWords.MISSING_AT_THE_END : TreeWords.MISSING).of(word));
        }
    }

    /** Takes the name of a node or a property; empty if none comes next. */
    String takeName() {
        skipSpace();
        StringBuilder name = new StringBuilder();
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || ",._+*#?@-\\".indexOf(peek()) >= 0)) {
            name.append(next());
        }
        return name.toString();
    }

    /** Takes what a reference leads to: the label, or the path in braces. */
    String takeReference() throws DeviceTreeException {
        if (take("{")) {
            StringBuilder path = new StringBuilder();
            while (!isAtEnd() && peek() != '}') {
                path.append(next());
            }
            require("}");
            return path.toString();
        }
        StringBuilder label = new StringBuilder();
        while (!isAtEnd() && (Character.isLetterOrDigit(peek()) || peek() == '_')) {
            label.append(next());
        }
        return label.toString();
    }

    /** Passes over everything up to one of {@code ends}, outside of texts, which is not taken. */
    void skipTo(String ends) {
        skipSpace();
        while (!isAtEnd() && ends.indexOf(peek()) < 0) {
            if (next() == '"') {
                skipText();
            }
            skipSpace();
        }
    }

    private void skipText() {
        while (!isAtEnd() && peek() != '"') {
            if (next() == '\\') {
                next();
            }
        }
        next();
    }

    /** Takes a text whose opening quote has been taken. */
    String takeText() throws DeviceTreeException {
        int start = line();
        StringBuilder text = new StringBuilder();
        while (!isAtEnd() && peek() != '"') {
            char c = next();
            text.append(c == '\\' ? next() : c);
        }
        if (isAtEnd()) {
            throw new DeviceTreeException(start, TreeWords.TEXT_WITHOUT_END.of());
        }
        next();
        return text.toString();
    }
}
