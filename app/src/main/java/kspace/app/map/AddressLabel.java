package kspace.app.map;

/**
 * A text beside a column that says something about one of its pixels.
 *
 * @param text the text
 * @param mark the pixel that it is about, where its tick stands
 * @param y the pixel at which the text is centred
 * @param role what it says
 */
record AddressLabel(String text, double mark, double y, Role role) {

    /** What a label says, most important first. */
    enum Role {
        /** An end of the column, or of real RAM. */
        END,
        /** Where a range of the layout, or memory that the boot has taken, starts. */
        START,
        /** Where what is mapped ends. */
        MAPPED_END,
        /** Where memory of some size starts. */
        MEMORY,
        /** A word about a place, not an address. */
        WORD,
        /** Any other boundary. */
        OTHER
    }

    /** Returns whether it stands out. */
    boolean isStrong() {
        return role == Role.END || role == Role.START || role == Role.MEMORY;
    }
}
