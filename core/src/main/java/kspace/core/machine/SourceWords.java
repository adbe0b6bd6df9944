package kspace.core.machine;

import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** Why a file of a machine cannot be read. */
enum SourceWords implements MessageKey {
    OF_FILE(NAME, MESSAGE),
    EMPTY(NAME),
    NO_SUCH_FILE,
    NOT_PERMITTED,
    NOT_READ(NAME),
    NOT_READ_AT_ALL,
    NO_REGULAR_FILE(NAME, NAME),
    TOO_LARGE(SIZE, NAME),
    BINARY(MESSAGE, NAME),
    BYTE_IS_0(NUMBER),
    NOT_UTF_8,
    WANTED(NAME),
    MACHINE,
    REGULAR_FILE,
    FOLDER,
    PIPE,
    SOCKET,
    DEVICE,
    ENDLESS_STREAM;

    private final Parameters parameters;

    SourceWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
