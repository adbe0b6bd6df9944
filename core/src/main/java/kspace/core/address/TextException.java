package kspace.core.address;

/**
 * A text that does not say what it should, such as a number or an address; the sentence is for whoever wrote it. It has a
 * type of its own so that nobody takes a mistake of the program for one of its user.
 */
public final class TextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Creates the refusal; {@code sentence} is for people. */
    public TextException(String sentence) {
        super(sentence);
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
