package kspace.app.canvas.look;

/** How much room the window has. */
public enum Density {
    /** A window at least 1600 pixels wide. */
    NORMAL,
    /** A narrower window: smaller type, tighter spacing, shorter words. */
    COMPACT;

    private static final double COMPACT_BELOW_WIDTH = 1600;
    /** A projected window is full screen, 1920 pixels at best: there, large type counts more than room. */
    private static final double MAGNIFIED_COMPACT_BELOW_WIDTH = 1500;

    /** Returns the density of a window that is {@code width} pixels wide, what it is magnified by included. */
    public static Density of(double width, double magnification) {
        double compactBelow = magnification > 1 ? MAGNIFIED_COMPACT_BELOW_WIDTH : COMPACT_BELOW_WIDTH;
        return width / magnification < compactBelow ? COMPACT : NORMAL;
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
