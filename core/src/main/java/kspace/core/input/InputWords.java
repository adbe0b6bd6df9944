package kspace.core.input;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is wrong with a number that someone wrote. */
enum InputWords implements MessageKey {
    SAID(NAME),
    PAST_THE_END(QUOTE, NUMBER),
    NOTHING(NAME),
    NO_NUMBER(QUOTE, NAME),
    NO_WHOLE_NUMBER(QUOTE);

    private final Parameters parameters;

    InputWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
