package kspace.app.canvas.motion;

/** How things that move start and end. */
public final class Easing {
    private Easing() {}

    /** Returns how far something has moved that starts and ends slowly, after a share of its time, both from 0 to 1. */
    public static double inOut(double share) {
        return share * share * (3 - 2 * share);
    }
}
