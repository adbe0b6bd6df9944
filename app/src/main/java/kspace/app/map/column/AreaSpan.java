package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.area.LiveArea;

/**
 * A range of KVirtAreas in the virtual column: a part of an area, an area, or several that are too small to tell apart.
 *
 * @param range its addresses
 * @param number the number of the area, or of the lowest of several
 * @param nrAreas how many areas it stands for, at least 1
 * @param exists whether one of them exists at the moment
 * @param state what has become of the memory that is mapped in it
 */
public record AreaSpan(VaddrRange range, int number, int nrAreas, boolean exists, PartState state) {
    /** The most areas that are drawn each by itself where every one gets the height to be read. */
    static final int MOST_READABLE = 6;
    /** To a true scale, what is smaller than this share of all that is shown is less than a pixel. */
    private static final double PIXEL_SHARE = 1.0 / 1024;

    /** Returns the ranges to draw to a scale, by their first addresses. */
    static TreeMap<Vaddr, AreaSpan> of(Snapshot snapshot, AxisScale scale) {
        List<MapArea> areas = MapArea.of(snapshot);
        List<AreaSpan> spans = scale.isLinear()
                ? joined(areas.stream().flatMap(area -> parts(area).stream()).toList(), scale.shown(snapshot))
                : whole(areas);
        TreeMap<Vaddr, AreaSpan> byStart = new TreeMap<>();
        spans.forEach(span -> byStart.put(span.range().first(), span));
        return byStart;
    }

    private static List<AreaSpan> whole(List<MapArea> areas) {
        List<AreaSpan> spans = areas.stream().map(it -> of(it, it.area().range(), it.state())).toList();
        return spans.size() <= MOST_READABLE
                ? spans
                : List.of(spans.stream().reduce(AreaSpan::with).orElseThrow());
    }

    private static AreaSpan of(MapArea area, VaddrRange range, PartState state) {
        return new AreaSpan(range, area.area().number(), 1, !area.toCome(), state);
    }

    /** Cuts an area where what is mapped in it begins and ends. */
    private static List<AreaSpan> parts(MapArea area) {
        List<AreaSpan> spans = new ArrayList<>();
        Vaddr next = area.area().range().first();
        for (LiveArea.Part part : area.area().mapped()) {
            addUnused(spans, area, next, part.range().first());
            spans.add(of(area, part.range(), area.state()));
            next = new Vaddr(part.range().endExclusive());
        }
        addUnused(spans, area, next, new Vaddr(area.area().range().endExclusive()));
        return spans;
    }

    private static void addUnused(List<AreaSpan> spans, MapArea area, Vaddr from, Vaddr end) {
        if (!from.equals(end)) {
            spans.add(of(area, VaddrRange.ofBounds(from.value(), end.value()), PartState.UNUSED));
        }
    }

    /** Joins neighbours that are less than a pixel together: no more are drawn than there are pixels for them. */
    private static List<AreaSpan> joined(List<AreaSpan> spans, VaddrRange shown) {
        double pixel = (Unsigned.toDouble(shown.last().value() - shown.first().value()) + 1) * PIXEL_SHARE;
        List<AreaSpan> joined = new ArrayList<>();
        for (AreaSpan next : spans) {
            boolean joins = !joined.isEmpty() && joined.getLast().bytesTo(next) < pixel;
            joined.add(joins ? joined.removeLast().with(next) : next);
        }
        return joined;
    }

    private double bytesTo(AreaSpan above) {
        return Unsigned.toDouble(above.range.last().value() - range.first().value());
    }

    private AreaSpan with(AreaSpan above) {
        return new AreaSpan(
                new VaddrRange(range.first(), above.range.last()), number,
                nrAreas + above.nrAreas - (nrAreas == 1 && number == above.number ? 1 : 0), exists || above.exists,
                state.compareTo(above.state) <= 0 ? state : above.state);
    }

    /** Returns what it is called. */
    public String name(boolean compact) {
        return nrAreas > 1
                ? (compact ? MapColumnMessage.AREAS.text(nrAreas) : MapColumnMessage.KVIRTAREAS.text(nrAreas))
                : compact ? MapColumnMessage.AREA.text(number) : LiveArea.nameOf(number);
    }
}
