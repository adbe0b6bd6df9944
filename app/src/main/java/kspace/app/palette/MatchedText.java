package kspace.app.palette;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of something found, with what of them was typed.
 *
 * @param pieces the words, piece by piece
 */
public record MatchedText(List<Piece> pieces) {
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
        List<PlacedWord> parts = PlacedWord.of(sought);
        List<PlacedWord> all = PlacedWord.of(words);
        for (PlacedWord word : all) {
            parts.stream().filter(word::begins).findFirst()
                    .ifPresent(part -> marked.set(word.start(), word.start() + part.word().length()));
        }
        if (marked.isEmpty()
                && all.stream().map(PlacedWord::initial).collect(Collectors.joining()).startsWith(sought)) {
            all.stream().limit(sought.length()).map(PlacedWord::start).forEach(marked::set);
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
