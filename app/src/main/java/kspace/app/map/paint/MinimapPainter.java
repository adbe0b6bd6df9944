package kspace.app.map.paint;

import java.util.Optional;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.PartState;
import kspace.app.map.column.Segment;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.Minimap;
import kspace.app.zoom.VerticalScale;
import kspace.core.kernel.RangeRole;

/** Draws the thin bar that shows where the zoom is. */
final class MinimapPainter {
    private static final double MARGIN = 3;
    private static final double LEAST = 2;
    private static final double RADIUS = 3;
    private static final double FRAME_WIDTH = 1.5;
    private static final double LEAST_OF_HALF = 6;

    private final Surface surface;
    private final Minimap minimap;
    private final MapGeometry at;
    private final Look look;

    MinimapPainter(Surface surface, Minimap minimap, MapGeometry at) {
        this.surface = surface;
        this.minimap = minimap;
        this.at = at;
        this.look = at.look();
    }

    void paint() {
        VerticalScale scale = minimap.scale();
        if (minimap.zoom().isPresent()) {
            surface.fill(at.overviewLeft(), at.top(), at.overviewWidth(), at.bottom() - at.top(),
                    look.color(Tone.INSET));
        }
        for (Segment<VirtualPart> part : minimap.parts()) {
            if (part.content().state() == PartState.UNUSED) {
                double bottom = scale.lowerEdge(part.first());
                double least = part.content().space() == SpacePart.KERNEL_HALF ? 0 : LEAST_OF_HALF;
                paint(part, Math.min(scale.upperEdge(part.last()), bottom - least), bottom);
            }
        }
        double free = at.top();
        for (Segment<VirtualPart> part : minimap.parts().reversed()) {
            if (part.content().state() != PartState.UNUSED) {
                double bottom = scale.lowerEdge(part.first());
                double height = Math.max(bottom - scale.upperEdge(part.last()), LEAST);
                double top = Math.clamp(bottom - height, free, at.bottom() - height);
                paint(part, top, top + height);
                free = Math.min(top + height, at.bottom() - 2 * LEAST);
            }
        }
        Minimap.Span window = minimap.window();
        Stroke frame = Stroke.solid(look.color(Tone.SELECT), FRAME_WIDTH);
        surface.box(at.overviewLeft() - MARGIN, window.top() - MARGIN, at.overviewWidth() + 2 * MARGIN,
                window.bottom() - window.top() + 2 * MARGIN, RADIUS, frame);
    }

    private void paint(Segment<VirtualPart> part, double top, double bottom) {
        Optional<RangeRole> hue = part.content().hue();
        if (hue.isPresent() && hue.get() != RangeRole.HOLE) {
            double opacity = part.content().state() == PartState.UNUSED ? look.themed(0.32, 0.4) : 1;
            surface.fill(at.overviewLeft(), top, at.overviewWidth(), bottom - top,
                    look.color(Look.range(hue.get()), opacity));
        } else if (part.content().space() == SpacePart.USER_HALF) {
            surface.fill(at.overviewLeft(), top, at.overviewWidth(), bottom - top, look.color(Tone.LINE_STRONG));
        }
    }
}
