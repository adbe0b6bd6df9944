package kspace.app.zoom;

import java.util.Optional;
import kspace.app.state.ZoomRange;

/**
 * What a view shows of the addresses at an instant: a scale, or something on the way from one to another.
 *
 * @param from the scale before
 * @param to the scale after, where it comes to rest
 * @param progress how far it is, from 0 to 1
 */
public record AxisShown(AxisScale from, AxisScale to, double progress) {

    /** Returns a scale at rest. */
    public static AxisShown still(AxisScale scale) {
        return new AxisShown(scale, scale, 1);
    }

    /** Returns the scale, if it is one: at rest, or on the way between two zooms. */
    public Optional<AxisScale> scale() {
        if (progress >= 1 || from.equals(to)) {
            return Optional.of(to);
        }
        if (from.isLinear() && to.isLinear()) {
            ZoomRange between = from.zoom().orElseThrow().towards(to.zoom().orElseThrow(), progress);
            return Optional.of(AxisScale.of(between));
        }
        return Optional.empty();
    }

    /** Returns the nearest scale. */
    public AxisScale nearest() {
        return scale().orElse(progress < 0.5 ? from : to);
    }
}
