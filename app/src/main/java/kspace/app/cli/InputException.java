package kspace.app.cli;

import kspace.core.address.PlainText;

/** Something on the command line or the standard input that cannot be used; the message is a sentence for its user. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
