package kspace.app.point;

import java.util.ArrayList;
import java.util.List;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.address.PlainText;

/**
 * What a picture points at, as its author wrote it.
 *
 * @param callouts words with a line to what they are about
 * @param marks what has a ring around it
 * @param highlights what is lit, while the rest is dimmed; empty if nothing is dimmed
 * @param isStrict whether it is a mistake if the picture does not show one of them; the pictures of a series show what comes
 */
public record Pointers(List<Callout> callouts, List<String> marks, List<String> highlights, boolean isStrict) {
    /** Points at nothing. */
    public static final Pointers NONE = new Pointers(List.of(), List.of(), List.of(), true);

    private static final int MOST = 12;
    private static final int MOST_LETTERS = 160;

    /**
     * Words beside a picture.
     *
     * @param where what they are about
     * @param words what they say
     */
    public record Callout(String where, String words) {}

    /** Takes unmodifiable copies. */
    public Pointers {
        callouts = List.copyOf(callouts);
        marks = List.copyOf(marks);
        highlights = List.copyOf(highlights);
    }

    /**
     * Returns what a stop points at.
     *
     * @throws StopException if one of its words says no place
     */
    public static Pointers of(Stop stop) {
        List<Callout> callouts = new ArrayList<>();
        for (String text : lines(stop, StopKey.CALLOUT)) {
            int colon = text.indexOf(':');
            String words = text.substring(colon + 1).strip();
            if (colon <= 0 || words.isEmpty()) {
                throw new StopException(StopKey.CALLOUT, PointMessage.NO_WORDS.text(text));
            }
            if (words.length() > MOST_LETTERS) {
                throw new StopException(StopKey.CALLOUT, PointMessage.TOO_LONG.text(words.length(), MOST_LETTERS));
            }
            callouts.add(new Callout(text.substring(0, colon).strip(), words));
        }
        return new Pointers(callouts, lines(stop, StopKey.MARK), lines(stop, StopKey.HIGHLIGHT), true);
    }

    private static List<String> lines(Stop stop, StopKey key) {
        List<String> lines = stop.word(key).stream().flatMap(String::lines).map(String::strip)
                .filter(it -> !it.isEmpty()).toList();
        if (lines.stream().flatMapToInt(String::codePoints)
                .anyMatch(c -> !PlainText.isPlain(c) || Character.getType(c) == Character.UNASSIGNED)) {
            throw new StopException(key, PointMessage.HAS_CONTROL_CHARACTER.text());
        }
        if (lines.size() > MOST) {
            throw new StopException(key, PointMessage.TOO_MANY.text(lines.size(), MOST));
        }
        return lines;
    }

    /** Returns whether there is nothing to point at. */
    public boolean isEmpty() {
        return callouts.isEmpty() && marks.isEmpty() && highlights.isEmpty();
    }

    /** Returns the same for a picture that shows only some of it, as one of a series does. */
    public Pointers whereShown() {
        return new Pointers(callouts, marks, highlights, false);
    }

    /** Returns what it says in words, for those who do not see it. */
    public List<String> words() {
        return callouts.stream().map(it -> it.where() + ": " + it.words()).toList();
    }
}
