package kspace.app.export.recipe;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with a recipe of pictures. */
enum RecipeMessage implements WindowMessage {
    SERIES_NUMBER_WITHOUT_SERIES(NAME),
    NO_SERIES_NUMBER(NAME),
    A_RECIPE_TOML,
    LEAST_ONE_NEEDED(NAME, NAME),
    FILE_EARLIER_PICTURE,
    NOT_KNOWN_KNOWN(NAME),
    NO_VALUE,
    GIF_TIME(NUMBER, NUMBER),
    FRAMES_OF_WALK,
    STEP_OF_WALK,
    MOMENT_OF_SERIES(NAME),
    TIME_WITHOUT_MOTION,
    ONLY_FOR_STORYBOARD,
    LIST_NEEDED,
    LIST_BESIDE_ONE(NAME),
    IS_MISSING,
    WITHOUT_MACHINE(NAME),
    NO_LINK(NAME),
    NO_NAME_FILE(NAME),
    HAS_TO_END_IN(NAME, NAME),
    WITHOUT_EFFECT,
    OTHER_COMPUTER(NAME);

    private final Parameters parameters;

    RecipeMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
