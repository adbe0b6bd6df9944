package kspace.core.memory;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What is said of a machine where it has its words already. */
enum MemoryWords implements MessageKey {
    SAID(NAME);

    private final Parameters parameters;

    MemoryWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
