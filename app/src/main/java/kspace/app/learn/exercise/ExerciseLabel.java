package kspace.app.learn.exercise;

import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What stands beside the fields of an exercise. */
enum ExerciseLabel implements WindowMessage {
    LEVEL(NUMBER);

    private final Parameters parameters;

    ExerciseLabel(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
