package kspace.app.shell.stops;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the list of stops says. */
enum StopsMessage implements WindowMessage {
    STOPS,
    ROW(NUMBER, NAME),
    ROW_WITH_FAULT(NUMBER, NAME, NAME),
    PRESENT,
    RENAME,
    UP,
    DOWN,
    DELETE,
    UNDO,
    REDO,
    CLOSE,
    TITLE_OF(NUMBER),
    OF_PROGRAM(NAME);

    private final Parameters parameters;

    StopsMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
