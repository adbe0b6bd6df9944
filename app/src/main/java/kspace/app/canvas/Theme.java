package kspace.app.canvas;

/** The themes of the window. */
public enum Theme {
    /** Dark on light. */
    LIGHT("light"),
    /** Light on dark. */
    DARK("dark");

    private final String id;

    Theme(String id) {
        this.id = id;
    }

    /** Returns the name that commands use. */
    public String id() {
        return id;
    }

    /** Returns the other theme. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
