package kspace.app.tour;

/** What a stop can point at. */
public enum Target implements Named {
    /** An address. */
    VA,
    /** The entry that the walk reads at a level. */
    ENTRY,
    /** A range of the layout. */
    REGION,
    /** A step of the walk. */
    STEP
}
