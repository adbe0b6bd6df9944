package kspace.app.inspector.parts;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the pages of the inspector share. */
enum PartMessage implements WindowMessage {
    GO_STEP_MAPS_ADDRESS,
    GO_TO_STEP(COUNT),
    COPY(NAME),
    COPY_SPACE_WHEN_FOCUSED(NAME),
    SPACE_WHEN_FOCUSED(NAME),
    THE_NEXT_STEP,
    STEPS_FROM_NOW(COUNT),
    STEP_MAPS_ADDRESS_PHASE(COUNT, NAME, NAME);

    private final Parameters parameters;

    PartMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
