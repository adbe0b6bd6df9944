package kspace.core.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines in which the keys of a TOML text stand, which its parser does not tell. Keys are written as
 * messages write them: {@code name}, {@code metadata.base}, {@code region[2].size}, the elements of an array counted from
 * 0. What stands inside an inline table is found by the line of the key before it.
 */
public final class TomlLines {
    private static final String KEY = "(?<key>[\\w.\\- \"']+?)\\s*";
    private static final Pattern ARRAY_HEADER = Pattern.compile("\\s*\\[\\[\\s*" + KEY + "]].*");
    private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*" + KEY + "].*");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*" + KEY + "=(?<value>.*)");
    private static final List<String> LONG_QUOTES = List.of("\"\"\"", "'''");

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Integer> arraySizes = new HashMap<>();
    private Optional<String> firstTwice = Optional.empty();
    private String table = "";
    private String openQuote = "";
    private int twiceLine;

    /** Scans a text. */
    public TomlLines(String text) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            scan(all.get(i), i + 1);
        }
    }

    private void scan(String line, int number) {
        if (!openQuote.isEmpty()) {
            if (line.contains(openQuote)) {
                openQuote = "";
            }
            return;
        }
        Matcher array = ARRAY_HEADER.matcher(line);
        Matcher header = HEADER.matcher(line);
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (array.matches()) {
            String name = clean(array.group("key"));
            int index = arraySizes.merge(name, 1, Integer::sum) - 1;
            lines.putIfAbsent(name, number);
            open(name + "[" + index + "]", number);
        } else if (header.matches()) {
            open(clean(header.group("key")), number);
        } else if (assignment.matches()) {
            put(table + clean(assignment.group("key")), number);
            openLongText(String.valueOf(assignment.group("value")));
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

    private void openLongText(String value) {
        for (String quote : LONG_QUOTES) {
            int start = value.indexOf(quote);
            if (start >= 0 && value.indexOf(quote, start + quote.length()) < 0) {
                openQuote = quote;
            }
        }
    }

    private static String clean(String key) {
        return key.replaceAll("[\\s\"']", "");
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
        String at = key;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return OptionalInt.of(line);
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return OptionalInt.empty();
    }
}
