package kspace.app.shell.display;

/** No window can be opened here, nor a picture drawn: something is missing around the program, which the message names. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartException(String sentence) {
        super(sentence);
    }

    public StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Returns what is missing and what helps, in a sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
