package kspace.app.canvas;

/** Whether the program moves nothing, as some people need and tests want. */
public final class ReducedMotion {
    /** Set this system property to true for a program that moves nothing, as the desktop's setting for reduced motion does. */
    private static final String PROPERTY = "kspace.reducedMotion";

    private ReducedMotion() {}

    /** Returns whether the program was started so that nothing moves. */
    public static boolean isSet() {
        return Boolean.getBoolean(PROPERTY);
    }
}
