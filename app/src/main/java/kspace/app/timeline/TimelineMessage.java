package kspace.app.timeline;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the timeline says of single steps. */
enum TimelineMessage implements WindowMessage {
    STEP(COUNT, MESSAGE),
    TABLE(NAME),
    FIRST_TABLE,
    FIRST_PAGE(NAME, SIZE),
    FIRST_HUGE_PAGE(SIZE, VIRTUAL),
    SIZE_CHANGE(SIZE, SIZE, VIRTUAL),
    FINDING(NAME, MESSAGE),
    FIRST_OF_ITS_KIND(CODE),
    STOPS(NAME),
    TABLES_READY(COUNT),
    PHASE_DONE(NAME, LIST, COUNT),
    PAGES(COUNT, SIZE),
    ACTIVATED,
    TRIED(COUNT),
    HIGHLIGHT(COUNT, COUNT, MESSAGE),
    BOTH(MESSAGE, MESSAGE);

    private final Parameters parameters;

    TimelineMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
