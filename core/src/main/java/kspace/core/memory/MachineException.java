package kspace.core.memory;

import kspace.core.address.PlainText;
import kspace.core.words.Message;

/**
 * A machine that cannot be opened or booted. The message is one sentence for its user, naming where and what; whatever it
 * quotes, it is fit to be shown ({@link PlainText#sentence}).
 */
public final class MachineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /** Creates the refusal with its sentence. */
    public MachineException(Message words) {
        this.words = words;
    }

    /** Creates the refusal with a sentence that has its words already. */
    public MachineException(String sentence) {
        this(MemoryWords.SAID.of(sentence));
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
