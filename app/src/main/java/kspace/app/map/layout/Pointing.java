package kspace.app.map.layout;

import java.util.List;
import java.util.Optional;
import kspace.app.map.column.Column;
import kspace.app.map.column.Segment;
import kspace.app.map.readout.MapTarget;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/** Finds what lies under a pixel of a map, with the scales that it was drawn to. */
public final class Pointing {
    private Pointing() {}

    /** Returns what lies at a point, if it is on a column or on its labels. */
    public static Optional<MapTarget> at(MapLayout layout, double x, double y) {
        MapGeometry geometry = layout.geometry();
        double margin = geometry.lineHeight() / 2;
        if (y < geometry.top() - margin || y > geometry.bottom() + margin) {
            return Optional.empty();
        }
        if (isOnMinimap(layout, x)) {
            return Optional.of(new MapTarget.Virtual(new Vaddr(page(layout.minimap().scale().addressAt(y)))));
        }
        if (x < geometry.virtualRight()) {
            boolean onLabels = x < geometry.virtualLeft();
            double pixel = onLabels ? labelAt(layout, layout.virtualLabels(), y) : y;
            return Optional.of(new MapTarget.Virtual(new Vaddr(pointed(layout.virtual(), pixel))));
        }
        if (x < geometry.physicalLeft()) {
            return Optional.empty();
        }
        boolean onLabels = x >= geometry.physicalRight();
        double pixel = onLabels ? labelAt(layout, layout.physicalLabels(), y) : y;
        return layout.physical().map(column -> new MapTarget.Physical(new Paddr(pointed(column, pixel))));
    }

    /** Returns whether a point is on the thin bar at the left. */
    public static boolean isOnMinimap(MapLayout layout, double x) {
        return x < layout.geometry().overviewLeft() + 2 * layout.geometry().overviewWidth();
    }

    /** Returns whether a point is on the virtual column or its labels. */
    static boolean isOnVirtual(MapLayout layout, double x) {
        return !isOnMinimap(layout, x) && x < layout.geometry().virtualRight();
    }

    /** Returns the boundary whose label is at a pixel, or the pixel itself if there is none. */
    private static double labelAt(MapLayout layout, List<AddressLabel> labels, double y) {
        double half = layout.geometry().lineHeight() / 2;
        return labels.stream()
                .filter(label -> !label.isWord() && Math.abs(label.y() - y) <= half)
                .findFirst()
                .map(AddressLabel::mark)
                .orElse(y);
    }

    /** Returns the page under a pixel; the start of a fold, inside which pixels mean nothing. */
    private static <T> long pointed(Column<T> column, double pixel) {
        Segment<T> segment = column.boxAt(pixel).segment();
        return segment.folded()
                ? segment.first()
                : Unsigned.max(segment.first(), page(column.scale().addressAt(pixel)));
    }

    private static long page(long address) {
        return Unsigned.alignDown(address, PagingConsts.BASE_PAGE_SIZE);
    }
}
