package kspace.core.machine;

import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;

import java.util.List;
import kspace.core.words.Argument;
import kspace.core.words.MessageKey;

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
    NOT_UTF_8;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes them.
    private final List<Argument.Kind> takes;

    SourceWords(Argument.Kind... takes) {
        this.takes = List.of(takes);
    }

    @Override
    public String room() {
        return "source-files";
    }

    @Override
    public List<Argument.Kind> takes() {
        return takes;
    }
}
