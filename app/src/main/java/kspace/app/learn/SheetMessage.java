package kspace.app.learn;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What a sheet of exercises says beside them. */
public enum SheetMessage implements WindowMessage {
    /** What the sheet is called. */
    TITLE(NUMBER),
    /** What its key is called. */
    KEY_TITLE(NUMBER),
    /** A wrong answer, and how one comes to it. */
    TYPICAL(CODE, MESSAGE),
    /** The first address of what is mapped. */
    MAPPED_FROM,
    /** The last one. */
    MAPPED_TO,
    /** Where the first one leads. */
    ONTO,
    /** What the kernel may do there. */
    RIGHTS,
    /** How large pages are. */
    LARGEST_PAGE(NUMBER, SIZE),
    /** The pages of a level that are counted. */
    PAGES_OF_LEVEL(NUMBER, SIZE);

    private final Parameters parameters;

    SheetMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
