package kspace.app.canvas;

/** Which point of a text its x coordinate means. */
public enum Anchor {
    /** The left end. */
    START,
    /** The centre. */
    MIDDLE,
    /** The right end. */
    END
}
