package kspace.app.palette;

/** The kinds of things that are found, in the order in which people look for them. */
public enum PaletteKind {
    /** Addresses and ranges, by their names. */
    ADDRESS("Addresses and ranges"),
    /** What can be done. */
    COMMAND("Commands"),
    /** The samples. */
    SAMPLE("Samples"),
    /** Files that were opened before. */
    FILE("Opened last");

    private final String title;

    PaletteKind(String title) {
        this.title = title;
    }

    /** Returns what stands above those of this kind. */
    public String title() {
        return title;
    }
}
