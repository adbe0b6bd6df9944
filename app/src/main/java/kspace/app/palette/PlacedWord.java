package kspace.app.palette;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text: letters and digits between others.
 *
 * @param word the word in small letters, never empty
 * @param start where it starts in the text in small letters
 */
record PlacedWord(String word, int start) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Returns the words of a text, in their order. */
    static List<PlacedWord> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(it -> new PlacedWord(it.group(), it.start())).toList();
    }

    boolean begins(PlacedWord part) {
        return word.startsWith(part.word);
    }

    String initial() {
        return word.substring(0, 1);
    }
}
