package kspace.app.tables.columns;

import java.util.stream.IntStream;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.core.paging.PagingConsts;

/**
 * Where the columns stand. Their width is a whole number of pixels for each of the 32 entries in a line of the grid, and
 * depends on the machine, not on the selection, so that nothing jumps. Where not all tables of the path have room, those that
 * are farthest from the one that is looked at are folded: into cards at the left, or, below it, in the page's place.
 *
 * @param width the picture's width
 * @param height the picture's height
 * @param nrColumns how many tables are on the path
 * @param first the first table, counted from the root, that is a column
 * @param nrOpen how many tables are columns
 * @param pitch the distance of the grid's entries
 * @param margin what is free at the left and at the right, as in the other parts of the view
 * @param look how this picture looks, which is compact if the columns are narrow
 */
public record ColumnsGeometry(double width, double height, int nrColumns, int first, int nrOpen, int pitch,
        double margin,
        Look look) {
    public static final int GRID_COLUMNS = 32;
    public static final int GRID_ROWS = PagingConsts.NR_ENTRIES / GRID_COLUMNS;

    private static final int LEAST_PITCH = 5;
    private static final int LARGEST_PITCH = 18;
    private static final int ROOMY_PITCH = 7;
    private static final double LEAST_ROWS = 3;
    private static final double WIDEST_PAGE = 232;

    /**
     * Places the columns.
     *
     * @param nrSlots how many tables the deepest path of the machine has
     * @param nrColumns how many tables are on the path
     * @param focus the table that is looked at, counted from the root
     */
    static ColumnsGeometry of(double width, double height, int nrSlots, int nrColumns, int focus, Look look) {
        boolean roomy =
                others(false, look) + nrSlots * columnRoom(ROOMY_PITCH, look) <= width - 2 * margin(look);
        Look fitting = roomy ? look : look.in(Density.COMPACT);
        double margin = margin(fitting);
        double room = width - 2 * margin;
        int nrOpen = nrOpen(room, nrColumns, fitting);
        // What the table that is looked at leads to is open, too, if two are.
        int first = Math.clamp(focus + 2L - Math.max(2, nrOpen), 0, nrColumns - nrOpen);
        return new ColumnsGeometry(
                width, height, nrColumns, first, nrOpen, pitch(room, nrSlots, fitting), margin, fitting);
    }

    /** Returns the largest pitch at which no path of the machine has more tables folded than it must. */
    private static int pitch(double room, int nrSlots, Look look) {
        return IntStream.rangeClosed(1, nrSlots).map(nr -> {
            int nrOpen = nrOpen(room, nr, look);
            double left = room - others(nrOpen < nr, look) - nrOpen * gap(look);
            return (int) Math.clamp(Math.floor(left / nrOpen / GRID_COLUMNS), LEAST_PITCH, LARGEST_PITCH);
        }).min().orElse(LARGEST_PITCH);
    }

    /** Returns how many of {@code nrColumns} tables have room as columns; at least one, if there are any. */
    private static int nrOpen(double room, int nrColumns, Look look) {
        double column = columnRoom(LEAST_PITCH, look);
        if (nrColumns <= 1 || others(false, look) + nrColumns * column <= room) {
            return nrColumns;
        }
        return (int) Math.clamp(Math.floor((room - others(true, look)) / column), 1, nrColumns - 1);
    }

    private static double margin(Look look) {
        return look.pick(16, 12);
    }

    private static double columnRoom(int pitch, Look look) {
        return (double) pitch * GRID_COLUMNS + gap(look);
    }

    /** Returns the least width of all but the columns. */
    private static double others(boolean folds, Look look) {
        return leastPage(look) + (folds ? cardWidth(look) + gap(look) : 0);
    }

    private static double gap(Look look) {
        return look.pick(24, 13);
    }

    private static double leastPage(Look look) {
        return look.pick(112, 68);
    }

    private static double cardWidth(Look look) {
        return look.pick(84, 58);
    }

    public double columnWidth() {
        return (double) pitch * GRID_COLUMNS;
    }

    /** Returns whether table {@code index} is a column. */
    public boolean isOpen(int index) {
        return first <= index && index < first + nrOpen;
    }

    /** Returns how many tables are folded into cards before the columns. */
    int nrBefore() {
        return first;
    }

    /** Returns the left edge of the cards before the columns. */
    double cardsX() {
        return margin;
    }

    /** Returns the width of the cards before the columns. */
    double cardWidth() {
        return cardWidth(look);
    }

    /** Returns the distance of {@code nrCards} cards below each other. */
    double cardPitch(int nrCards) {
        double most = look.pick(66, 52);
        return Math.floor(Math.min(most, (height - look.pick(12, 8)) / Math.max(1, nrCards)));
    }

    /** Returns the left edge of column {@code index}. */
    public double x(int index) {
        double cards = first > 0 ? cardWidth() + gap(look) : 0;
        return margin + cards + (index - first) * (columnWidth() + gap(look));
    }

    /** Returns the left edge of the page, or of the cards in its place. */
    double pageX() {
        return x(first + nrOpen);
    }

    double pageWidth() {
        double free = width - margin - pageX();
        return Math.clamp(free, leastPage(look), Math.max(leastPage(look), WIDEST_PAGE));
    }

    /** Returns the room for words where there is no page. */
    double messageWidth() {
        double free = width - margin - pageX();
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
        return height - 1 - gridTop() - gridHeight - gridGap() >= LEAST_ROWS * rowHeight();
    }

    double gridHeight() {
        return showsGrid() ? (double) pitch * GRID_ROWS : 0;
    }

    private double gridGap() {
        return look.pick(16, 9);
    }

    double rowsTop() {
        return showsGrid() ? gridTop() + gridHeight() + gridGap() : fillMiddle() + look.pick(10, 6);
    }

    /** Returns the height of the rows in view: whole ones, so that none is cut in half. */
    double rowsHeight() {
        double room = Math.max(0, height - rowsTop() - 1);
        return Math.max(Math.min(room, rowHeight()), Math.floor(room / rowHeight()) * rowHeight());
    }

    double rowHeight() {
        return look.pick(44, 34);
    }

    /** Returns how far the selected row reaches out of its column. */
    public double overhang() {
        return look.pick(6, 4);
    }
}
