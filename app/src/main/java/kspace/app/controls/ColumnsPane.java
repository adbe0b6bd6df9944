package kspace.app.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Stands its children one below the other in as many columns as it has room for, in their order, so that the tallest column is
 * as low as it can be.
 */
public final class ColumnsPane extends Pane {
    private static final double COLUMN_GAP = 28;
    private static final double ROW_GAP = 16;

    private final int mostColumns;

    /**
     * Creates a pane.
     *
     * @param mostColumns how many columns there are at most, and where nothing asks for less; 1 or more
     */
    public ColumnsPane(int mostColumns) {
        this.mostColumns = mostColumns;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(width(columns(mostColumns)) + snappedLeftInset() + snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = fitting(width < 0 ? computePrefWidth(-1) : width).stream().mapToDouble(ColumnsPane::height)
                .max().orElse(0);
        return Math.ceil(height + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        for (List<Node> column : fitting(getWidth())) {
            double y = snappedTopInset();
            for (Node child : column) {
                child.resizeRelocate(snapPositionX(x), snapPositionY(y), child.prefWidth(-1), child.prefHeight(-1));
                y += child.prefHeight(-1) + ROW_GAP;
            }
            x += width(List.of(column)) + COLUMN_GAP;
        }
    }

    /** Returns what stands in each column of a pane of a width. */
    private List<List<Node>> fitting(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return IntStream.iterate(mostColumns, it -> it > 1, it -> it - 1).mapToObj(this::columns)
                .filter(it -> width(it) <= room).findFirst().orElseGet(() -> columns(1));
    }

    /** Returns what stands in each of so many columns, or of fewer if more make none lower. */
    private List<List<Node>> columns(int nrColumns) {
        List<Node> children = getManagedChildren();
        return IntStream.range(0, children.size()).boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, children.size())
                        .mapToObj(to -> height(children.subList(from, to))))
                .sorted().map(limit -> filled(children, limit)).filter(it -> it.size() <= nrColumns)
                .filter(it -> !it.isEmpty()).findFirst().orElse(List.of());
    }

    /** Returns the columns that are filled one after the other, none higher than a limit unless one child alone is. */
    private static List<List<Node>> filled(List<Node> children, double limit) {
        List<List<Node>> columns = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= children.size(); to++) {
            if (to == children.size() || height(children.subList(from, to + 1)) > limit) {
                columns.add(List.copyOf(children.subList(from, to)));
                from = to;
            }
        }
        return columns;
    }

    private static double height(List<Node> column) {
        return column.stream().mapToDouble(it -> it.prefHeight(-1)).sum() + Math.max(0, column.size() - 1) * ROW_GAP;
    }

    private static double width(List<List<Node>> columns) {
        DoubleStream widths = columns.stream()
                .mapToDouble(column -> column.stream().mapToDouble(it -> it.prefWidth(-1)).max().orElse(0));
        return widths.sum() + Math.max(0, columns.size() - 1) * COLUMN_GAP;
    }
}
