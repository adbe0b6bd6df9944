package kspace.app.export;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the card says that makes pictures. */
enum ExportMessage implements WindowMessage {
    EXPORT_A_PICTURE,
    CLOSE_ESC,
    CLOSE,
    DRAWING,
    VIEW,
    FORMAT,
    THEME,
    SCALE,
    SIZE_PROMPT,
    SIZE_WORDS,
    MARGIN,
    STEP,
    THE_FINISHED_WALK,
    TITLE,
    CAPTION,
    WINDOW,
    MAP,
    TABLES,
    TRANSLATION,
    TIMELINE,
    INSPECTOR,
    BESIDE,
    BESIDE_MACHINE,
    BESIDE_MOMENT,
    ENTRY,
    COST,
    WITHOUT,
    WITHOUT_FINDINGS,
    WITHOUT_SELECTION,
    WITHOUT_OVERVIEW,
    WITHOUT_PHYSICAL,
    WITHOUT_LEGEND,
    RANGES,
    DECISION,
    TLB,
    LIST,
    TRANSPARENT_BACKGROUND,
    CANCEL,
    COPY_IMAGE,
    SAVE,
    SHOW_IN_FOLDER,
    ONLY_OF_BOOT(NAME, NAME, NAME),
    NOT_ALLOWED_ONE(NAME, NAME),
    STEP_OF(COUNT, COUNT),
    PICTURES_FROM_STEP_ON(NUMBER, COUNT),
    STEP_OF_WALK(NUMBER, NUMBER),
    WALK_SERIES(NUMBER),
    NO_MEMORY_FOR_PICTURE,
    OPTION_REFUSED(NAME, NAME),
    PICTURE_FAILED(NAME),
    PICTURE_FAILED_BY_MISTAKE,
    SAVED_AS(NAME),
    COPIED_AS_AN_IMAGE,
    FOLDER_NOT_SHOWN(NAME, NAME),
    OTHER_PROGRAM(NAME),
    IS_GONE,
    ARE_GONE,
    IS_NEW,
    ARE_NEW,
    DRAWING_DIFFERS,
    N1_TEXT(NAME),
    TEXTS(NUMBER, NAME),
    SIZE_WAS(NAME, NAME),
    NO_IMAGE,
    ROWS_DIFFER(NUMBER, NUMBER, NUMBER),
    NONE,
    THEME_LIGHT,
    THEME_DARK,
    THEME_PROJECTOR,
    THEME_PRINT,
    THEME_GREY;

    private final Parameters parameters;

    ExportMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
