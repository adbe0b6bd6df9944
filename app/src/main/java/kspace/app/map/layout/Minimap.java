package kspace.app.map.layout;

import java.util.List;
import java.util.Optional;
import kspace.app.map.column.Segment;
import kspace.app.map.column.VirtualColumn;
import kspace.app.map.column.VirtualPart;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.app.zoom.ScaledRange;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * The thin bar at the left, to its true scale: the kernel's half, or the whole address space while the zoom leaves that
 * half.
 *
 * @param scale where its addresses are
 * @param parts what it shows
 * @param zoom what the columns show; empty if that is all of it
 */
public record Minimap(VerticalScale scale, List<Segment<VirtualPart>> parts, Optional<ZoomRange> zoom) {
    private static final double LEAST_HEIGHT = 7;

    /** Pixels of the bar. */
    public record Span(double top, double bottom) {}

    static Minimap of(Snapshot snapshot, AxisScale shown, MapGeometry geometry) {
        VaddrRange half = snapshot.consts().kernelHalf();
        boolean inHalf = shown.zoom().isEmpty() || half.contains(shown.shown(snapshot));
        AxisScale all = inHalf ? AxisScale.of(ScaleMode.TRUE) : AxisScale.of(ZoomRange.WHOLE);
        VaddrRange range = inHalf ? half : all.shown(snapshot);
        VerticalScale scale = new VerticalScale(List.of(new ScaledRange(
                range.first().value(), range.last().value(), geometry.top(), geometry.bottom())));
        return new Minimap(scale, VirtualColumn.segments(snapshot, all).stream()
                .filter(part -> range.overlaps(part.range()))
                .toList(), shown.zoom());
    }

    /** Returns how many bytes the bar shows. */
    public VaddrRange range() {
        ScaledRange range = scale.ranges().getFirst();
        return new VaddrRange(new Vaddr(range.first()), new Vaddr(range.last()));
    }

    /** Returns the pixels of what the columns show, high enough to be seen and caught. */
    public Span window() {
        if (zoom.isEmpty()) {
            return new Span(scale.top(), scale.bottom());
        }
        VaddrRange addresses = zoom.get().addresses();
        double top = scale.upperEdge(addresses.last().value());
        double bottom = scale.lowerEdge(addresses.first().value());
        double missing = Math.max(0, LEAST_HEIGHT - (bottom - top)) / 2;
        double from = Math.clamp(top - missing, scale.top(), scale.bottom() - LEAST_HEIGHT);
        return new Span(from, Math.max(from + LEAST_HEIGHT, bottom));
    }
}
