package kspace.app.timeline;

import kspace.core.kspace.Boot;
import org.jspecify.annotations.Nullable;

/** Keeps the marks of the track that was shown last: they depend on the boot and on the width, not on the moment. */
final class MarksMemory {
    private @Nullable Boot boot;
    private double x;
    private double width;
    private TrackMarks marks = new TrackMarks(java.util.List.of(), java.util.List.of());

    TrackMarks of(Boot now, TrackGeometry geometry) {
        if (boot != now || x != geometry.x() || width != geometry.width()) {
            marks = TrackMarks.of(now, geometry);
            boot = now;
            x = geometry.x();
            width = geometry.width();
        }
        return marks;
    }
}
