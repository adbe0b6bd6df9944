package kspace.app.command;

import kspace.app.text.WindowMessage;

/** The menus, in their order. */
public enum Menu implements WindowMessage {
    /** Opening, saving, exporting. */
    FILE,
    /** Undoing and copying. */
    EDIT,
    /** How things look. */
    VIEW,
    /** What is looked at. */
    GO,
    /** The machine. */
    MACHINE,
    /** Tours: prepared, presented. */
    TOUR,
    /** Lessons and exercises. */
    LESSONS,
    /** What helps. */
    HELP;

    /** Returns the title, with an underscore before the letter that opens the menu together with Alt. */
    public String title() {
        return text();
    }
}
