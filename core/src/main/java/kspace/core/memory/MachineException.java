package kspace.core.memory;

import kspace.core.address.PlainText;
import kspace.core.words.Message;

/**
 * A machine that cannot be opened or booted. The message is one sentence for its user, naming where and what; whatever it
 * quotes, it is fit to be shown ({@link PlainText#sentence}).
 */
public final class MachineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the refusal with its sentence. */
    public MachineException(Message sentence) {
        this(sentence.toString());
    }

    /** Creates the refusal with its sentence. */
    public MachineException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
