package kspace.app.learn;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What a sheet of exercises says beside them. */
enum SheetMessage implements WindowMessage {
    TITLE(NUMBER),
    KEY_TITLE(NUMBER),
    TYPICAL(CODE, MESSAGE);

    private final Parameters parameters;

    SheetMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
