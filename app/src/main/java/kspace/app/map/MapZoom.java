package kspace.app.map;

import java.util.Optional;
import java.util.OptionalDouble;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.ZoomPlaces;
import kspace.app.state.Explorer;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisMotion;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ZoomTrail;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/** Zooms the map: in and out about a place, along, and to addresses. */
final class MapZoom {
    /** A step of this many or fewer is too small to be seen as one. */
    private static final int SMALL_STEP = 3;

    private final Explorer explorer;
    private final AxisMotion motion;
    private final ZoomTrail<AxisScale> trail = new ZoomTrail<>();
    private OptionalDouble changeMs = OptionalDouble.empty();

    MapZoom(Explorer explorer, AxisMotion motion) {
        this.explorer = explorer;
        this.motion = motion;
    }

    /** Returns how long the change that is being made here takes to be shown; empty if another view makes it. */
    OptionalDouble changeMs() {
        return changeMs;
    }

    /**
     * Zooms about a pixel.
     *
     * @param layout the map as it is shown
     * @param y the pixel, which keeps its address
     * @param steps how many steps of an eighth of a doubling; negative ones go out
     */
    void zoom(MapLayout layout, double y, int steps) {
        MapGeometry geometry = layout.geometry();
        double pixel = Math.clamp(y, geometry.top(), geometry.bottom());
        double share = (geometry.bottom() - pixel) / (geometry.bottom() - geometry.top());
        AxisScale scale = trail.follow(motion.target(), pixel, steps,
                now -> in(now, layout, pixel, share), now -> out(now, share));
        go(scale, Math.abs(steps) <= SMALL_STEP && motion.target().isLinear() ? 0 : AxisMotion.NOTCH_MS);
    }

    private static AxisScale in(AxisScale now, MapLayout layout, double y, double share) {
        ZoomRange zoom = now.isLinear() ? now.zoom().orElseThrow() : layout.zoomAt(y);
        return AxisScale.of(zoom.stepIn(share));
    }

    private AxisScale out(AxisScale now, double share) {
        return now.zoom()
                .map(zoom -> AxisScale.of(ZoomPlaces.out(explorer.snapshot(), zoom, share)))
                .orElse(AxisScale.of(ZoomRange.WHOLE));
    }

    private void go(AxisScale next, double ms) {
        boolean enters = !motion.target().isLinear();
        change(enters ? AxisMotion.CHANGE_MS : ms, () -> explorer.stepZoom(next.zoom().map(ZoomRange::addresses)));
    }

    private void change(double ms, Runnable change) {
        changeMs = OptionalDouble.of(ms);
        change.run();
        changeMs = OptionalDouble.empty();
    }

    /** Returns what the map is zoomed to, if it is and to less than everything. */
    Optional<ZoomRange> current() {
        return motion.target().isLinear() ? motion.target().zoom() : Optional.empty();
    }

    /** Shows other addresses at once, as the mouse does while it drags. */
    void drag(ZoomRange next) {
        go(AxisScale.of(next), 0);
    }

    /** Moves the zoom by a share of its size, up if that is positive. */
    void pan(double share) {
        current().ifPresent(zoom -> go(AxisScale.of(zoom.moved(share)), AxisMotion.NOTCH_MS));
    }

    /** Zooms to addresses, which can be gone back from. */
    void fit(VaddrRange addresses) {
        change(AxisMotion.CHANGE_MS, () -> explorer.zoomTo(ZoomRange.fit(addresses, 0).addresses()));
    }

    /** Shows everything, in the scale before the zoom. */
    void showAll() {
        explorer.showAll();
    }

    /** Shows an address, if it is not in sight, in the middle of as many addresses as now. */
    void bringIntoSight(Vaddr va) {
        if (!motion.target().shown(explorer.snapshot()).contains(va)) {
            ZoomRange zoom = current().orElse(ZoomRange.WHOLE);
            go(AxisScale.of(ZoomPlaces.about(ZoomRange.WHOLE.addresses(), va, zoom)), AxisMotion.CHANGE_MS);
        }
    }
}
