package kspace.app.map.edit;

import static kspace.core.words.Argument.Kind.CODE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said while memory is moved on the map. */
enum MapEditMessage implements WindowMessage {
    MOVE_THE_FRAME_METADATA,
    FRAME_METADATA,
    MOVE_A_REGION,
    WAS_AT_WITH_SHIFT(CODE),
    MOVE_A_REGION_BORDER;

    private final Parameters parameters;

    MapEditMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
