package kspace.core.kernel;

import static kspace.core.words.Argument.Kind.MESSAGE;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What all checks say in the same way. */
enum CheckWords implements MessageKey {
    NOT_KEPT(MESSAGE);

    private final Parameters parameters;

    CheckWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
