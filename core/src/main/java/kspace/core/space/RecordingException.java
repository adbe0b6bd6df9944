package kspace.core.space;

import kspace.core.address.PlainText;
import kspace.core.words.Message;

/**
 * A recording that cannot be read, or that leads to more than can be told. The message is one sentence for its user, naming
 * where and what; whatever it quotes, it is fit to be shown ({@link PlainText#sentence}).
 */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /** Creates the refusal with its sentence. */
    public RecordingException(Message words) {
        this.words = words;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    @Override
    public String getMessage() {
        return sentence();
    }

    /** Returns the sentence, in words. */
    public String sentence() {
        return PlainText.sentence(words.toString());
    }
}
