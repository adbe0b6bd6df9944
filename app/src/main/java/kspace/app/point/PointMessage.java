package kspace.app.point;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with what a picture is to point at. */
enum PointMessage implements WindowMessage {
    NO_SUCH_PLACE(QUOTE, ROW),
    NO_PLACES(QUOTE),
    NO_WORDS(QUOTE),
    TOO_MANY(COUNT, COUNT),
    TOO_LONG(COUNT, COUNT),
    HAS_CONTROL_CHARACTER;

    private final Parameters parameters;

    PointMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
