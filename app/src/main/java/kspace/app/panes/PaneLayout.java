package kspace.app.panes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import kspace.app.canvas.look.Look;

/**
 * Where the panes of a window lie: columns beside each other, rows below them, and one of each kind, the filler, takes
 * what the others leave. Where not even the least of all has room, columns go on below, as words of a text do, and the
 * area is scrolled.
 *
 * @param places where the panes that are shown lie
 * @param comparison where the comparison lies, in the place of all but the timeline, if there is one
 * @param edges where panes can be made larger and smaller
 * @param height how high all of it is: more than the area where that is scrolled
 */
record PaneLayout(
        Map<PaneId, Rectangle2D> places, Optional<Rectangle2D> comparison, List<Edge> edges, double height) {
    /** The least height of columns: less than the least window leaves, for a sentence above them. */
    static final double COLUMNS_LEAST_HEIGHT = 220;
    /** How high a column is at least that has the area for itself. */
    static final double STACKED_HEIGHT = 320;

    /**
     * The edge of a pane that can be dragged.
     *
     * @param pane the pane that becomes larger and smaller
     * @param isLeading whether it is the left or upper edge: dragged away from the origin, the pane becomes smaller
     * @param most how large the pane may become, so that the filler keeps its least
     */
    record Edge(PaneId pane, boolean isLeading, double most) {}

    /**
     * An area for panes.
     *
     * @param look decides on the usual sizes
     * @param width in pixels
     * @param height in pixels
     * @param isComparing whether machines are compared, which takes the place of all panes but the timeline
     * @param scrollBar what a scroll bar at the right takes, where there has to be one
     */
    record Area(Look look, double width, double height, boolean isComparing, double scrollBar) {}

    /** Lays panes out. */
    static PaneLayout of(Arrangement arrangement, Area area) {
        List<PaneId> shown = Stream.of(PaneId.values())
                .filter(it -> arrangement.shows(it) && (!area.isComparing() || it == PaneId.TIMELINE)).toList();
        List<PaneId> columns = shown.stream().filter(PaneId::isColumn).toList();
        List<PaneId> rows = shown.stream().filter(it -> !it.isColumn()).toList();
        boolean isTopTaken = area.isComparing() || !columns.isEmpty();
        double leastHeight = (isTopTaken ? COLUMNS_LEAST_HEIGHT : 0) + least(rows, area.look());
        boolean isOne = arrangement.full().isPresent() || shown.size() + (area.isComparing() ? 1 : 0) == 1;
        return !isOne && (least(columns, area.look()) > area.width() || leastHeight > area.height())
                ? stacked(columns, rows, area)
                : new Beside(arrangement, area).lay(columns, rows, isTopTaken);
    }

    private static double least(List<PaneId> panes, Look look) {
        return panes.stream().mapToDouble(it -> it.least(look)).sum();
    }

    private static PaneLayout stacked(List<PaneId> columns, List<PaneId> rows, Area area) {
        double width = area.width() - area.scrollBar();
        double high = Math.max(STACKED_HEIGHT, area.height());
        double y = 0;
        Optional<Rectangle2D> comparison = Optional.empty();
        if (area.isComparing()) {
            comparison = Optional.of(new Rectangle2D(0, y, width, high));
            y += high;
        }
        Map<PaneId, Rectangle2D> places = new EnumMap<>(PaneId.class);
        for (List<PaneId> line : lines(columns, width, area.look())) {
            double x = 0;
            double rest = width - least(line, area.look());
            PaneId filler = line.contains(PaneId.TABLES) ? PaneId.TABLES : line.getFirst();
            for (PaneId pane : line) {
                double wide = pane.least(area.look()) + (pane == filler ? rest : 0);
                places.put(pane, new Rectangle2D(x, y, wide, high));
                x += wide;
            }
            y += high;
        }
        for (PaneId pane : rows) {
            double height = pane.usual(area.look()) + (width < PaneSlot.ROW_LEAST_WIDTH ? area.scrollBar() : 0);
            places.put(pane, new Rectangle2D(0, y, width, height));
            y += height;
        }
        return new PaneLayout(places, comparison, List.of(), y);
    }

    /** Breaks columns into lines: as many stand beside each other as have room, and at least one. */
    private static List<List<PaneId>> lines(List<PaneId> columns, double width, Look look) {
        List<List<PaneId>> lines = new ArrayList<>();
        double left = 0;
        for (PaneId pane : columns) {
            if (lines.isEmpty() || pane.least(look) > left) {
                lines.add(new ArrayList<>());
                left = width;
            }
            lines.getLast().add(pane);
            left -= pane.least(look);
        }
        return lines;
    }

    /** Columns beside each other, rows below them. */
    private record Beside(Arrangement arrangement, Area area) {
        PaneLayout lay(List<PaneId> columns, List<PaneId> rows, boolean isTopTaken) {
            List<Edge> edges = new ArrayList<>();
            Optional<PaneId> rowFiller = isTopTaken ? Optional.empty() : rows.stream().findFirst();
            Map<PaneId, Double> heights =
                    sizes(rows, rowFiller, area.height(), isTopTaken ? COLUMNS_LEAST_HEIGHT : 0, edges);
            double top = isTopTaken ? area.height() - heights.values().stream().mapToDouble(it -> it).sum() : 0;
            Optional<PaneId> columnFiller = Stream.of(PaneId.TABLES, PaneId.MAP, PaneId.INSPECTOR)
                    .filter(columns::contains).findFirst();
            Map<PaneId, Double> widths = sizes(columns, columnFiller, area.width(), 0, edges);
            Map<PaneId, Rectangle2D> places = new EnumMap<>(PaneId.class);
            double x = 0;
            for (PaneId pane : columns) {
                double width = widths.getOrDefault(pane, 0.0);
                places.put(pane, new Rectangle2D(x, 0, width, top));
                x += width;
            }
            double y = top;
            for (PaneId pane : rows) {
                double height = heights.getOrDefault(pane, 0.0);
                places.put(pane, new Rectangle2D(0, y, area.width(), height));
                y += height;
            }
            Optional<Rectangle2D> comparison = area.isComparing()
                    ? Optional.of(new Rectangle2D(0, 0, area.width(), top))
                    : Optional.empty();
            return new PaneLayout(places, comparison, edges, area.height());
        }

        /**
         * Returns how large panes are that share a room.
         *
         * @param filler the one that takes what the others leave, if it is one of them
         * @param room all the room
         * @param others the least that something else needs of it
         * @param edges gets what can be dragged
         */
        private Map<PaneId, Double> sizes(
                List<PaneId> panes, Optional<PaneId> filler, double room, double others, List<Edge> edges) {
            Look look = area.look();
            Map<PaneId, Double> sizes = new EnumMap<>(PaneId.class);
            List<PaneId> sized = panes.stream().filter(it -> filler.filter(it::equals).isEmpty()).toList();
            double least = others + filler.map(it -> it.least(look)).orElse(0.0);
            double wanted = sized.stream().mapToDouble(this::wanted).sum();
            double slack = wanted - sized.stream().mapToDouble(it -> it.least(look)).sum();
            double excess = Math.max(0, wanted + least - room);
            double share = slack > 0 ? Math.min(1, excess / slack) : 0;
            for (PaneId pane : sized) {
                double size = wanted(pane);
                sizes.put(pane, Math.rint(size - (size - pane.least(look)) * share));
            }
            double taken = sizes.values().stream().mapToDouble(it -> it).sum();
            for (PaneId pane : sized) {
                boolean isLeading = !pane.isColumn() || filler.filter(it -> it.compareTo(pane) < 0).isPresent();
                edges.add(new Edge(pane, isLeading,
                        sizes.getOrDefault(pane, 0.0) + Math.max(0, room - taken - least)));
            }
            filler.ifPresent(it -> sizes.put(it, room - taken));
            return sizes;
        }

        private double wanted(PaneId pane) {
            Look look = area.look();
            return Math.max(pane.least(look), pane.usual(look) * arrangement.stretchOf(pane));
        }
    }
}
