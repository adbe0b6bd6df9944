package kspace.app.tour.answer;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said about an answer. */
enum AnswerMessage implements WindowMessage {
    RIGHT,
    WRONG(NAME),
    WRONG_PLACE(NAME);

    private final Parameters parameters;

    AnswerMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
