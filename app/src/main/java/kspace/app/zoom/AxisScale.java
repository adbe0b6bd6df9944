package kspace.app.zoom;

import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.address.VaddrRange;

/**
 * To which scale addresses are drawn.
 *
 * @param mode how sizes become heights
 * @param zoom the addresses shown; empty for the modes that always show all that the root covers
 */
public record AxisScale(ScaleMode mode, Optional<ZoomRange> zoom) {

    /** Returns the scale of a zoom. */
    public static AxisScale of(ZoomRange zoom) {
        return new AxisScale(ScaleMode.ZOOM, Optional.of(zoom));
    }

    /** Returns the scale of a mode that shows all that the root covers. */
    public static AxisScale of(ScaleMode mode) {
        return new AxisScale(mode, Optional.empty());
    }

    /** Returns the addresses that are shown. */
    public VaddrRange shown(Snapshot snapshot) {
        return zoom.map(ZoomRange::addresses).orElseGet(() -> snapshot.space().rootRange());
    }

    /** Returns whether gaps are folded: all 2^64 addresses to scale would leave no pixel for either half. */
    public boolean isFolding() {
        return mode == ScaleMode.SCHEMATIC || zoom.filter(ZoomRange::isWhole).isPresent();
    }

    /** Returns whether each column is to one scale from end to end. */
    public boolean isLinear() {
        return zoom.filter(it -> !it.isWhole()).isPresent();
    }
}
