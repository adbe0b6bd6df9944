package kspace.app.stop;

import kspace.core.address.PlainText;

/** A recipe or a tour that cannot be followed; the message is a sentence that begins with file and line. */
public final class StopFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the refusal. */
    public StopFileException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
