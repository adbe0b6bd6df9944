package kspace.app.map;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.SIZE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the pane of the address map says. */
enum MapMessage implements WindowMessage {
    SCALE(NAME),
    ADDRESS_MAP,
    LEFT_BAR_ALL_BYTES,
    LEFT_BAR_TRUE_SCALE(SIZE);

    private final Parameters parameters;

    MapMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
