package kspace.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence as data: words, numbers and names in the order in which they are read. What shows it decides on colours
 * and sizes; {@link #plain()} is what assistive technology reads and what is copied.
 *
 * @param spans the pieces, spaces included
 */
public record RichText(List<Span> spans) {
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-fA-F_]+");

    /** What a piece of a sentence is. */
    public enum Kind {
        /** Words. */
        WORDS,
        /** A number that is read digit by digit. */
        NUMBER,
        /** The thing that the sentence is about. */
        NAME,
        /** A word that says that something went well, always with a tick. */
        PASS,
        /** A word that says that something failed, always with a cross. */
        FAIL
    }

    /**
     * A piece of a sentence.
     *
     * @param kind what it is
     * @param text its characters
     */
    public record Span(Kind kind, String text) {}

    /** Takes an unmodifiable copy. */
    public RichText {
        spans = List.copyOf(spans);
    }

    /** Returns an empty sentence to go on from. */
    public static RichText empty() {
        return new RichText(List.of());
    }

    /** Returns plain words to go on from. */
    public static RichText of(String words) {
        return empty().words(words);
    }

    /**
     * Returns what a person wrote, such as the caption of a tour: hexadecimal numbers with prefix are numbers and the rest is words. Our
     * own sentences are messages, which know what their arguments are.
     */
    public static RichText written(String sentence) {
        RichText result = empty();
        Matcher matcher = NUMBER.matcher(sentence);
        int done = 0;
        while (matcher.find()) {
            result = result.words(sentence.substring(done, matcher.start())).number(matcher.group());
            done = matcher.end();
        }
        return result.words(sentence.substring(done));
    }

    /** Returns this followed by words. */
    public RichText words(String text) {
        return with(Kind.WORDS, text);
    }

    /** Returns this followed by a number. */
    public RichText number(Object number) {
        return with(Kind.NUMBER, number.toString());
    }

    /** Returns this followed by a name. */
    public RichText name(String text) {
        return with(Kind.NAME, text);
    }

    /** Returns this followed by a word of success. */
    public RichText pass(String text) {
        return with(Kind.PASS, text);
    }

    /** Returns this followed by a word of failure. */
    public RichText fail(String text) {
        return with(Kind.FAIL, text);
    }

    /** Returns this followed by another sentence. */
    public RichText then(RichText other) {
        List<Span> more = new ArrayList<>(spans);
        more.addAll(other.spans);
        return new RichText(more);
    }

    /** Returns the same with neighbours of one kind as one piece. */
    public RichText joined() {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans) {
            if (!joined.isEmpty() && joined.getLast().kind() == span.kind()) {
                joined.add(new Span(span.kind(), joined.removeLast().text() + span.text()));
            } else {
                joined.add(span);
            }
        }
        return new RichText(joined);
    }

    private RichText with(Kind kind, String text) {
        return text.isEmpty() ? this : then(new RichText(List.of(new Span(kind, text))));
    }

    /** Returns whether there is nothing to read. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns all characters. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
