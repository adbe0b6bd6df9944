package kspace.app.desktop;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the system's dialogs and files say. */
enum DesktopMessage implements WindowMessage {
    OPEN_A_MACHINE,
    MACHINES_AND_MEMORY_MAPS,
    ALL_FILES,
    SAVE_THE_MACHINE,
    MACHINES,
    ADD_TO_A_TOUR,
    TOURS,
    SAVE_A_DOCUMENT,
    DOCUMENTS,
    SAVE_A_PICTURE,
    PICTURES,
    NO_FOLDER_TO_WRITE_IN(NAME, NAME),
    FOLDER_NOT_WRITABLE(NAME, NAME),
    FILE_NEEDED(NAME, NAME),
    CANNOT_BE_WRITTEN(NAME, NAME),
    PERMISSION_DENIED,
    NO_PROGRAM(NAME),
    LINKS_LEAD_CIRCLE,
    THIS_IS(NAME),
    NO_DESKTOP,
    LOCALE_HINT,
    FAULT_IN(NAME, NAME, NAME),
    FAULT_WITHOUT_REPORT(NAME, NAME, NAME),
    FAULT_TIMES(NAME, COUNT);

    private final Parameters parameters;

    DesktopMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
