package kspace.app.stop;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with a stop. */
enum StopMessage implements WindowMessage {
    NOT_TOML_REASONABLE_FORM(NAME, NUMBER, NAME),
    NOT_TOML_REASONABLE_FORM_BRACKETS(NAME),
    NOT_VALID_TOML(NAME, NAME, NAME),
    BOOT_RECORDING_HAS_ONE_MOMENT(NAME, NAME),
    CANNOT_BE_SHOWN(NAME),
    NOT_ALLOWED_ONE_OR_SEVERAL(NAME, NAME),
    CANNOT_BE_ANSWERED(NAME, NAME, NAME),
    KSPACE(NAME),
    IS_ONLY_FOR(NAME, NAME),
    IS_NOT_ALLOWED(NAME, NAME);

    private final Parameters parameters;

    StopMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
