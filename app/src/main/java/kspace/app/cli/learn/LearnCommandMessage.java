package kspace.app.cli.learn;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the commands say that explain terms and make exercises. */
enum LearnCommandMessage implements WindowMessage {
    KIND_UNKNOWN_THERE(NAME, NAME),
    KIND_OR_LESSON,
    NO_SUCH_DIFFICULTY(NAME, NAME),
    TWO_FORMS(NAME),
    NO_FORM(NAME),
    NO_SAMPLE_OF_MODE(NAME),
    SHEET_NOT_DRAWN(NAME, NAME),
    EXPLAIN_TERM_OR_LIST,
    TERM_UNKNOWN(NAME, NAME),
    TEXT_NOT_UNDERSTOOD,
    TEXT_TOO_LONG(SIZE),
    EXAMPLE_AT(NAME, NAME),
    ALSO_CALLED(NAME),
    SEE_ALSO(NAME),
    SOURCE(NAME);

    private final Parameters parameters;

    LearnCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
