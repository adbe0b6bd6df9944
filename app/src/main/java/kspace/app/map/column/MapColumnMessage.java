package kspace.app.map.column;

import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands in the virtual column. */
enum MapColumnMessage implements WindowMessage {
    KERNEL_HALF,
    USER_HALF,
    AREAS(NUMBER),
    KVIRTAREAS(NUMBER),
    AREA(NUMBER);

    private final Parameters parameters;

    MapColumnMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
