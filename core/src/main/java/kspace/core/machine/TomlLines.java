package kspace.core.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.core.words.Message;

/**
 * Finds the lines in which the keys of a TOML text stand, which its parser does not tell. Keys are written as
 * messages write them: {@code name}, {@code metadata.base}, {@code region[2].size}, the elements of an array counted from
 * 0. What stands inside an inline table is found by the line of the key before it.
 *
 * <p>The text is read once from its beginning to its end, character by character, so that the time follows its length
 * whatever it says. On the way it is found out whether the parser, which keeps a table for each part of each key, would
 * take more memory for the text than any machine or recipe deserves.
 */
public final class TomlLines {
    private static final int LONGEST_KEY = 200;
    private static final int MOST_PARTS = 16;
    /** Keys, tables and arrays; a machine of 4,096 regions and 1,000 operations has a third of it. */
    private static final int MOST_THINGS = 100_000;
    private static final List<String> LONG_QUOTES = List.of("\"\"\"", "'''");

    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> arraySizes = new HashMap<>();
    private Optional<Excess> excess = Optional.empty();
    private Optional<String> firstTwice = Optional.empty();
    private String table = "";
    private int twiceLine;
    private int at;
    private int line = 1;
    private int things;

    /**
     * What a text has too much of.
     *
     * @param line where, counted from 1
     * @param what what it is: the rest of a sentence about the text
     */
    public record Excess(int line, Message what) {}

    /** Scans a text. */
    public TomlLines(String text) {
        this.text = text;
        while (at < text.length() && excess.isEmpty()) {
            statement();
        }
    }

    /** Reads what begins in a line: a header, a key with its value, or nothing. */
    private void statement() {
        skipBlanks();
        int number = line;
        if (isNext("[[")) {
            at += 2;
            key(']').map(this::within).ifPresent(name -> {
                int index = arraySizes.merge(name, 1, Integer::sum) - 1;
                lines.putIfAbsent(name, number);
                open(name + "[" + index + "]", number);
            });
        } else if (isNext("[")) {
            at++;
            key(']').map(this::within).ifPresent(name -> open(name, number));
        } else {
            key('=').ifPresent(name -> put(table + name, number));
        }
        skipValue();
    }

    /** Returns the name of a table with the elements in which it lies: {@code stop[2].question}, each the last of its array. */
    private String within(String name) {
        StringBuilder full = new StringBuilder();
        String[] names = name.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            full.append(i == 0 ? "" : ".").append(names[i]);
            int size = i < names.length - 1 ? arraySizes.getOrDefault(full.toString(), 0) : 0;
            if (size > 0) {
                full.append('[').append(size - 1).append(']');
            }
        }
        return full.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean isNext(String sign) {
        return text.startsWith(sign, at);
    }

    /** Reads a key up to the sign that ends it; empty if the line has no such sign. */
    private Optional<String> key(char end) {
        StringBuilder key = new StringBuilder();
        char quote = 0;
        int parts = 1;
        while (at < text.length() && excess.isEmpty()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || (c == '#' && quote == 0)) {
                return Optional.empty();
            }
            if (c == end && quote == 0) {
                if (end == ']') {
                    count();
                }
                return key.isEmpty() ? Optional.empty() : Optional.of(key.toString());
            }
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
            if (c != '"' && c != '\'' && !Character.isWhitespace(c)) {
                parts += c == '.' && quote == 0 ? 1 : 0;
                key.append(c);
                requireShort(key.length(), parts);
            }
            at++;
        }
        return Optional.empty();
    }

    private void requireShort(int length, int parts) {
        if (length > LONGEST_KEY) {
            exceed(MachineWords.KEY_TOO_LONG.of(LONGEST_KEY));
        } else if (parts > MOST_PARTS) {
            exceed(MachineWords.KEY_OF_TOO_MANY_PARTS.of(MOST_PARTS));
        }
    }

    private void count() {
        things++;
        if (things > MOST_THINGS) {
            exceed(MachineWords.TOO_MANY_KEYS.of(MOST_THINGS));
        }
    }

    private void exceed(Message what) {
        if (excess.isEmpty()) {
            excess = Optional.of(new Excess(line, what));
        }
    }

    /** Goes to the beginning of the next line that does not belong to the value that begins here. */
    private void skipValue() {
        int depth = 0;
        int parts = 1;
        while (at < text.length() && excess.isEmpty()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
            }
            if (c == '\n' && depth <= 0) {
                at++;
                return;
            }
            switch (c) {
                case '#' -> skipLine();
                case '"', '\'' -> skipText(c);
                case '.' -> {
                    parts++;
                    requireShort(1, parts);
                    at++;
                }
                case '[', '{', '=', ',', ']', '}', '\n' -> {
                    depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                    parts = 1;
                    if (c == '[' || c == '{' || c == '=') {
                        count();
                    }
                    at++;
                }
                default -> at++;
            }
        }
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void skipText(char quote) {
        Optional<String> longQuote = LONG_QUOTES.stream().filter(this::isNext).findFirst();
        boolean escapes = quote == '"';
        at += longQuote.map(String::length).orElse(1);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (longQuote.isEmpty() && c == '\n') {
                return;
            }
            if (longQuote.map(this::isNext).orElse(c == quote)) {
                at += longQuote.map(String::length).orElse(1);
                return;
            }
            // What is escaped is no end; a line that ends after a backslash is counted as every other.
            boolean isEscape = escapes && c == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
            line += c == '\n' ? 1 : 0;
            at += isEscape ? 2 : 1;
        }
    }

    private void open(String name, int number) {
        put(name, number);
        table = name + ".";
    }

    private void put(String key, int number) {
        if (lines.putIfAbsent(key, number) != null && firstTwice.isEmpty()) {
            firstTwice = Optional.of(key);
            twiceLine = number;
        }
    }

    /** Returns what the text has too much of to be parsed, if there is such a thing; then not all lines are known. */
    public Optional<Excess> excess() {
        return excess;
    }

    /** Returns the key that is the first to be given a second time, if any is. */
    public Optional<String> keyGivenTwice() {
        return firstTwice;
    }

    /** Returns the line of the second time of {@link #keyGivenTwice}; 0 if there is none. */
    public int lineOfSecondTime() {
        return twiceLine;
    }

    /** Returns the line, counted from 1, of {@code key} or of the nearest thing around it. */
    public OptionalInt lineOf(String key) {
        String nearest = key;
        while (!nearest.isEmpty()) {
            Integer number = lines.get(nearest);
            if (number != null) {
                return OptionalInt.of(number);
            }
            nearest = nearest.substring(0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
        }
        return OptionalInt.empty();
    }
}
