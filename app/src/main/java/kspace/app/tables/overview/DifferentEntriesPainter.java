package kspace.app.tables.overview;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.state.DifferentEntries;
import kspace.core.address.VaddrRange;

/**
 * Marks what another page table has differently, over the bands: a frame about the entries, and at the end of a band that has any
 * the sign that stands on maps for the same.
 *
 * @param surface where to draw
 * @param model what the bands show
 * @param look how they look
 * @param width the width of the picture
 */
public record DifferentEntriesPainter(Surface surface, Overview model, Look look, double width) {
    private static final double FRAME = 2;
    private static final double LEAST_WIDTH = 4;
    private static final double BASELINE = 4;

    /** Draws the marks. */
    public void paint(List<DifferentEntries> differences) {
        OverviewScale scale = OverviewPainter.scale(model, width, look);
        Set<Integer> levels = new HashSet<>();
        for (DifferentEntries each : differences) {
            each.range().intersect(model.shown()).ifPresent(range -> {
                frame(each.level(), range, scale);
                levels.add(each.level());
            });
        }
        levels.forEach(this::sign);
    }

    private double top(int level) {
        return OverviewPainter.bandsTop(look) + (model.rootLevel() - level) * OverviewPainter.bandPitch(look);
    }

    private void sign(int level) {
        TextStyle style = new TextStyle(Face.SANS_BOLD, look.type(11, 10), look.color(Tone.FINDING));
        double middle = top(level) + OverviewPainter.bandHeight(look) / 2;
        surface.text("\u2260", width - 3, middle + BASELINE, Anchor.END, style);
    }

    private void frame(int level, VaddrRange range, OverviewScale scale) {
        double height = OverviewPainter.bandHeight(look);
        double y = top(level);
        long start = model.offset(range.first());
        double x1 = Math.floor(scale.x(start));
        double x2 = Math.max(x1 + LEAST_WIDTH, Math.ceil(scale.end(start + range.sizeBytes())));
        surface.box(x1 - 1, y - 1, x2 - x1 + 2, height + 2, 0, Stroke.solid(look.color(Tone.FINDING), FRAME));
    }
}
