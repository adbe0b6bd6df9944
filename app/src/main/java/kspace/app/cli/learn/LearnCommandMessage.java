package kspace.app.cli.learn;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the command says that makes exercises. */
enum LearnCommandMessage implements WindowMessage {
    KIND_UNKNOWN_THERE(NAME, NAME),
    JSON_O_ASK_DIFFERENT_FORMS(NAME),
    HAS_NO_FORM_EXERCISES_NAME(NAME),
    NO_SAMPLE_HAS_PAGING_MODE(NAME),
    SHEET_NOT_DRAWN(NAME, NAME);

    private final Parameters parameters;

    LearnCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
