package kspace.app.timeline;

import java.util.Optional;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Outline;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;
import kspace.core.kernel.asterinas.boot.Landmark;

/**
 * Draws the marks beneath the track, and what the one under the mouse means.
 *
 * @param marks the marks
 * @param text their words
 * @param geometry where steps lie
 * @param look how everything looks
 */
record MarksPainter(TrackMarks marks, MarkText text, TrackGeometry geometry, Look look) {
    private static final double SIGN = 8;
    private static final double REACH = 6;
    private static final double TICK_HEIGHT = 4;
    private static final double TICK_OPACITY = 0.75;
    private static final double MAX_CARD_WIDTH = 620;
    private static final double CARD_MARGIN = 8;

    /** What the mouse hits on a mark. */
    sealed interface MarkTarget {
        /** Returns the step to go to. */
        long step();
    }

    /** A sign. */
    record SignTarget(TrackMarks.Mark mark) implements MarkTarget {
        @Override
        public long step() {
            return mark.step();
        }
    }

    /** A table's tick. */
    record TickTarget(TrackMarks.Tick tick) implements MarkTarget {
        @Override
        public long step() {
            return tick.step();
        }
    }

    void paint(Surface surface) {
        double y = top();
        Stroke stroke = Stroke.hairline(look.color(Tone.LEVEL3, TICK_OPACITY));
        for (TrackMarks.Tick tick : marks.tables()) {
            if (isClear(tick.x())) {
                surface.line(tick.x(), y, tick.x(), y + TICK_HEIGHT, stroke);
            }
            surface.area(tick.x() - 1, y - 1, 3, TICK_HEIGHT + 4, new TickTarget(tick));
        }
        for (TrackMarks.Mark mark : marks.landmarks()) {
            sign(surface, mark.shown(), mark.x() - SIGN / 2, y + 1);
            surface.area(mark.x() - REACH, y - 1, 2 * REACH, SIGN + 4, new SignTarget(mark));
        }
    }

    /** Returns whether no sign stands at a pixel or close beside it: signs have no ground of their own. */
    private boolean isClear(double x) {
        return marks.landmarks().stream().noneMatch(mark -> Math.abs(mark.x() - x) <= SIGN / 2 + 2);
    }

    private double top() {
        return look.pick(53, 43);
    }

    private void sign(Surface surface, Landmark landmark, double x, double y) {
        double middle = x + SIGN / 2;
        switch (landmark) {
            case Landmark.FirstHugePage _ -> surface.fill(x + 0.5, y + 0.5, SIGN - 1, SIGN - 1, look.color(Tone.TEXT));
            case Landmark.PageSizeChange _ -> surface.stroke(
                    new Outline().moveTo(middle, y).lineTo(x + SIGN, y + SIGN / 2).lineTo(middle, y + SIGN)
                            .lineTo(x, y + SIGN / 2).close(),
                    Stroke.solid(look.color(Tone.TEXT), 1.5));
            case Landmark.FindingAt _ -> surface.stroke(
                    new Outline().moveTo(middle, y).lineTo(x + SIGN, y + SIGN).lineTo(x, y + SIGN).close(),
                    Stroke.solid(look.color(Tone.FINDING), 1.5));
            case Landmark.AreaChange _ -> surface.box(
                    x + 0.5, y + 0.5, SIGN - 1, SIGN - 1, 0, Stroke.solid(look.color(Tone.KVIRT), 1.5));
            case Landmark.Failure _ -> Marks.cross(surface, x, y, SIGN, look.color(Tone.FAIL));
        }
    }

    /** Writes what the mark under the mouse means on a card beneath it, above everything else. */
    void paintMeaning(Surface surface, MarkTarget pointed) {
        RichText sentences = switch (pointed) {
            case SignTarget(var mark) -> text.of(mark);
            case TickTarget(var tick) -> text.of(tick);
        };
        double x = geometry.xOf(pointed.step());
        double lineHeight = look.pick(16, 14);
        RichTextPainter painter = new RichTextPainter(look, look.pick(12, 10.5), lineHeight);
        double most = Math.min(MAX_CARD_WIDTH, geometry.width()) - 2 * CARD_MARGIN;
        int nrLines = painter.nrLines(surface, sentences, most);
        double width = painter.widest(surface, sentences, most) + 2 * CARD_MARGIN;
        double height = look.pick(22, 19) + (nrLines - 1) * lineHeight;
        double left = Math.clamp(
                x - width / 2, geometry.x(), Math.max(geometry.x(), geometry.x() + geometry.width() - width));
        double y = top() + SIGN + 4;
        surface.fillRound(left, y, width, height, 4, look.color(Tone.PANEL));
        surface.box(left, y, width, height, 4, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        painter.paint(surface, sentences, left + CARD_MARGIN, y + look.pick(15, 13), most, nrLines);
    }

    /** Returns what a target of the mouse marks, if it is a mark. */
    static Optional<MarkTarget> mark(Optional<Object> hit) {
        return hit.filter(MarkTarget.class::isInstance).map(MarkTarget.class::cast);
    }
}
