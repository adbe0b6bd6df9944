package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** What is drawn by hand over a stop. It belongs to that stop, and is there again whenever the stop is. */
final class Pen extends Pane {
    private static final double WIDTH = 1.0 / 160;

    /** The lines of each stop; points in parts of width and height, so that they stay where they were on any screen. */
    private final Map<Integer, List<List<Point2D>>> lines = new HashMap<>();
    private int stop;

    Pen() {
        setId("present-marks");
        setMouseTransparent(true);
        setAccessibleText(PresentWords.MARKS.of().toString());
    }

    /** Shows what was drawn on a stop. */
    void show(int index) {
        stop = index;
        requestLayout();
    }

    /** Begins a line. */
    void begin(double x, double y) {
        lines().add(new ArrayList<>(List.of(part(x, y))));
        requestLayout();
    }

    /** Draws the line on. */
    void moveTo(double x, double y) {
        if (!lines().isEmpty()) {
            lines().getLast().add(part(x, y));
            requestLayout();
        }
    }

    /** Takes away all that was drawn on this stop. */
    void clear() {
        lines().clear();
        requestLayout();
    }

    private List<List<Point2D>> lines() {
        return lines.computeIfAbsent(stop, _ -> new ArrayList<>());
    }

    private Point2D part(double x, double y) {
        return new Point2D(x / getWidth(), y / getHeight());
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(lines().stream().map(this::line).toList());
    }

    private Polyline line(List<Point2D> points) {
        Polyline line = new Polyline(points.stream()
                .flatMapToDouble(
                        it -> java.util.stream.DoubleStream.of(it.getX() * getWidth(), it.getY() * getHeight()))
                .toArray());
        line.getStyleClass().add("present-mark");
        line.setStrokeWidth(Math.max(2, getHeight() * WIDTH));
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setManaged(false);
        return line;
    }
}
