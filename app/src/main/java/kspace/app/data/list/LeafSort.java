package kspace.app.data.list;

/** What leaves are sorted by; those that are alike, by their addresses. */
public enum LeafSort {
    /** Where they are in the address space. */
    ADDRESS,
    /** How large they are: the page, or of a run all of its pages. */
    SIZE,
    /** Where the memory is that they show. */
    PHYSICAL,
    /** What they allow, as it is written. */
    FLAGS,
    /** The level of their entries. */
    LEVEL,
    /** The name of their range. */
    RANGE
}
