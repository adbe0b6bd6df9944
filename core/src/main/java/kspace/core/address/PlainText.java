package kspace.core.address;

import java.util.HexFormat;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Text that others wrote, made fit to be shown in a terminal, a window or a file of ours: characters that steer a
 * terminal, turn the direction of what follows, break a line or cannot be seen are written out ({@code \n}, or a
 * backslash, {@code u} and four digits), and what is quoted has a bounded length. The form of an escape is also that of JSON.
 *
 * <p>What is written out: controls (C0, DEL, C1), line and paragraph separators, embeddings, overrides and isolates of
 * direction, other invisible format characters such as the byte order mark, halves of surrogate pairs, and what is no
 * character at all. Marks that languages need, such as joiners and the marks for right-to-left words, stay.
 */
public final class PlainText {
    /** The most characters of a sentence. */
    public static final int LONGEST_SENTENCE = 1_000;
    /** The most characters of a word, such as a path, inside a sentence. */
    public static final int LONGEST_WORD = 240;

    private static final int LONGEST_QUOTED = 60;
    private static final String CUT = "...";
    /** How much of what is cut in its middle is its beginning: the file of a sentence, and the remedy at its end. */
    private static final double SHARE_OF_BEGINNING = 0.6;
    private static final int FIRST_MARK = 0x200C;
    private static final int LAST_MARK = 0x200F;
    private static final int ARABIC_MARK = 0x061C;
    private static final int LAST_ARABIC_NUMBER_SIGN = 0x0605;
    private static final int FIRST_ARABIC_NUMBER_SIGN = 0x0600;
    private static final int NO_CHARACTER = 0xFFFE;
    private static final int FIRST_NO_CHARACTER = 0xFDD0;
    private static final int LAST_NO_CHARACTER = 0xFDEF;

    private PlainText() {}

    /** Returns whether a text can be shown as it is, in one line. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    /** Returns whether a character can be shown as it is. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                    false;
            case Character.FORMAT -> (codePoint >= FIRST_MARK && codePoint <= LAST_MARK)
                    || codePoint == ARABIC_MARK
                    || (codePoint >= FIRST_ARABIC_NUMBER_SIGN && codePoint <= LAST_ARABIC_NUMBER_SIGN);
            case Character.UNASSIGNED -> (codePoint & NO_CHARACTER) != NO_CHARACTER
                    && (codePoint < FIRST_NO_CHARACTER || codePoint > LAST_NO_CHARACTER);
            default -> true;
        };
    }

    /** Returns a text with all that is not plain written out, however long it is. */
    public static String escaped(String text) {
        return escaped(text, PlainText::isPlain);
    }

    /** As {@link #escaped(String)}, for a text of several lines. */
    public static String escapedLines(String text) {
        return escaped(text, codePoint -> codePoint == '\n' || isPlain(codePoint));
    }

    private static String escaped(String text, IntPredicate stays) {
        if (text.codePoints().allMatch(stays)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (stays.test(codePoint)) {
                out.appendCodePoint(codePoint);
            } else {
                append(codePoint, out);
            }
        });
        return out.toString();
    }

    private static void append(int codePoint, StringBuilder out) {
        switch (codePoint) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                for (char unit : Character.toChars(codePoint)) {
                    out.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            }
        }
    }

    /** Returns a text in quotation marks, plain, and shortened so that it fits in a sentence. */
    public static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /** Returns a text that is plain and of at most 60 characters. */
    public static String shortened(String text) {
        return beginning(text, LONGEST_QUOTED);
    }

    /** Returns a text that is plain and of at most {@code most} characters: all of it, or its beginning and dots. */
    public static String beginning(String text, int most) {
        // Writing out what will be cut off again would cost as much as the whole text.
        String plain = escaped(text.length() <= most ? text : text.substring(0, most + 1));
        return plain.length() <= most ? plain : plain.substring(0, endBefore(plain, most - CUT.length())) + CUT;
    }

    /**
     * Returns the name or the path of a file in one word: plain, and without its middle where it is longer than
     * {@link #LONGEST_WORD}.
     */
    public static String word(String text) {
        return withoutMiddle(text, LONGEST_WORD);
    }

    /**
     * Returns a sentence in one line: plain, with one space where a line ended, each word and the whole without their
     * middle where they are too long. A sentence that is already so stays the same.
     */
    public static String sentence(String text) {
        String bounded = text.length() <= LONGEST_SENTENCE ? text : boundedWords(text);
        List<String> lines = bounded.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return withoutMiddle(boundedWords(String.join(" ", lines)), LONGEST_SENTENCE);
    }

    private static String boundedWords(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
                end++;
            }
            out.append(word(text.substring(at, end)));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            at = end + 1;
        }
        return out.toString();
    }

    private static String withoutMiddle(String text, int most) {
        int first = (int) (most * SHARE_OF_BEGINNING);
        int last = most - first - CUT.length();
        if (text.length() > 2 * most) {
            return withoutMiddle(
                    text.substring(0, endBefore(text, most)) + text.substring(startAfter(text, text.length() - most)),
                    most);
        }
        String plain = escaped(text);
        return plain.length() <= most
                ? plain
                : plain.substring(0, endBefore(plain, first)) + CUT
                        + plain.substring(startAfter(plain, plain.length() - last));
    }

    private static int endBefore(String text, int at) {
        return isInsidePair(text, at) ? at - 1 : at;
    }

    private static int startAfter(String text, int at) {
        return isInsidePair(text, at) ? at + 1 : at;
    }

    private static boolean isInsidePair(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
