package kspace.app.shell.display;

import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What is said where there is no display. */
enum DisplayMessage implements WindowMessage {
    TEMPORARY_FOLDER_NOT_WRITABLE(NAME, NAME, NAME),
    NO_SUCH_FOLDER,
    PERMISSION_DENIED,
    JAVA_OPTIONS,
    TEXT_LIBRARIES_MISSING,
    JAVAFX_DOES_NOT_START_HERE(NAME),
    NO_ROOM_FOR_LIBRARIES(NAME),
    DISPLAY_REFUSES(NAME),
    GTK_MISSING,
    FONTS_NOT_UNPACKED(NAME),
    OTHER_TEMPORARY_FOLDER(NAME);

    private final Parameters parameters;

    DisplayMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
