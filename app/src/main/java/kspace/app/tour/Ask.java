package kspace.app.tour;

/** How a question is answered. */
public enum Ask implements Named {
    /** By choosing one of several answers. */
    CHOICE,
    /** By typing. */
    TYPE,
    /** By clicking a place. */
    CLICK
}
