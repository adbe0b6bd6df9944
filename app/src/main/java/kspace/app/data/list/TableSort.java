package kspace.app.data.list;

/** What tables are sorted by; those that are alike, level by level from the root on, and by their addresses. */
public enum TableSort {
    /** The root first, then level by level. */
    LEVEL,
    /** Where the addresses are that they cover; only of runs, for those of several levels lie within each other. */
    ADDRESS,
    /** Where they lie; only of runs. */
    PHYSICAL,
    /** How many of their entries are present. */
    ENTRIES,
    /** What their entries are. */
    CONTENT
}
