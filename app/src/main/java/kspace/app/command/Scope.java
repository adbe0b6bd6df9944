package kspace.app.command;

/** The part of the window whose keys a command has: its keys work while that part has the focus. */
public enum Scope {
    /** All of the window: the keys work everywhere but where they are typed in. */
    WINDOW("Window"),
    /** The address map. */
    MAP("Address map"),
    /** The page tables. */
    TABLES("Page tables"),
    /** The overview of all levels, in which the keys of the page tables work, too. */
    OVERVIEW("Overview"),
    /** The timeline of the boot. */
    TIMELINE("Boot timeline"),
    /** The translation. */
    TRANSLATION("Translation"),
    /** The page about the checks. */
    CHECKS("Checks"),
    /** The machine editor. */
    EDITOR("Machine editor");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    /** Returns what people call it. */
    public String title() {
        return title;
    }
}
