package kspace.app.palette;

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
        List<PlacedWord> noted = PlacedWord.of(item.note());
        boolean isNoted = PlacedWord.of(sought).stream().allMatch(it -> begins(noted, it));
        return isKey ? OptionalInt.of(WORDS_IN_ORDER) : isNoted ? OptionalInt.of(NOTE) : OptionalInt.empty();
    }

    private static OptionalInt of(String text, String sought) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(sought)) {
            return OptionalInt.of(BEGINS);
        }
        List<PlacedWord> words = PlacedWord.of(text);
        List<PlacedWord> parts = PlacedWord.of(sought);
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

    private static String initials(List<PlacedWord> words) {
        return words.stream().map(PlacedWord::initial).collect(Collectors.joining());
    }

    private static boolean begins(List<PlacedWord> words, PlacedWord part) {
        return words.stream().anyMatch(word -> word.begins(part));
    }

    private static boolean isInOrder(List<PlacedWord> words, List<PlacedWord> parts) {
        int next = 0;
        for (PlacedWord word : words) {
            if (next < parts.size() && word.begins(parts.get(next))) {
                next++;
            }
        }
        return next == parts.size();
    }
}
