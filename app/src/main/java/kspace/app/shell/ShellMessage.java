package kspace.app.shell;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the window says of itself. */
enum ShellMessage implements WindowMessage {
    WELCOME,
    FIRST_LOOK(NAME, COUNT, COUNT, SIZE, VIRTUAL, NAME, NAME),
    ABOUT_THEN_FIRST_LOOK(NAME, MESSAGE),
    MACHINE_HAS_CHANGES_NOT_SAVED,
    ADDED_AS_STOP_OF(NAME, NAME),
    WINDOW_BLACK_ANY_KEY_SHOWS,
    FIELDS_AND_LISTS,
    NEXT_PART_WINDOW,
    CLOSE_WHAT_LIES_ABOVE_WINDOW,
    TAB_OR_PART_TAB_BESIDE,
    REGION_ABOVE_BELOW_EDITOR,
    MOVE_REGION_BY_PAGE,
    MOVE_BY_HUGE_PAGE,
    KEYS,
    CLOSE_ESC,
    CLOSE,
    TAKES_LONG(NAME),
    CANCEL,
    BIT(NUMBER),
    LEVELS(NUMBER),
    PAGES_TO(NAME),
    LAYOUT(NAME),
    COPY_REPORT,
    SHOW_IN_FOLDER,
    DISMISS_ESC,
    DISMISS,
    COPY_ALL_KNOWN_ABOUT,
    LAST_NOT_OPENED(NAME),
    WHAT_WAS_OPEN_LAST_DOES(NAME),
    NO_DISPLAY_FOR_TOUR,
    SOMETHING_WENT_WRONG_INSIDE_PROGRAM,
    KSPACE(NAME),
    NO_DISPLAY_FOR_WINDOW(NAME),
    PICTURE_NOT_WRITTEN(NAME),
    COPIED(NAME),
    MACHINE_HAS_CHANGES_NOT_SAVED_WHAT(NAME),
    RESTORE,
    DISCARD,
    LEFT,
    AT_THE_RIGHT,
    RIGHT,
    AT_THE_LEFT,
    STEP_OF(NAME, NAME, NAME, COUNT, COUNT),
    VIEW_OF_IS(NAME, NAME),
    VIEW_OF_ARE(NAME, NAME);

    private final Parameters parameters;

    ShellMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
