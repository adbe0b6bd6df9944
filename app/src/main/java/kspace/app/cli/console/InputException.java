package kspace.app.cli.console;

import kspace.core.address.PlainText;

/** Something on the command line or the standard input that cannot be used; the message is a sentence for its user. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
