package kspace.app.tour.edit;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands in the way of a change of a tour's file. */
enum TourEditMessage implements WindowMessage {
    TITLE_OF_LINES(NAME, NUMBER),
    OTHER_FORM(NAME),
    LAST_STOP(NAME),
    CHANGED_ELSEWHERE(NAME),
    MACHINE_ELSEWHERE(QUOTE);

    private final Parameters parameters;

    TourEditMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
