package kspace.app.tour;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with a tour besides its form; mostly the rest of a sentence that begins with the key. */
enum TourMessage implements WindowMessage {
    A_TOUR,
    UNKNOWN_KEY(ROW),
    TITLE_MISSING(NAME),
    STOP_MISSING(NAME, CODE),
    TOO_MANY_STOPS(NUMBER, NUMBER),
    WHOLE_NUMBER(NUMBER, NUMBER),
    NO_TEXT,
    TOO_MANY_LETTERS(NUMBER, NUMBER),
    ONLY_FOR_STOP_WITH(CODE),
    ONLY_FOR_ASK(CODE, CODE),
    CHOICE_NEEDS(CODE, CODE),
    NO_CHOICES,
    NEEDS_AN(CODE),
    NO_LIST,
    POINT_FORM(ROW, CODE, CODE),
    NEEDS_WALKED,
    NEEDS_MAPPED,
    NEEDS_READ,
    NO_ENTRY(CODE, CODE),
    RIGHT_ANSWER(QUOTE),
    NOT_EXPLAINED(QUOTE),
    NO_WRONG_CHOICE(QUOTE),
    TOO_MANY_WORDS(NUMBER, NUMBER),
    NONE_OF(QUOTE, ROW),
    MACHINE_REFUSED(NAME),
    NONE_OF_CHOICES(QUOTE, ROW),
    NO_PLACE(NAME),
    UNKNOWN_REGION(QUOTE, ROW),
    REGION_NOT_THERE(QUOTE, MESSAGE),
    TARGET_REFUSED(CODE, QUOTE, ROW),
    FAULT(NAME, NAME),
    MACHINE_MISSING(ROW, CODE),
    NOT_BESIDE(QUOTE),
    NO_MACHINE(QUOTE, ROW),
    NO_SUCH_TOUR(NAME, ROW, ROW),
    NO_FILE_NAME(QUOTE),
    OPEN_BRACE(CODE, CODE, CODE),
    UNKNOWN_FACT(CODE, ROW, CODE),
    NO_FACT_HERE(CODE, VIRTUAL);

    private final Parameters parameters;

    TourMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
