package kspace.app.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of something found, with what of them was typed.
 *
 * @param pieces the words, piece by piece
 */
public record MatchedText(List<Piece> pieces) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /**
     * A piece of the words.
     *
     * @param text its characters, never none
     * @param isTyped whether they were typed
     */
    public record Piece(String text, boolean isTyped) {}

    /** Takes an unmodifiable copy. */
    public MatchedText {
        pieces = List.copyOf(pieces);
    }

    /** Returns the words, with what was typed where it stands as one; else the beginnings of words, or their initials. */
    public static MatchedText of(String words, String typed) {
        String lower = words.toLowerCase(Locale.ROOT);
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        BitSet marked = new BitSet();
        int at = sought.isEmpty() || lower.length() != words.length() ? -1 : lower.indexOf(sought);
        if (at >= 0) {
            marked.set(at, at + sought.length());
        } else if (!sought.isEmpty() && lower.length() == words.length()) {
            markBeginnings(marked, lower, sought);
        }
        return new MatchedText(pieces(words, marked));
    }

    private static void markBeginnings(BitSet marked, String words, String sought) {
        List<String> parts = Arrays.stream(sought.split("[^\\p{L}\\p{N}]+")).filter(it -> !it.isEmpty()).toList();
        List<Integer> starts = new ArrayList<>();
        Matcher word = WORD.matcher(words);
        while (word.find()) {
            starts.add(word.start());
            int start = word.start();
            parts.stream().filter(part -> words.startsWith(part, start)).findFirst()
                    .ifPresent(part -> marked.set(start, start + part.length()));
        }
        String initials = starts.stream().map(it -> words.substring(it, it + 1)).collect(Collectors.joining());
        if (marked.isEmpty() && initials.startsWith(sought)) {
            starts.stream().limit(sought.length()).forEach(marked::set);
        }
    }

    private static List<Piece> pieces(String words, BitSet marked) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            boolean isTyped = marked.get(from);
            int next = isTyped ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? words.length() : Math.min(next, words.length());
            pieces.add(new Piece(words.substring(from, to), isTyped));
            from = to;
        }
        return pieces;
    }
}
