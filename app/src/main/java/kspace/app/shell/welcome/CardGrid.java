package kspace.app.shell.welcome;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cards of the same width in rows, as many beside each other as have room. */
final class CardGrid extends Region {
    private static final double LEAST_WIDTH = 284;
    private static final double GAP = 16;
    private static final int MOST_COLUMNS = 4;

    CardGrid(List<? extends Node> cards) {
        getStyleClass().add("card-grid");
        getChildren().addAll(cards);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static int columns(double width) {
        return Math.clamp((int) ((width + GAP) / (LEAST_WIDTH + GAP)), 1, MOST_COLUMNS);
    }

    private static double cardWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - (columns - 1) * GAP) / columns);
    }

    private double rowHeight(double cardWidth) {
        return getManagedChildren().stream().mapToDouble(it -> it.prefHeight(cardWidth)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return width > 0 ? computePrefHeight(width) : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width > 0 ? width : LEAST_WIDTH;
        int rows = Math.ceilDiv(getManagedChildren().size(), columns(room));
        return rows * Math.ceil(rowHeight(cardWidth(room))) + Math.max(0, rows - 1) * GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = cardWidth(getWidth());
        double height = Math.ceil(rowHeight(width));
        int columns = columns(getWidth());
        List<Node> cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i++) {
            int row = i / columns;
            cards.get(i).resizeRelocate(i % columns * (width + GAP), row * (height + GAP), width, height);
        }
    }
}
