package kspace.app.tables.overview;

import java.util.Optional;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisShown;

/**
 * What the overview looks at, also between two zooms.
 *
 * @param zoom the addresses in sight, to scale; empty for all that the root covers, schematically
 * @param blended on the way between the schematic picture and a zoom: that zoom
 * @param share how near to the blended zoom, from 0 to 1
 */
record Sight(Optional<ZoomRange> zoom, Optional<ZoomRange> blended, double share) {

    /** Returns what is looked at when nothing moves. */
    static Sight still(Optional<ZoomRange> zoom) {
        return new Sight(zoom, Optional.empty(), 0);
    }

    /** Returns what is looked at of an axis. */
    static Sight of(AxisShown shown) {
        return shown.progress() >= 1
                ? still(shown.to().zoom())
                : between(shown.from().zoom(), shown.to().zoom(), shown.progress());
    }

    private static Sight between(Optional<ZoomRange> from, Optional<ZoomRange> to, double progress) {
        if (from.isPresent() && to.isPresent()) {
            return still(Optional.of(from.get().towards(to.get(), progress)));
        }
        return to.isPresent()
                ? new Sight(Optional.empty(), to, progress)
                : new Sight(Optional.empty(), from, 1 - progress);
    }
}
