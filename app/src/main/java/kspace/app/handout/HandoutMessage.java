package kspace.app.handout;

import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What a tour that is handed on says beside what its author wrote. */
public enum HandoutMessage implements WindowMessage {
    STOPS,
    KEYS,
    YOUR_ANSWER,
    CLICK_PLACE,
    CHECK,
    RIGHT,
    WRONG,
    SHOW_ANSWER,
    ANSWER,
    ANSWERS,
    NOTES,
    MADE_WITH,
    SLIDE(NUMBER, NUMBER);

    private final Parameters parameters;

    HandoutMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
