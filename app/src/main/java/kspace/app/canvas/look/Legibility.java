package kspace.app.canvas.look;

/**
 * How large the smallest type of a view has to be for those who read it. A view of {@link Density#LARGE} is laid out for less
 * room than there is, and shown so many times larger that its smallest type has this size; nothing is scaled down to fit.
 *
 * @param leastType the size of the smallest type, in units of what the view is shown on
 */
public record Legibility(double leastType) {
    /** Capitals of the typefaces have at least this part of the type's size: those of Inter 1,490 of 2,048 units. */
    public static final double CAPITAL = 1490.0 / 2048;
    /** The least that capitals have of a screen's height: one part in so many, with a hair to spare for rounding. */
    private static final double HALL_PARTS = 59;
    /** The same for sentences that everybody has to read. */
    private static final double SENTENCE_PARTS = 29.5;

    /** Returns what can be read from the last row of a hall on a screen so many pixels high. */
    public static Legibility hall(double screenHeight) {
        return new Legibility(Math.max(1, screenHeight) / HALL_PARTS / CAPITAL);
    }

    /** Returns the size of sentences on a screen so many pixels high. */
    public static double sentence(double screenHeight) {
        return Math.max(1, screenHeight) / SENTENCE_PARTS / CAPITAL;
    }

    /** Returns how many times larger than laid out a view is shown. */
    public double times() {
        return leastType / Density.LEAST_TYPE;
    }
}
