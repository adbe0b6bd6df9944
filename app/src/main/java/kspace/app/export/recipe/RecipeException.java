package kspace.app.export.recipe;

import kspace.core.address.PlainText;

/** A recipe that cannot be followed; the message is a sentence that begins with file and line. */
public final class RecipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecipeException(String sentence) {
        super(PlainText.sentence(sentence));
    }

    /** Returns the sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
