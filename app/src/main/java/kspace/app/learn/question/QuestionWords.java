package kspace.app.learn.question;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the card of a question says beside it. */
enum QuestionWords implements WindowMessage {
    RIGHT,
    RIGHT_IS(NAME),
    NOT_YET,
    ANSWER_IS(CODE),
    CHOICE_IS(NAME),
    HINT,
    HINT_OF(NUMBER, NUMBER),
    HINT_TEXT(NUMBER),
    CHECK,
    TYPE_HERE,
    CLICK_THERE,
    SELECTED(NAME),
    SHOW_ME,
    TRY_ANOTHER,
    BIT_IS(NAME, NUMBER, NUMBER),
    ENTRY_SO_FAR(CODE),
    STEPS,
    STEP(NAME),
    SOME_RIGHT(NUMBER, COUNT),
    SOME_RIGHT_BUT(NUMBER, COUNT),
    ANSWER_FIELD(NAME),
    CHOICE(NAME, NUMBER);

    private final Parameters parameters;

    QuestionWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
