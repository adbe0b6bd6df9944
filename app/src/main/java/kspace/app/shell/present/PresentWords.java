package kspace.app.shell.present;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What a presentation says of itself. */
enum PresentWords implements WindowMessage {
    TYPE_HERE,
    CLICK_THERE,
    COVERED,
    BLACK,
    POINTS_HERE(NAME),
    NEXT_STOP,
    LAST_STOP,
    NO_NOTES,
    ON_THIS_STOP,
    SINCE_THE_BEGINNING,
    CLOCK,
    HIDDEN_FROM_THE_HALL,
    SPOTLIGHT,
    MARKS,
    POINTER,
    HALL_SEES,
    SHOWN_TO_THE_HALL,
    FILM_STEP(COUNT, COUNT),
    BACK,
    SHOW_ANSWER,
    FINISH,
    LEAVE;

    private final Parameters parameters;

    PresentWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
