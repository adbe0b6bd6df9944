package kspace.app.machine;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What opening and saving machines says. */
enum MachineMessage implements WindowMessage {
    SAVE,
    SAVE_THE_CHANGES_TO(NAME),
    WITHOUT_SAVING_THEY_LOST,
    DONT_SAVE,
    CANCEL,
    MACHINE,
    RECORDING,
    CHANGED_AND_NOT_SAVED(NAME, NAME),
    NAME_WITH_CAUSE(NAME, NAME),
    OPEN_ANOTHER_MACHINE(NAME),
    SAMPLES,
    OPENED_LAST,
    OPEN_FILE,
    SAVE_AS,
    READING(NAME),
    WAS_CHANGED_BY_ANOTHER_PROGRAM(NAME),
    SAVING_IN(NAME),
    RESTORED_CHANGES,
    UNSAVED_CHANGES_TO_FROM(NAME, NAME),
    CHANGES_NOT_RESTORED(NAME),
    THE_JOURNAL,
    SAVED_IN(NAME),
    CHANGED(NAME),
    FOLDER_NOT_SHOWN(NAME, NAME),
    READ(NAME),
    ASK_FOR_MODE,
    FILE_SAYS_NO_MODE(NAME),
    TEXT_SAYS_NO_MODE,
    MODE_ABOUT(NUMBER, NUMBER),
    COPY_EXPLANATION,
    CLOSE_EXPLANATION,
    SHOW_ADDRESS,
    MORE_IN_COPY(COUNT),
    AN_ADDRESS,
    AN_ENTRY,
    A_FAULT,
    A_REGISTER,
    THE_WALK,
    A_PAGE,
    IN_ALL,
    NOTHING_TO_PASTE,
    NO_MEMORY_FOR_MACHINE,
    NOT_SAVED(NAME),
    NO_MEMORY_TO_SAVE;

    private final Parameters parameters;

    MachineMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
