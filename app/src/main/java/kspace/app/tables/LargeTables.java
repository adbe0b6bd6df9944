package kspace.app.tables;

import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Look;
import kspace.app.tables.columns.ColumnsPainter;
import kspace.app.tables.overview.OverviewPainter;

/**
 * The page tables as they are read from afar: the path with its numbers first, below it the overview where all of that has
 * room, with the addresses below it where these have, too.
 */
final class LargeTables extends Pane {
    private static final double GAP = 10;
    private static final double LEAST_PATH = 26;

    private final Region path;
    private final Region overview;
    private final IntSupplier nrLevels;
    private final ObservableValue<Look> look;

    LargeTables(Region path, Region overview, IntSupplier nrLevels, ObservableValue<Look> look) {
        this.path = path;
        this.overview = overview;
        this.nrLevels = nrLevels;
        this.look = look;
        getChildren().addAll(path, overview);
        setMinSize(0, 0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Both parts whole. */
    @Override
    protected double computePrefHeight(double width) {
        int levels = nrLevels.getAsInt();
        return width <= 0 ? super.computePrefHeight(width)
                : ColumnsPainter.largeHeight(levels, width) + GAP + OverviewPainter.height(levels, look.getValue());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        int levels = nrLevels.getAsInt();
        double bands = OverviewPainter.heightOfBands(levels, look.getValue());
        double whole = OverviewPainter.height(levels, look.getValue());
        // Side by side, or below each other where the room is narrow.
        double pathHeight = ColumnsPainter.largeHeight(levels, width);
        double left = height - pathHeight - GAP;
        boolean showsOverview = left >= bands;
        overview.setVisible(showsOverview);
        double shown = !showsOverview ? 0 : left >= whole ? whole : bands;
        double used = pathHeight + (showsOverview ? GAP + shown : 0);
        double top = Math.max(0, Math.floor((height - used) / 2));
        path.resizeRelocate(0, top, width, Math.max(LEAST_PATH, Math.min(pathHeight, height)));
        if (showsOverview) {
            overview.resizeRelocate(0, top + pathHeight + GAP, width, shown);
        }
    }
}
