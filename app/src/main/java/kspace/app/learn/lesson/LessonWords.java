package kspace.app.learn.lesson;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the panel of a lesson says beside its text. */
enum LessonWords implements WindowMessage {
    LESSONS,
    STEP(NUMBER, NUMBER),
    MINUTES(COUNT),
    DONE,
    GO_ON(NUMBER, NUMBER),
    BACK,
    NEXT,
    SHOW_ANSWER,
    FINISH,
    ESC_LEAVES,
    LIST,
    ABOUT,
    EXERCISES,
    EXERCISES_ON_THIS,
    PREDICT,
    WHAT_IF,
    WALK_SO_FAR,
    TABLE_AT(PHYSICAL),
    READ_AT(PHYSICAL);

    private final Parameters parameters;

    LessonWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
