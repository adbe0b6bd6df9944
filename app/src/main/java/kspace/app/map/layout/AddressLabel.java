package kspace.app.map.layout;

/**
 * A text beside a column that says something about one of its pixels.
 *
 * @param text the text
 * @param mark the pixel that it is about, where its tick stands
 * @param y the pixel at which the text is centred
 * @param role what it says
 */
public record AddressLabel(String text, double mark, double y, Role role) {

    /** What a label says, most important first. */
    enum Role {
        /** What is to be said about the selection. */
        SELECTION,
        /** An end of the column, or of real RAM. */
        END,
        /** The name of an end. */
        END_NAME,
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

    /** Returns whether it is words, not an address. */
    public boolean isWord() {
        return role == Role.SELECTION || role == Role.END_NAME || role == Role.WORD;
    }

    /** Returns whether it stands out. */
    public boolean isStrong() {
        return role == Role.END || role == Role.START || role == Role.MEMORY;
    }
}
