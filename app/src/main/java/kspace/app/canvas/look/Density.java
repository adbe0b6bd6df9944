package kspace.app.canvas.look;

/** How much room the window has. */
public enum Density {
    /** A window at least 1600 pixels wide. */
    NORMAL,
    /** A narrower window: smaller type, tighter spacing, shorter words. */
    COMPACT,
    /**
     * A view that is shown magnified to be read from the last row, or small in print: no type below {@link #LEAST_TYPE}, and
     * what matters least is left out before anything shrinks. {@link Legibility} says how many times it is magnified.
     */
    LARGE;

    /** The smallest type of a view that is laid out to be legible, before it is magnified. */
    public static final double LEAST_TYPE = 11;

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
        return this == COMPACT ? compact : normal;
    }

    /** Returns the words that fit this density. */
    public String pick(String normal, String compact) {
        return this == COMPACT ? compact : normal;
    }
}
