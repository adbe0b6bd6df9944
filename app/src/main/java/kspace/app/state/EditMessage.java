package kspace.app.state;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What changes of a machine are called, and why they are refused. */
enum EditMessage implements WindowMessage {
    REVERT_TO_THE_FILE,
    REGION_HAS_LEAST_ONE_BYTE,
    SIZE_ZERO(NAME),
    PAST_THE_END(NAME, NAME),
    END_NOT_ABOVE_BASE_FIRST(NAME, NAME);

    private final Parameters parameters;

    EditMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
