package kspace.app.canvas;

import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What everything that is drawn shares. */
enum CanvasMessage implements WindowMessage {
    LEVEL(NUMBER);

    private final Parameters parameters;

    CanvasMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
