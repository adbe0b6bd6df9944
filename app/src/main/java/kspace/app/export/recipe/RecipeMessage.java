package kspace.app.export.recipe;

import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is wrong with a recipe of pictures. */
enum RecipeMessage implements WindowMessage {
    HAS_NUMBER_PICTURE_SERIES_ONE(NAME),
    NUMBER_PICTURE_ONE_D_OR(NAME),
    A_RECIPE_TOML,
    LEAST_ONE_NEEDED(NAME, NAME),
    FILE_EARLIER_PICTURE,
    NOT_KNOWN_KNOWN(NAME),
    HAS_TEXT_WHOLE_NUMBER_TRUE,
    GIF_TIME(NUMBER, NUMBER),
    FRAMES_OF_WALK,
    STEP_OF_WALK,
    MOMENT_OF_SERIES(NAME),
    TIME_WITHOUT_MOTION,
    ONLY_FOR_STORYBOARD,
    LIST_NEEDED,
    LIST_BESIDE_ONE(NAME),
    IS_MISSING,
    NO_NAME_FILE(NAME),
    HAS_TO_END_IN(NAME, NAME),
    CHANGES_NONE_THESE_PICTURES,
    ON_ANOTHER_COMPUTER_FILES_THERE(NAME);

    private final Parameters parameters;

    RecipeMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
