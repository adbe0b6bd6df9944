package kspace.core.input;

import kspace.core.words.Message;

/**
 * A text that does not say what it should, such as a number or an address; the sentence is for whoever wrote it. It has a
 * type of its own so that nobody takes a mistake of the program for one of its user.
 */
public final class TextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /** Creates the refusal with its sentence. */
    public TextException(Message words) {
        this.words = words;
    }

    /** Creates the refusal with a sentence that has its words already. */
    public TextException(String sentence) {
        this(InputWords.SAID.of(sentence));
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    /** Returns the sentence, in words. */
    public String sentence() {
        return words.toString();
    }

    @Override
    public String getMessage() {
        return sentence();
    }
}
