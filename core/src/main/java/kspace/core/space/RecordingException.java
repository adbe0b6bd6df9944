package kspace.core.space;

import kspace.core.address.PlainText;
import kspace.core.words.Message;

/**
 * A recording that cannot be read, or that leads to more than can be told. The message is one sentence for its user, naming
 * where and what; whatever it quotes, it is fit to be shown ({@link PlainText#sentence}).
 */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the refusal with its sentence. */
    public RecordingException(Message sentence) {
        this(sentence.toString());
    }

    /** Creates the refusal with its sentence. */
    public RecordingException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
