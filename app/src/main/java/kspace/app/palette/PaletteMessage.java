package kspace.app.palette;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the command palette says. */
enum PaletteMessage implements WindowMessage {
    ADDRESSES_AND_RANGES,
    COMMANDS,
    SAMPLES,
    OPENED_LAST,
    NOT_POSSIBLE_NOW;

    private final Parameters parameters;

    PaletteMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
