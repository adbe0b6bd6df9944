package kspace.core.arch.pte;

/** An entry that a format cannot write or read; the sentence names what it cannot express. */
public final class PteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Creates the refusal; {@code sentence} is for people. */
    public PteException(String sentence) {
        super(sentence);
    }
}
