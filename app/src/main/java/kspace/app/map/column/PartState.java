package kspace.app.map.column;

/** What has become of a part of the virtual address space at a moment. */
public enum PartState {
    /** It is mapped. */
    MAPPED,
    /** A later step maps it. */
    TO_COME,
    /** Nothing is mapped here, then or later. */
    UNUSED,
    /** A table would tell that a recording does not hold. */
    NOT_RECORDED
}
