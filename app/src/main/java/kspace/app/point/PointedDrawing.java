package kspace.app.point;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * Draws what points at a view.
 *
 * @param surface where to
 * @param look how it looks
 * @param magnification how many times larger than usual
 */
record PointedDrawing(Surface surface, Look look, double magnification) {
    /** How much of what is not lit is hidden. */
    static final double VEIL = 0.72;
    private static final double RING_GAP = 3;
    private static final double RING_RADIUS = 6;
    private static final double RING = 2;
    private static final double LINE = 1.25;
    private static final double DOT = 2.5;
    private static final double WORD_GAP = 5;
    private static final double BEND = 6;

    /**
     * Words with a line, placed.
     *
     * @param label the words
     * @param leader the line to what they are about, in the view
     * @param x the left end of the words, from the view's
     * @param y their top, from the view's
     */
    record Callout(Label label, Leader leader, double x, double y) {}

    void paint(Bounds view, List<Bounds> lit, List<Bounds> marks, List<Callout> callouts) {
        if (!lit.isEmpty()) {
            veil(view, lit);
        }
        int number = 1;
        for (Bounds mark : marks) {
            ring(new Part(Part.Kind.MARK, String.valueOf(number++)), view, mark);
        }
        number = 1;
        for (Callout callout : callouts) {
            callout(new Part(Part.Kind.CALLOUT, String.valueOf(number++)), view, callout);
        }
    }

    /** Dims all of the view but some places: band by band between their edges. */
    private void veil(Bounds view, List<Bounds> lit) {
        Color color = look.color(Tone.PANEL, VEIL);
        double[] ys = edges(0, view.getHeight(), lit.stream().flatMap(it -> Stream.of(it.getMinY(), it.getMaxY())));
        for (int i = 1; i < ys.length; i++) {
            double top = ys[i - 1];
            double middle = (top + ys[i]) / 2;
            List<Bounds> here = lit.stream().filter(it -> it.getMinY() <= middle && middle <= it.getMaxY()).toList();
            double[] xs = edges(0, view.getWidth(), here.stream().flatMap(it -> Stream.of(it.getMinX(), it.getMaxX())));
            for (int j = 1; j < xs.length; j++) {
                double left = xs[j - 1];
                double centre = (left + xs[j]) / 2;
                if (here.stream().noneMatch(it -> it.getMinX() <= centre && centre <= it.getMaxX())) {
                    surface.fill(view.getMinX() + left, view.getMinY() + top, xs[j] - left, ys[i] - top, color);
                }
            }
        }
    }

    private static double[] edges(double from, double to, Stream<Double> between) {
        return DoubleStream.concat(DoubleStream.of(from, to),
                between.mapToDouble(it -> Math.clamp(Math.rint(it), from, to))).sorted().distinct().toArray();
    }

    private void ring(Part part, Bounds view, Bounds mark) {
        double gap = RING_GAP * magnification;
        double x = view.getMinX() + mark.getMinX() - gap;
        double y = view.getMinY() + mark.getMinY() - gap;
        double width = mark.getWidth() + 2 * gap;
        double height = mark.getHeight() + 2 * gap;
        surface.beginPart(part, x, y, width, height);
        double line = RING * magnification;
        surface.box(x - 1, y - 1, width + 2, height + 2, RING_RADIUS * magnification,
                Stroke.solid(look.color(Tone.PANEL), line + 2));
        surface.box(x, y, width, height, RING_RADIUS * magnification, Stroke.solid(look.color(Tone.SELECT), line));
        surface.endPart();
    }

    private void callout(Part part, Bounds view, Callout it) {
        double x = view.getMinX() + it.x();
        double y = view.getMinY() + it.y();
        Side side = it.leader().side();
        double at = it.leader().at() + (side == Side.BELOW ? view.getMinX() : view.getMinY());
        double from = it.leader().from() + (side == Side.BELOW ? view.getMinY() : view.getMinX());
        double gap = WORD_GAP * magnification;
        double bend = BEND * magnification;
        double middleY = y + it.label().height() / 2;
        Outline line = switch (side) {
            case LEFT -> new Outline().moveTo(from, at).lineTo(view.getMinX() - bend, at)
                    .lineTo(x + it.label().width() + gap, middleY);
            case RIGHT -> new Outline().moveTo(from, at).lineTo(view.getMaxX() + bend, at).lineTo(x - gap, middleY);
            case BELOW -> new Outline().moveTo(at, from).lineTo(at, view.getMaxY() + bend)
                    .lineTo(x + it.label().width() / 2, y - gap + 2);
        };
        double dotX = side == Side.BELOW ? at : from;
        double dotY = side == Side.BELOW ? from : at;
        surface.beginPart(part, x, y, it.label().width(), it.label().height());
        Color color = look.color(Tone.TEXT);
        surface.stroke(line, Stroke.solid(color, LINE * magnification));
        double dot = DOT * magnification;
        surface.fillRound(dotX - dot, dotY - dot, 2 * dot, 2 * dot, dot, color);
        double baseline = y + it.label().style().size();
        for (String words : it.label().lines()) {
            switch (side) {
                case LEFT -> surface.text(words, x + it.label().width(), baseline, Anchor.END, it.label().style());
                case RIGHT -> surface.text(words, x, baseline, Anchor.START, it.label().style());
                case BELOW -> surface.text(
                        words, x + it.label().width() / 2, baseline, Anchor.MIDDLE, it.label().style());
            }
            baseline += it.label().lineHeight();
        }
        surface.endPart();
    }
}
