package kspace.app.stop;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with a stop. */
enum StopMessage implements WindowMessage {
    NOT_TOML_REASONABLE_FORM(NAME, NUMBER, NAME),
    NOT_TOML_REASONABLE_FORM_BRACKETS(NAME),
    NOT_VALID_TOML(NAME, NAME, NAME),
    CANNOT_BE_SHOWN(NAME),
    IS_ONLY_FOR(NAME, NAME),
    VIEW_OF_BOOT(CODE, NAME),
    MOMENT_OF_BOOT(NAME),
    NONE_OF_SEVERAL(QUOTE, ROW),
    NOT_ANSWERED(CODE, MESSAGE),
    NONE_OF(QUOTE, ROW),
    NO_AXIS(QUOTE, ROW, CODE),
    NO_WHOLE_NUMBER(QUOTE, COUNT, COUNT),
    NO_SUCH_STEP(NUMBER, VIRTUAL, NUMBER),
    UNREADABLE,
    BESIDE_BOOT(NAME);

    private final Parameters parameters;

    StopMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
