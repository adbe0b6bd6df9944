package kspace.app.shell.pair;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What two machines side by side say. */
enum PairMessage implements WindowMessage {
    HEADING(NAME, COUNT, COUNT),
    AT_THE_LEFT,
    AT_THE_RIGHT,
    NOTHING_DIFFERS;

    private final Parameters parameters;

    PairMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
