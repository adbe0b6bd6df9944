package kspace.app.zoom;

import java.util.Locale;

/** How the address map turns sizes into heights. */
public enum ScaleMode {
    /** Every part is high enough to read, gaps are folded. */
    SCHEMATIC(ZoomMessage.SCHEMATIC.text(), ZoomMessage.EVERY_PART_HIGH_ENOUGH_READ.text()),
    /** Heights are proportional to sizes. */
    TRUE(ZoomMessage.TRUE.text(), ZoomMessage.HEIGHTS_PROPORTION_SIZES.text()),
    /** Any addresses, from all 2^64 to one page, to one scale. */
    ZOOM(ZoomMessage.ZOOM.text(), ZoomMessage.FROM_ALL_264_BYTES_ONE.text());

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
