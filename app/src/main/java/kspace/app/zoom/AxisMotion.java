package kspace.app.zoom;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.motion.Easing;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.state.ZoomRange;

/**
 * Moves what a view shows of the addresses from scale to scale. The view says how long what is done in it takes; what another
 * view does is followed at once where that moves a little, as the mouse does from one instant to the next.
 */
public final class AxisMotion {
    /** How long a change of scale or place takes. */
    public static final double CHANGE_MS = 260;
    /** How long a notch of the wheel takes. */
    public static final double NOTCH_MS = 90;

    /** Zooms whose sizes differ by less than this factor are close. */
    private static final double CLOSE_RATIO = 3;

    private final ReadOnlyObjectWrapper<AxisShown> shown;
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
    private final ReducedMotion reduced;
    private AxisScale from;
    private double durationMs;
    private double passedMs;

    /** Creates the motion at rest. */
    public AxisMotion(AxisScale scale, ReducedMotion reduced) {
        this.reduced = reduced;
        this.shown = new ReadOnlyObjectWrapper<>(AxisShown.still(scale));
        this.from = scale;
    }

    /** Returns what is shown. */
    public ReadOnlyObjectProperty<AxisShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns whether it moves, so that time has to pass. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Returns where it comes to rest. */
    public AxisScale target() {
        return shown.get().to();
    }

    /** Goes to a scale in some milliseconds; at once in 0, and if nothing may move. */
    public void goTo(AxisScale target, double ms) {
        if (target.equals(target())) {
            return;
        }
        if (ms == 0 || reduced.isSet()) {
            shown.set(AxisShown.still(target));
            moving.set(false);
            return;
        }
        from = shown.get().nearest();
        durationMs = ms;
        passedMs = 0;
        shown.set(new AxisShown(from, target, 0));
        moving.set(true);
    }

    /**
     * Goes to where another view has gone: at once, or in the course of the motion that there is, if that is close by, else in
     * {@link #CHANGE_MS}.
     */
    public void follow(AxisScale target) {
        if (!isClose(target)) {
            goTo(target, CHANGE_MS);
        } else if (moving.get() && !reduced.isSet()) {
            shown.set(new AxisShown(from, target, shown.get().progress()));
        } else {
            goTo(target, 0);
        }
    }

    private boolean isClose(AxisScale target) {
        return target().zoom().isPresent() && target.zoom().isPresent()
                && isClose(target().zoom().get(), target.zoom().get());
    }

    private static boolean isClose(ZoomRange now, ZoomRange next) {
        double ratio = next.sizeBytes() / now.sizeBytes();
        return ratio > 1 / CLOSE_RATIO && ratio < CLOSE_RATIO && next.addresses().overlaps(now.addresses());
    }

    /** Lets time pass. */
    public void advance(double ms) {
        if (!moving.get()) {
            return;
        }
        passedMs += ms;
        if (passedMs >= durationMs || reduced.isSet()) {
            finish();
        } else {
            shown.set(new AxisShown(from, target(), Easing.inOut(passedMs / durationMs)));
        }
    }

    /** Comes to rest at once. */
    public void finish() {
        shown.set(AxisShown.still(target()));
        moving.set(false);
    }
}
