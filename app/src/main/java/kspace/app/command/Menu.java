package kspace.app.command;

/** The menus, in their order. */
public enum Menu {
    /** Opening, saving, exporting. */
    FILE("_File"),
    /** Undoing and copying. */
    EDIT("_Edit"),
    /** How things look. */
    VIEW("_View"),
    /** What is looked at. */
    GO("_Go"),
    /** The machine. */
    MACHINE("_Machine"),
    /** What helps. */
    HELP("_Help");

    private final String title;

    Menu(String title) {
        this.title = title;
    }

    /** Returns the title, with an underscore before the letter that opens the menu together with Alt. */
    public String title() {
        return title;
    }
}
