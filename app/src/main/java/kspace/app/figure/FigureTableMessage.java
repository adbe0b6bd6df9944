package kspace.app.figure;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What tables say beside their cells. */
enum FigureTableMessage implements WindowMessage {
    NAMED(NAME, NAME);

    private final Parameters parameters;

    FigureTableMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
