package kspace.app.map.compare;

import java.util.List;
import java.util.Optional;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.MapType;
import kspace.app.state.Difference;

/**
 * Marks what another machine has differently, over the map: a bar along the column's edge, and a sign beside its middle.
 *
 * @param surface where to draw
 * @param layout the map
 * @param selected the name of the difference that is looked at, if one is
 * @param glow how much what is looked at glows, 0..1
 */
record DifferencePainter(Surface surface, MapLayout layout, Optional<String> selected, double glow) {
    private static final double LEAST_HEIGHT = 3;
    private static final double FRAME = 2;
    private static final double GLOW = 10;
    private static final double GLOW_OPACITY = 0.4;
    private static final double RADIUS = 3;
    private static final double LARGE_TYPE = 11;
    private static final double LEAST_ROOM = 24;
    private static final double ROOM_FOR_NAME = 82;
    private static final double PADDING = 8;

    void paint(List<Difference> differences) {
        List<Difference> marked = differences.stream().filter(Difference::isMarked).toList();
        DifferenceMark.spans(marked, layout).forEach(this::bar);
        DifferenceMark.spans(differences.stream().filter(this::isSelected).toList(), layout).forEach(this::frame);
        if (look().isLarge() && layout.entries().isEmpty()) {
            DifferenceMark.spans(marked, layout).forEach(this::say);
        }
        DifferenceMark.of(marked, layout).forEach(this::sign);
    }

    private boolean isSelected(Difference difference) {
        return selected.filter(difference.name()::equals).isPresent();
    }

    private double bar() {
        return look().pick(3, 2);
    }

    private Look look() {
        return layout.geometry().look();
    }

    private double top(DifferenceMark.Span span) {
        MapGeometry at = layout.geometry();
        double highest = Math.min(span.bottom() - LEAST_HEIGHT, at.bottom() - LEAST_HEIGHT);
        return Math.rint(Math.max(at.top(), Math.min(span.top(), highest)));
    }

    private double height(DifferenceMark.Span span) {
        return Math.max(LEAST_HEIGHT, Math.rint(span.bottom()) - top(span));
    }

    private void bar(DifferenceMark.Span span) {
        MapGeometry at = layout.geometry();
        double x = span.isPhysical() ? at.physicalLeft() - bar() : at.virtualRight();
        surface.fill(x, top(span), bar(), height(span), look().color(Tone.FINDING));
    }

    /** On a page nothing can be pointed at: what is here stands in the column, where it has room beside the name. */
    private void say(DifferenceMark.Span span) {
        MapGeometry at = layout.geometry();
        TextStyle style = new TextStyle(Face.MONO, LARGE_TYPE, look().color(Tone.FINDING));
        String text = span.difference().here();
        if (!span.isPhysical() && !text.contains("\n") && height(span) >= LEAST_ROOM
                && surface.textWidth(text, style) <= at.virtualWidth() - ROOM_FOR_NAME) {
            surface.text(text, at.virtualRight() - PADDING, MapType.baseline(span.middle(), style), Anchor.END, style);
        }
    }

    private void frame(DifferenceMark.Span span) {
        MapGeometry at = layout.geometry();
        double x = span.isPhysical() ? at.physicalLeft() : at.virtualLeft();
        double width = span.isPhysical() ? at.physicalWidth() : at.virtualWidth();
        double y = top(span);
        double height = height(span);
        if (glow > 0) {
            double reach = GLOW * glow;
            surface.fillRound(x - reach, y - reach, width + 2 * reach, height + 2 * reach, reach,
                    look().color(Tone.FINDING, GLOW_OPACITY * glow));
        }
        surface.box(x, y, width, height, 0, Stroke.solid(look().color(Tone.SELECT), FRAME));
    }

    private void sign(DifferenceMark mark) {
        MapGeometry at = layout.geometry();
        boolean isSelected = mark.differences().stream().anyMatch(this::isSelected);
        double size = DifferenceMark.size(look());
        double x = mark.isPhysical() ? at.physicalLeft() - bar() - size : at.virtualRight() + bar();
        double y = Math.rint(mark.y() - size / 2);
        surface.fillRound(x, y, size, size, RADIUS, look().color(isSelected ? Tone.SELECT : Tone.PANEL));
        surface.box(x, y, size, size, RADIUS,
                Stroke.hairline(look().color(isSelected ? Tone.SELECT : Tone.FINDING)));
        TextStyle style = new TextStyle(Face.SANS_BOLD, look().pick(11, 9.5),
                look().color(isSelected ? Tone.PANEL : Tone.FINDING));
        surface.text("\u2260", x + size / 2, MapType.baseline(y + size / 2, style), Anchor.MIDDLE, style);
        surface.area(x - 1, y - 1, size + 2, size + 2, mark);
    }
}
