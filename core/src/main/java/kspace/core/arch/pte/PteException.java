package kspace.core.arch.pte;

import kspace.core.words.Message;

/** An entry that a format cannot write or read; the sentence names what it cannot express. */
public final class PteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /** Creates the refusal; {@code words} are for people. */
    public PteException(Message words) {
        this.words = words;
    }

    /** Returns the sentence as data. */
    public Message words() {
        return words;
    }

    @Override
    public String getMessage() {
        return words.toString();
    }
}
