package kspace.app.command;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What commands are called where more is known than their part of the window. */
enum CommandMessage implements WindowMessage {
    ZOOM_MAP_TO_IT,
    ZOOM_TABLES_TO_IT,
    GO_INTO_ENTRY,
    PLAY_ITS_TRANSLATION,
    WITH_KEY(NAME, NAME);

    private final Parameters parameters;

    CommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
