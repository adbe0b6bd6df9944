package kspace.app.palette;

/** The kinds of things that are found, in the order in which people look for them. */
public enum PaletteKind {
    /** Addresses and ranges, by their names. */
    ADDRESS(PaletteMessage.ADDRESSES_AND_RANGES.text()),
    /** What can be done. */
    COMMAND(PaletteMessage.COMMANDS.text()),
    /** Lessons. */
    LESSON(PaletteMessage.LESSONS.text()),
    /** The samples. */
    SAMPLE(PaletteMessage.SAMPLES.text()),
    /** Files that were opened before. */
    FILE(PaletteMessage.OPENED_LAST.text()),
    /** Words of the glossary. */
    TERM(PaletteMessage.WORDS.text());

    private final String title;

    PaletteKind(String title) {
        this.title = title;
    }

    /** Returns what stands above those of this kind. */
    public String title() {
        return title;
    }
}
