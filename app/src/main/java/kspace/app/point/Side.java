package kspace.app.point;

/** On which side of a picture the words are that point at it. */
enum Side {
    /** To the left of it. */
    LEFT,
    /** To the right of it. */
    RIGHT,
    /** Below it. */
    BELOW
}
