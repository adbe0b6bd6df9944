package kspace.app.zoom;

import kspace.app.state.ZoomRange;

/** Counts the steps of zooming that the wheel and two fingers ask for, and keeps what is less than one for the next time. */
public final class ZoomWheel {
    private static final double PIXELS_OF_STEP = 10;
    /** So little is missing from a step that is made of parts. */
    private static final double ROUNDING = 1e-9;

    private double pending;

    /** Creates a wheel that was not turned yet. */
    public ZoomWheel() {}

    /**
     * Turns the wheel; two notches, of 40 pixels each, halve or double what is shown.
     *
     * @param deltaY what the event says; positive zooms in
     * @return how many steps of {@link ZoomRange#stepIn}; negative ones of {@link ZoomRange#stepOut}
     */
    public int turn(double deltaY) {
        return steps(deltaY / PIXELS_OF_STEP);
    }

    /**
     * Moves two fingers.
     *
     * @param factor how many times as far apart they are; more than 1 zooms in
     * @return how many steps of {@link ZoomRange#stepIn}; negative ones of {@link ZoomRange#stepOut}
     */
    public int pinch(double factor) {
        return steps(Math.log(factor) / Math.log(2) * ZoomRange.STEPS_OF_DOUBLING);
    }

    private int steps(double more) {
        pending += more;
        int whole = (int) (pending + Math.copySign(ROUNDING, pending));
        pending -= whole;
        return whole;
    }
}
