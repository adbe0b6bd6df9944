package kspace.app.tables.overview;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import kspace.app.canvas.Easing;
import kspace.app.canvas.ReducedMotion;
import kspace.app.state.ZoomRange;
import kspace.core.address.VaddrRange;

/** Moves the overview from zoom to zoom. */
public final class SightMotion {
    private static final double CHANGE_MS = 260;
    private static final double CLOSE_RATIO = 3;

    private Sight sight;
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(false);
    private final ReducedMotion reduced;
    private Optional<ZoomRange> from;
    private Optional<ZoomRange> to;
    private double passedMs;

    SightMotion(Optional<VaddrRange> zoom, ReducedMotion reduced) {
        this.reduced = reduced;
        from = zoom.map(addresses -> ZoomRange.fit(addresses, 0));
        to = from;
        sight = Sight.still(to);
    }

    /** Returns what is looked at. */
    Sight sight() {
        return sight;
    }

    /** Returns whether it moves, so that time has to pass. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** Goes to a zoom, or to the schematic picture if it is empty, in a moment; at once if it is close by or nothing may move. */
    void goTo(Optional<VaddrRange> addresses) {
        Optional<ZoomRange> target = addresses.map(range -> ZoomRange.fit(range, 0));
        if (target.equals(to)) {
            return;
        }
        if (reduced.isSet() || isClose(target)) {
            follow(target);
            return;
        }
        from = moving.get() ? sight.zoom().or(() -> from) : to;
        to = target;
        passedMs = 0;
        moving.set(true);
    }

    /** Returns whether a zoom is what the mouse makes of this one from one instant to the next. */
    private boolean isClose(Optional<ZoomRange> target) {
        if (to.isEmpty() || target.isEmpty()) {
            return false;
        }
        double ratio = target.get().sizeBytes() / to.get().sizeBytes();
        return ratio > 1 / CLOSE_RATIO
                && ratio < CLOSE_RATIO
                && target.get().addresses().overlaps(to.get().addresses());
    }

    /** Goes to a zoom at once, or, if it is already moving, ends up there. */
    private void follow(Optional<ZoomRange> target) {
        if (moving.get() && !reduced.isSet()) {
            to = target;
        } else {
            jumpTo(target);
        }
    }

    private void jumpTo(Optional<ZoomRange> target) {
        from = target;
        to = target;
        moving.set(false);
        sight = Sight.still(target);
    }

    /** Lets time pass. */
    void advance(double ms) {
        passedMs += ms;
        if (passedMs >= CHANGE_MS || reduced.isSet()) {
            jumpTo(to);
        } else if (moving.get()) {
            sight = Sight.between(from, to, Easing.inOut(passedMs / CHANGE_MS));
        }
    }
}
