package kspace.app.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How well something is what was typed: the smaller the number, the better. */
final class PaletteMatch {
    private static final int BEGINS = 0;
    private static final int WORDS_IN_ORDER = 1;
    private static final int INITIALS = 2;
    private static final int WORDS = 3;
    private static final int WITHIN = 4;
    private static final int NOTE = 5;

    private PaletteMatch() {}

    /** Returns how well an item matches; empty if it does not. */
    static OptionalInt of(PaletteItem item, String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        OptionalInt byWords = of(item.words(), sought);
        if (byWords.isPresent()) {
            return byWords;
        }
        boolean isKey = item.key().toLowerCase(Locale.ROOT).equals(sought);
        List<String> noted = words(item.note());
        boolean isNoted = words(sought).stream().allMatch(it -> begins(noted, it));
        return isKey ? OptionalInt.of(WORDS_IN_ORDER) : isNoted ? OptionalInt.of(NOTE) : OptionalInt.empty();
    }

    private static OptionalInt of(String text, String sought) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(sought)) {
            return OptionalInt.of(BEGINS);
        }
        List<String> words = words(text);
        List<String> parts = words(sought);
        if (!parts.isEmpty() && isInOrder(words, parts)) {
            return OptionalInt.of(WORDS_IN_ORDER);
        }
        if (sought.length() > 1 && initials(words).startsWith(sought)) {
            return OptionalInt.of(INITIALS);
        }
        if (!parts.isEmpty() && parts.stream().allMatch(part -> begins(words, part))) {
            return OptionalInt.of(WORDS);
        }
        return sought.length() > 1 && lower.contains(sought) ? OptionalInt.of(WITHIN) : OptionalInt.empty();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(it -> !it.isEmpty())
                .toList();
    }

    private static String initials(List<String> words) {
        return words.stream().map(it -> it.substring(0, 1)).collect(Collectors.joining());
    }

    private static boolean begins(List<String> words, String part) {
        return words.stream().anyMatch(word -> word.startsWith(part));
    }

    private static boolean isInOrder(List<String> words, List<String> parts) {
        int next = 0;
        for (String word : words) {
            if (next < parts.size() && word.startsWith(parts.get(next))) {
                next++;
            }
        }
        return next == parts.size();
    }
}
