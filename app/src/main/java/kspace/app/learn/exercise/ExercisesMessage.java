package kspace.app.learn.exercise;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the panel of exercises says. */
public enum ExercisesMessage implements WindowMessage {
    TITLE,
    KIND,
    ALL_KINDS,
    KINDS_OF_LESSON(NAME),
    DIFFICULTY,
    LESSONS,
    NEXT,
    SCORE(NUMBER, NUMBER),
    SCORE_AND_PARTLY(NUMBER, NUMBER, NUMBER),
    NOTHING_TO_ASK,
    SHEET_WRITTEN(NAME, NAME),
    SHEET_NOT_WRITTEN(NAME);

    private final Parameters parameters;

    ExercisesMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
