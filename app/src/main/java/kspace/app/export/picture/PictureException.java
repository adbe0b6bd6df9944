package kspace.app.export.picture;

import kspace.core.address.PlainText;

/** A picture that cannot be made as it was asked for. */
public final class PictureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String option;

    /**
     * Creates the refusal.
     *
     * @param option what is wrong: a name that {@link PictureOptions} has
     * @param predicate what is wrong with it: the rest of a sentence that begins with its name
     */
    public PictureException(String option, String predicate) {
        super(PlainText.sentence(predicate));
        this.option = option;
    }

    /** Returns the name of what is wrong. */
    public String option() {
        return option;
    }

    /** Returns what is wrong with it. */
    public String predicate() {
        return String.valueOf(getMessage());
    }
}
