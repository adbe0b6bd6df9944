package kspace.app.stop;

import java.util.List;
import kspace.core.address.PlainText;

/** A stop that cannot be shown, or a picture that cannot be made, as it was asked for. */
public final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String option;

    /**
     * Creates the refusal.
     *
     * @param option what is wrong: the name of an option
     * @param predicate what is wrong with it: the rest of a sentence that begins with its name
     */
    public StopException(String option, String predicate) {
        super(PlainText.sentence(predicate));
        this.option = option;
    }

    /**
     * Creates the refusal.
     *
     * @param key what is wrong
     * @param predicate as for the other one
     */
    public StopException(StopKey key, String predicate) {
        this(key.id(), predicate);
    }

    /** Returns the refusal of a word that is none of those that are allowed. */
    public static StopException noneOf(StopKey key, String word, List<String> allowed) {
        return new StopException(key, StopMessage.NONE_OF.text(word, allowed));
    }

    /** Returns the refusal of what is no whole number of a range. */
    public static StopException noWholeNumber(String option, String text, long least, long most) {
        return new StopException(option, StopMessage.NO_WHOLE_NUMBER.text(text, least, most));
    }

    /** Returns the name of what is wrong. */
    public String option() {
        return option;
    }

    /** Returns what is wrong with it. */
    public String predicate() {
        return String.valueOf(getMessage());
    }
}
