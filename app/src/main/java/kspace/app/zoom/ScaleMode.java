package kspace.app.zoom;

import java.util.Locale;

/** How the address map turns sizes into heights. */
public enum ScaleMode {
    /** Every part is high enough to read, gaps are folded. */
    SCHEMATIC("Schematic", "Every part high enough to read, gaps folded"),
    /** Heights are proportional to sizes. */
    TRUE("True", "Heights in proportion to sizes"),
    /** Any addresses, from all 2^64 to one page, to one scale. */
    ZOOM("Zoom", "From all 2^64 bytes to one page: turn the wheel, drag, or double-click a part");

    private final String displayName;
    private final String explanation;

    ScaleMode(String displayName, String explanation) {
        this.displayName = displayName;
        this.explanation = explanation;
    }

    /** Returns the name that commands use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the name that people read. */
    public String displayName() {
        return displayName;
    }

    /** Returns what the scale is, in a few words. */
    public String explanation() {
        return explanation;
    }
}
