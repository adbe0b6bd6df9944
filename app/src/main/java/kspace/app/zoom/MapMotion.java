package kspace.app.zoom;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.Easing;
import kspace.app.canvas.ReducedMotion;

/** Moves the map from scale to scale. */
public final class MapMotion {
    /** How long a change of scale or place takes. */
    public static final double CHANGE_MS = 260;
    /** How long a notch of the wheel takes. */
    public static final double NOTCH_MS = 90;

    private final ReadOnlyObjectWrapper<MapShown> shown;
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
    private final ReducedMotion reduced;
    private MapScale from;
    private double durationMs;
    private double passedMs;

    /** Creates the motion at rest. */
    public MapMotion(MapScale scale, ReducedMotion reduced) {
        this.reduced = reduced;
        this.shown = new ReadOnlyObjectWrapper<>(MapShown.still(scale));
        this.from = scale;
    }

    /** Returns what is shown. */
    public ReadOnlyObjectProperty<MapShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns whether it moves, so that time has to pass. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Returns where it comes to rest. */
    public MapScale target() {
        return shown.get().to();
    }

    /** Goes to a scale in some milliseconds; at once in 0, and if nothing may move. */
    public void goTo(MapScale target, double ms) {
        if (target.equals(target())) {
            return;
        }
        if (ms == 0 || reduced.isSet()) {
            shown.set(MapShown.still(target));
            moving.set(false);
            return;
        }
        from = shown.get().nearest();
        durationMs = ms;
        passedMs = 0;
        shown.set(new MapShown(from, target, 0));
        moving.set(true);
    }

    /** Lets time pass. */
    public void advance(double ms) {
        passedMs += ms;
        if (passedMs >= durationMs || reduced.isSet()) {
            finish();
        } else {
            shown.set(new MapShown(from, target(), Easing.inOut(passedMs / durationMs)));
        }
    }

    /** Comes to rest at once. */
    public void finish() {
        shown.set(MapShown.still(target()));
        moving.set(false);
    }
}
