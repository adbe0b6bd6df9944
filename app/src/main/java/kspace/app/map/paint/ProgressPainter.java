package kspace.app.map.paint;

import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.map.column.Column;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.zoom.VerticalScale;
import kspace.core.arch.walk.WalkStep;

/** Marks on the columns what the last step changed, and the tables that the walk of the selection reads. */
final class ProgressPainter {
    private static final double STEP_WIDTH = 5;
    private static final double TALL = 12;
    private static final double TALL_STEP_WIDTH = 3;
    private static final double LEAST_HEIGHT = 3;
    private static final double TABLE_SIZE = 5;
    private static final double TABLE_PITCH = 7;
    private static final double TABLE_GAP = 2;

    private final Surface surface;
    private final MapLayout layout;
    private final MapGeometry at;
    private final Look look;

    ProgressPainter(Surface surface, MapLayout layout) {
        this.surface = surface;
        this.layout = layout;
        this.at = layout.geometry();
        this.look = at.look();
    }

    void paint() {
        layout.physical().map(Column::scale).ifPresent(this::paintWalk);
        StepMark.of(layout.snapshot()).ifPresent(step -> {
            paint(layout.virtual().scale(), step.range().first().value(), step.range().last().value(),
                    at.virtualRight() - 2);
            layout.physical().map(Column::scale).ifPresent(scale -> step.memory().ifPresent(memory -> paint(
                    scale, memory.start().value(), memory.end().value() - 1, at.physicalLeft() - STEP_WIDTH + 2)));
        });
    }

    private void paint(VerticalScale scale, long first, long last, double x) {
        if (scale.holds(first) || scale.holds(last)) {
            double bottom = scale.lowerEdge(first);
            double height = Math.max(LEAST_HEIGHT, bottom - scale.upperEdge(last));
            double top = Math.max(at.top(), Math.min(bottom, at.bottom()) - height);
            double width = height > TALL ? TALL_STEP_WIDTH : STEP_WIDTH;
            surface.fill(x + (STEP_WIDTH - width) / 2, Math.rint(top), width, Math.rint(height),
                    look.color(Tone.SELECT));
        }
    }

    /** Draws a small square in the colour of its level at the frame of each table. */
    private void paintWalk(VerticalScale scale) {
        double x = at.physicalLeft() - TABLE_GAP - TABLE_PITCH * layout.snapshot().translation().steps().size();
        for (WalkStep step : layout.snapshot().translation().steps()) {
            if (scale.holds(step.table().value())) {
                double y = Math.clamp(scale.lowerEdge(step.table().value()) - TABLE_SIZE, at.top(),
                        at.bottom() - TABLE_SIZE);
                surface.fill(x - 1, Math.rint(y) - 1, TABLE_SIZE + 2, TABLE_SIZE + 2, look.color(Tone.PANEL));
                surface.fill(x, Math.rint(y), TABLE_SIZE, TABLE_SIZE, look.color(Look.level(step.level())));
            }
            x += TABLE_PITCH;
        }
    }
}
