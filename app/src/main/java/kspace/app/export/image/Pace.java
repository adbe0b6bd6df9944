package kspace.app.export.image;

/**
 * How a moving image goes on.
 *
 * @param frameMs how long each frame is shown, in milliseconds
 * @param lastMs how long the last one is, which is what all comes to
 * @param loops how many times it is played; 0 for ever
 */
public record Pace(int frameMs, int lastMs, int loops) {
    /** For ever. */
    public static final int FOR_EVER = 0;
}
