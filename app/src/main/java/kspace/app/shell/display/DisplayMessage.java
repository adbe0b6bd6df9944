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
    ENVIRONMENT_VARIABLE_JDK_JAVA_OPTIONS,
    LIBRARIES_TEXT_MISSING_INSTALL_THEM,
    JAVAFX_DOES_NOT_START_HERE(NAME),
    NO_ROOM_FOR_LIBRARIES(NAME),
    DISPLAY_LETS_NO_WINDOW_OPENED(NAME),
    GTK_MISSING,
    FONTS_NOT_UNPACKED(NAME),
    NAME_ANOTHER_ONE_DJAVA_IO(NAME);

    private final Parameters parameters;

    DisplayMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
