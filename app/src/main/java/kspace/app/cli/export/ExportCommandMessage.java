package kspace.app.cli.export;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the command says that draws pictures. */
enum ExportCommandMessage implements WindowMessage {
    CHECK_WITH_FORCE,
    TWO_FORMS,
    RECIPE_ALONE,
    NOTHING_TO_DRAW,
    NOWHERE_TO_WRITE,
    CHECK_OF_STANDARD_OUTPUT,
    FORCE_ON_STANDARD_OUTPUT,
    WORDS_WITH_PICTURE(CODE),
    NO_FORMAT(QUOTE, ROW),
    NO_PICTURE_NAME(NAME),
    NO_SERIES_NAME(NAME),
    OUTPUT_REFUSED(NAME, NAME),
    FORMATS_DIFFER(NAME, NAME),
    SERIES_NEEDS_FILES,
    PICTURE_NOT_MADE(NAME),
    SERIES_NOT_MADE(NAME),
    MANY_TIMES_LARGER,
    OTHER_MOVING_IMAGE,
    NUMBER_IN_MOVING_IMAGE(NAME),
    OPTION_REFUSED(CODE, NAME),
    OF_RECIPE(NAME, NAME),
    MACHINE_REFUSED(NAME, NAME),
    INTERRUPTED,
    STORYBOARD_ONLY_FOR_VIEW(NAME, CODE),
    ONLY_FOR_SHEET;

    private final Parameters parameters;

    ExportCommandMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
