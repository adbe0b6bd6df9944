package kspace.app.tables;

import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.core.paging.PagingConsts;

/**
 * Where the columns stand. Their width is a whole number of pixels for each of the 32 entries in a line of the grid, and
 * depends on the machine, not on the selection, so that nothing jumps.
 *
 * @param width the picture's width
 * @param height the picture's height
 * @param nrColumns how many tables are shown
 * @param pitch the distance of the grid's entries
 * @param scrollX how far the columns are moved to the left
 * @param look how this picture looks, which is compact if the columns are narrow
 */
record ColumnsGeometry(double width, double height, int nrColumns, int pitch, double scrollX, Look look) {
    static final int GRID_COLUMNS = 32;
    static final int GRID_ROWS = PagingConsts.NR_ENTRIES / GRID_COLUMNS;

    private static final int LEAST_PITCH = 5;
    private static final int LARGEST_PITCH = 18;
    private static final int ROOMY_PITCH = 7;
    private static final double LEAST_ROWS = 2.9;
    private static final double WIDEST_PAGE = 232;

    static ColumnsGeometry of(double width, double height, int nrSlots, int nrColumns, double scrollX, Look look) {
        int roomy = pitch(width, nrSlots, look);
        Look fitting = roomy < ROOMY_PITCH ? new Look(look.theme(), Density.COMPACT) : look;
        int pitch = pitch(width, nrSlots, fitting);
        ColumnsGeometry still = new ColumnsGeometry(width, height, nrColumns, pitch, 0, fitting);
        return new ColumnsGeometry(
                width, height, nrColumns, pitch, Math.clamp(scrollX, 0, still.mostScroll()), fitting);
    }

    private static int pitch(double width, int nrSlots, Look look) {
        double room = width - 2 * margin(look) - nrSlots * gap(look) - leastPage(look);
        return (int) Math.clamp(Math.floor(room / nrSlots / GRID_COLUMNS), LEAST_PITCH, LARGEST_PITCH);
    }

    private static double margin(Look look) {
        return look.pick(16, 12);
    }

    private static double gap(Look look) {
        return look.pick(24, 13);
    }

    private static double leastPage(Look look) {
        return look.pick(112, 72);
    }

    double columnWidth() {
        return (double) pitch * GRID_COLUMNS;
    }

    /** Returns how far right the columns can be moved out of sight. */
    double mostScroll() {
        double all = 2 * margin(look) + nrColumns * (columnWidth() + gap(look)) + leastPage(look);
        return Math.max(0, all - width);
    }

    /** Returns the left edge of column {@code index}; that of the page comes after the last one. */
    double x(int index) {
        return margin(look) + index * (columnWidth() + gap(look)) - scrollX;
    }

    double pageWidth() {
        double free = width - margin(look) - x(nrColumns);
        return Math.clamp(free, leastPage(look), Math.max(leastPage(look), WIDEST_PAGE));
    }

    /** Returns the room for words where there is no page. */
    double messageWidth() {
        double free = width - margin(look) - x(nrColumns);
        return Math.clamp(free, leastPage(look), Math.max(leastPage(look), 1.6 * WIDEST_PAGE));
    }

    double headMiddle() {
        return look.pick(25, 18);
    }

    double coversBaseline() {
        return look.pick(52, 37);
    }

    double fillMiddle() {
        return look.pick(64, 48);
    }

    double gridTop() {
        return look.pick(82, 60);
    }

    /** Returns whether there is room for the grid above at least a few rows. */
    boolean showsGrid() {
        double gridHeight = (double) pitch * GRID_ROWS;
        return height - gridTop() - gridHeight - gridGap() >= LEAST_ROWS * rowHeight();
    }

    double gridHeight() {
        return showsGrid() ? (double) pitch * GRID_ROWS : 0;
    }

    private double gridGap() {
        return look.pick(16, 9);
    }

    double rowsTop() {
        return gridTop() + gridHeight() + (showsGrid() ? gridGap() : 0);
    }

    double rowsHeight() {
        return Math.max(0, height - rowsTop() - 2);
    }

    double rowHeight() {
        return look.pick(44, 34);
    }

    /** Returns how far the selected row reaches out of its column. */
    double overhang() {
        return look.pick(6, 4);
    }
}
