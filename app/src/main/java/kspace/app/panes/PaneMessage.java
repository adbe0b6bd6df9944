package kspace.app.panes;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What panes and their edges say. */
enum PaneMessage implements WindowMessage {
    SCROLL_SIDEWAYS,
    EDGE_DRAGGED(NAME),
    SCROLL_THE_PANES,
    ADDRESS_MAP,
    PAGE_TABLES,
    INSPECTOR,
    TRANSLATION,
    TIMELINE;

    private final Parameters parameters;

    PaneMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
