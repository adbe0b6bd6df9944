package kspace.app.data.figure;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What figures of a part say. */
public enum PartFigureMessage implements WindowMessage {
    USER_HALF,
    NOT_CANONICAL,
    GAP,
    PAGES_OF(COUNT, SIZE),
    RANGE,
    FIRST_ADDRESS,
    LAST_ADDRESS,
    SIZE_WORDS,
    OFFSET,
    MAPPED,
    RANGES_OF(NAME, NAME, LIST),
    RANGE_ROW(NAME, VIRTUAL, VIRTUAL, NAME, NAME),
    RANGE_ROW_MAPPED(NAME, VIRTUAL, VIRTUAL, NAME, NAME, NAME),
    DECISION_OF(VIRTUAL, NAME, NAME, SIZE),
    NO_DECISION(NAME, NAME, NAME),
    LIST_OF(NAME, NAME, COUNT, SIZE),
    LIST_EMPTY(NAME, NAME),
    LIST_ROW(NAME, NAME, CODE, NAME),
    AND_MORE(COUNT);

    private final Parameters parameters;

    PartFigureMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
