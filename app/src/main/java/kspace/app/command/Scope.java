package kspace.app.command;

import kspace.app.text.WindowMessage;

/** The part of the window whose keys a command has: its keys work while that part has the focus. */
public enum Scope implements WindowMessage {
    /** All of the window: the keys work everywhere but where they are typed in. */
    WINDOW,
    /** The address map. */
    MAP,
    /** The page tables. */
    TABLES,
    /** The overview of all levels, in which the keys of the page tables work, too. */
    OVERVIEW,
    /** The timeline of the boot. */
    TIMELINE,
    /** The translation. */
    TRANSLATION,
    /** The page about the checks. */
    CHECKS,
    /** The machine editor. */
    EDITOR,
    /** A tour before an audience. */
    HALL;

    /** Returns what people call it. */
    public String title() {
        return text();
    }
}
