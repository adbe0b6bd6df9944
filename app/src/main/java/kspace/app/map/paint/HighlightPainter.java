package kspace.app.map.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Column;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLabels;
import kspace.app.map.layout.MapLayout;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Hex;
import kspace.core.paging.PagingConsts;

/** Lights up the frame under the pointer and every virtual address that reaches it, over the map. */
public final class HighlightPainter {
    /** How high the mark of a page is at least. */
    static final double LEAST_HEIGHT = 3;
    private static final double WIDTH = 2;
    private static final double TAG_PADDING = 4;
    private static final double TAG_RADIUS = 3;
    private static final double POINTER = 5;

    private final Surface surface;
    private final MapLayout layout;
    private final MapGeometry at;
    private final Look look;
    private final MapType type;

    private HighlightPainter(Surface surface, MapLayout layout) {
        this.surface = surface;
        this.layout = layout;
        this.at = layout.geometry();
        this.look = at.look();
        this.type = new MapType(look);
    }

    /** Draws a highlight. */
    public static void paint(Surface surface, MapLayout layout, Highlight highlight) {
        new HighlightPainter(surface, layout).paint(highlight);
    }

    private void paint(Highlight highlight) {
        long first = highlight.frame().value();
        List<Double> taken = new ArrayList<>();
        for (Highlight.Alias alias : highlight.aliases()) {
            Color color = look.color(Look.range(alias.kind()));
            VerticalScale virtual = layout.virtual().scale();
            boolean seen = virtual.holds(alias.va().value());
            double y = virtual.lowerEdge(alias.va().value());
            if (seen) {
                band(virtual, alias.va().value(), at.virtualLeft(), at.virtualWidth(), color);
                layout.physical().map(Column::scale).filter(scale -> scale.holds(first)).ifPresent(
                        scale -> ribbon(y, scale.lowerEdge(first), color));
            } else {
                pointer(y, color);
            }
            paintTick(alias, color);
            tag(Hex.grouped(alias.va().value()), apart(y, taken), color);
        }
        layout.physical().map(Column::scale).filter(scale -> scale.holds(first)).ifPresent(scale -> band(
                scale, first, at.physicalLeft(), at.physicalWidth(), look.color(Tone.SELECT)));
    }

    /** Marks the page at an address across a column. */
    private void band(VerticalScale scale, long first, double x, double width, Color color) {
        double bottom = scale.lowerEdge(first);
        double top = scale.upperEdge(first + PagingConsts.BASE_PAGE_SIZE - 1);
        double height = Math.max(LEAST_HEIGHT, bottom - top);
        double y = Math.rint(Math.max(at.top(), Math.min(bottom - height, at.bottom() - height)));
        if (height > 2 * LEAST_HEIGHT) {
            surface.box(x, y, width, height, 0, Stroke.solid(color, WIDTH));
        } else {
            surface.fill(x, y, width, Math.rint(height), color);
        }
    }

    private void ribbon(double virtualY, double physicalY, Color color) {
        double middle = (at.virtualRight() + at.physicalLeft()) / 2;
        double from = Math.max(virtualY - 1, at.top());
        double to = Math.max(physicalY - 1, at.top());
        surface.stroke(
                new Outline()
                        .moveTo(at.virtualRight(), from)
                        .curveTo(middle, from, middle, to, at.physicalLeft(), to),
                Stroke.solid(color, WIDTH));
    }

    /** Points beyond the end of the column beyond which an address lies. */
    private void pointer(double edge, Color color) {
        boolean above = edge < (at.top() + at.bottom()) / 2;
        double x = at.virtualLeft() + at.virtualWidth() / 2;
        double tip = above ? at.top() + 2 : at.bottom() - 2;
        double base = above ? tip + POINTER : tip - POINTER;
        surface.fill(
                new Outline().moveTo(x, tip).lineTo(x + POINTER, base).lineTo(x - POINTER, base).close(), color);
    }

    private void paintTick(Highlight.Alias alias, Color color) {
        VerticalScale minimap = layout.minimap().scale();
        if (minimap.holds(alias.va().value())) {
            double y = Math.rint(Math.min(minimap.lowerEdge(alias.va().value()), at.bottom() - 2));
            surface.fill(at.overviewLeft() - 2, y, at.overviewWidth() + 4, 2, color);
        }
    }

    /** Returns a pixel for a tag, as near as possible to where it belongs, clear of those before. */
    private double apart(double y, List<Double> taken) {
        double step = at.tagHeight() + 1;
        double wanted = MapLabels.tagY(at, y);
        double free = wanted;
        for (int i = 1; isTaken(free, taken, step); i++) {
            int steps = (i + 1) / 2;
            double offset = steps * step;
            free = MapLabels.tagY(at, i % 2 == 1 ? wanted - offset : wanted + offset);
        }
        taken.add(free);
        return free;
    }

    private static boolean isTaken(double y, List<Double> taken, double step) {
        return taken.stream().anyMatch(other -> Math.abs(other - y) < step);
    }

    private void tag(String text, double y, Color color) {
        TextStyle style = type.tag().in(look.color(Tone.TEXT));
        double width = surface.textWidth(text, style) + 2 * TAG_PADDING;
        double left = at.virtualLabelsRight() + 3 - width;
        double top = Math.rint(y - at.tagHeight() / 2);
        surface.fillRound(left, top, width, at.tagHeight(), TAG_RADIUS, look.color(Tone.PANEL));
        surface.box(left, top, width, at.tagHeight(), TAG_RADIUS, Stroke.solid(color, 1.5));
        surface.text(text, left + TAG_PADDING, MapType.baseline(top + at.tagHeight() / 2, style), Anchor.START, style);
    }
}
