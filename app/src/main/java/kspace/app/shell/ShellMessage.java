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
    FIRST_LOOK(COUNT, COUNT, SIZE, VIRTUAL, NAME, NAME),
    FIRST_LOOK_STOPS(COUNT, NAME),
    FIRST_LOOK_NOTHING(NAME),
    ABOUT_THEN_FIRST_LOOK(NAME, MESSAGE),
    SAVE_BEFORE_TOUR,
    STOP_ADDED(NAME, NAME),
    BLACK_ABOUT,
    KEYS_FIELDS,
    KEYS_NEXT_PART,
    KEYS_CLOSE,
    KEYS_BESIDE,
    KEYS_REGION,
    KEYS_MOVE_REGION,
    KEYS_MOVE_FAR,
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
    COPY_REPORT_ABOUT,
    LAST_REFUSED(NAME),
    LAST_SILENT(NAME),
    NO_DISPLAY_FOR_TOUR,
    FAULT,
    KSPACE(NAME),
    NO_DISPLAY_FOR_WINDOW(NAME),
    PICTURE_NOT_WRITTEN(NAME),
    COPIED(NAME),
    COPIED_WITHOUT_CHANGES(NAME),
    RESTORE,
    DISCARD,
    LEFT,
    AT_THE_RIGHT,
    RIGHT,
    AT_THE_LEFT,
    STEP_OF(NAME, NAME, NAME, COUNT, COUNT),
    VIEW_OF_IS(NAME, NAME),
    VIEW_OF_ARE(NAME, NAME),
    PAIR_IN_WINDOW;

    private final Parameters parameters;

    ShellMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
