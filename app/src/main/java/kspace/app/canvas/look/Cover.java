package kspace.app.canvas.look;

/** What a question can cover until it is answered: a plate lies over it in every view. */
public enum Cover {
    /** The indices into the tables. */
    INDEX,
    /** The entries that are read. */
    ENTRY,
    /** What the walk comes to. */
    VERDICT,
    /** The size of the page. */
    SIZE
}
