package kspace.app.cli.console;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What all commands say. */
enum ConsoleMessage implements WindowMessage {
    NO_NAME_FILE(NAME, NAME),
    THERE_ALREADY_FORCE_REPLACES(NAME, NAME),
    CALLED_LIKE_PICTURE_SERIES_NONE(NAME),
    CALLED_LIKE_PICTURE_SERIES_NONE_FORCE(NAME, NUMBER),
    WOULD_REMOVED_CALLED_LIKE_PICTURE(NAME),
    CANNOT_BE_REMOVED(NAME, NAME),
    CANNOT_READ_PERMISSION_DENIED(NAME),
    CANNOT_BE_READ(NAME, NAME),
    THERE_NO_SUCH_FILE,
    WOULD_CHANGE(NAME, NAME),
    NOT_ALLOWED_WHOLE_NUMBER(NAME, NAME, COUNT, COUNT, NAME),
    STANDARD_INPUT_CANNOT_READ(NAME),
    COLOR_UNKNOWN_ALLOWED(NAME, NAME);

    private final Parameters parameters;

    ConsoleMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
