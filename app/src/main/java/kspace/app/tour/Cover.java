package kspace.app.tour;

/** What a question can cover until it is answered. */
public enum Cover implements Named {
    /** The indices into the tables. */
    INDEX,
    /** The entries that are read. */
    ENTRY,
    /** What the walk comes to. */
    VERDICT,
    /** The size of the page. */
    SIZE
}
