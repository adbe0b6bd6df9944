package kspace.app.glossary;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the glossary says beside its terms. */
enum GlossaryMessage implements WindowMessage {
    TITLE(NAME),
    ALSO(NAME),
    SEE(NAME, NAME),
    EXPLAINED_AS(NAME, CODE);

    private final Parameters parameters;

    GlossaryMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
