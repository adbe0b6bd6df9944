package kspace.app.ask;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands in the small figures beside an answer. */
enum FigureWords implements WindowMessage {
    LEFT_OUT(COUNT),
    TOO_MANY(COUNT),
    TAKEN(COUNT),
    OFFSET_IN(SIZE, COUNT, CODE),
    HAVE_TO_REPEAT(CODE),
    BIT(NUMBER),
    OF_OTHER_LEVEL(CODE, NUMBER),
    ENTRY(NUMBER),
    ENTRY_TO_READ(NUMBER, NUMBER),
    IN_ENTRY(NUMBER),
    NOT_IN_TABLE,
    TABLE,
    GOES_ON,
    NEVER_READ,
    NOT_WRITTEN,
    ABSENT(CODE),
    TABLE_AT(PHYSICAL),
    PAGE_AT(SIZE, PHYSICAL),
    RESERVED,
    MAPPED_OF(SIZE, SIZE),
    PAST_THE_END(SIZE, SIZE);

    private final Parameters parameters;

    FigureWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
