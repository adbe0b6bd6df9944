package kspace.app.canvas;

/** How much room the window has. */
public enum Density {
    /** A window at least 1600 pixels wide. */
    NORMAL,
    /** A narrower window: smaller type, tighter spacing, shorter words. */
    COMPACT;

    private static final double COMPACT_BELOW_WIDTH = 1600;

    /** Returns the density for a window of {@code width} pixels. */
    public static Density of(double width) {
        return width < COMPACT_BELOW_WIDTH ? COMPACT : NORMAL;
    }

    /** Returns the value that fits this density. */
    public double pick(double normal, double compact) {
        return this == NORMAL ? normal : compact;
    }

    /** Returns the words that fit this density. */
    public String pick(String normal, String compact) {
        return this == NORMAL ? normal : compact;
    }
}
