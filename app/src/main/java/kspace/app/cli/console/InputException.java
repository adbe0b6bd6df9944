package kspace.app.cli.console;

import kspace.core.address.PlainText;
import kspace.core.words.Message;

/** Something on the command line or the standard input that cannot be used; the message is a sentence for its user. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /** Creates the refusal with its sentence. */
    public InputException(Message words) {
        this.words = words;
    }

    /** Creates the refusal with a sentence that has its words already. */
    public InputException(String sentence) {
        this(ConsoleMessage.SAID.of(sentence));
    }

    @Override
    public String getMessage() {
        return sentence();
    }

    /** Returns the sentence. */
    public String sentence() {
        return PlainText.sentence(words.toString());
    }
}
