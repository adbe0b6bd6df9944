package kspace.app.cli.console;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What all commands say. */
public enum ConsoleMessage implements WindowMessage {
    SAID(NAME),
    NO_FILE_NAME(CODE, QUOTE),
    NO_FILE_NAME_HERE(CODE, QUOTE, MESSAGE),
    OTHER_PICTURE_THERE(NAME),
    OTHER_FILE_THERE(NAME),
    STRAY_FILE(NAME),
    STRAY_FILES(NAME, NUMBER),
    WOULD_BE_REMOVED(NAME),
    NOT_REMOVED(NAME, NAME),
    NOT_PERMITTED(NAME),
    NOT_READ(NAME, NAME),
    NO_SUCH_FILE,
    WOULD_CHANGE(NAME, NAME),
    NO_WHOLE_NUMBER(NAME, QUOTE, COUNT, COUNT),
    NO_WHOLE_NUMBER_ON(NAME, QUOTE, COUNT, COUNT, NAME),
    INPUT_NOT_READ(NAME),
    JSON_AND_FORMAT(QUOTE),
    UNKNOWN_WORD(CODE, QUOTE, ROW),
    OF_OPTION(CODE, MESSAGE),
    OF_LINE(NUMBER, NAME),
    STANDARD_INPUT,
    PAGES_DONE(COUNT, COUNT),
    TABLES_DONE(COUNT, COUNT),
    A_VIRTUAL_ADDRESS,
    A_PHYSICAL_ADDRESS,
    ABSENT,
    TABLE_AT(PHYSICAL),
    PAGE_AT(PHYSICAL),
    ENTRY_FAULT(NAME, NAME);

    private final Parameters parameters;

    ConsoleMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
