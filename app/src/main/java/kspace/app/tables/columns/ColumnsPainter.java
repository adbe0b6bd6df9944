package kspace.app.tables.columns;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.paint.Color;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Plate;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.EntryRun;

/** Draws the tables on the selected path side by side, and the line that leads through them. */
public final class ColumnsPainter implements Painter {
    private static final double PATH_WIDTH = 1.5;
    private static final double DOT_RADIUS = 2.5;
    private static final double END_SIZE = 9;
    private static final double CORNER = 5;
    private static final double ROUND = 0.552;
    private static final double PLATE_GAP = 8;

    private final ColumnsModel model;
    private final Supplier<Look> look;
    private final ColumnsState state;

    public ColumnsPainter(ColumnsModel model, Supplier<Look> look, ColumnsState state) {
        this.model = model;
        this.look = look;
        this.state = state;
    }

    /** Returns how high a path of at most so many tables is where it is to be read from afar. */
    public static double largeHeight(int nrTables, double width) {
        return LargePathPainter.isBelow(nrTables + 1, width) ? LargePathPainter.heightOfRows(nrTables + 1)
                : LargePathPainter.HEIGHT;
    }

    public ColumnsGeometry geometry(double width, double height) {
        TablePath path = model.path();
        int focus = path.focus().map(path.columns()::indexOf).orElse(0);
        return ColumnsGeometry.of(width, height, path.nrSlots(), path.columns().size(), focus, look.get());
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        if (look.get().isLarge()) {
            new LargePathPainter(surface, model, look.get(), width, height).paint();
            return;
        }
        TablePath path = model.path();
        if (path.fault() && hidesEnd()) {
            Plate.paint(surface, PLATE_GAP, PLATE_GAP, width - 2 * PLATE_GAP, height - 2 * PLATE_GAP, CORNER,
                    look.get());
            return;
        }
        if (path.fault() && path.page() instanceof PageColumn.Missing missing) {
            new FaultPainter(surface, look.get(), model.consts()).paint(missing, model.selected(), width, height);
            return;
        }
        boolean reveal = state.takeReveal();
        ColumnsGeometry geometry = geometry(width, height);
        surface.clip(0, 0, width, height);
        List<TableColumn> before = path.columns().subList(0, geometry.nrBefore());
        if (!before.isEmpty()) {
            paintCards(surface, geometry, before);
        }
        for (int i = 0; i < path.columns().size(); i++) {
            if (geometry.isOpen(i)) {
                if (hides(path, i)) {
                    paintCovered(surface, geometry, path.columns().get(i), geometry.x(i), height);
                } else {
                    paintColumn(surface, geometry, path, i, reveal);
                }
            }
        }
        if (hidesEnd()) {
            Plate.paint(surface, geometry.pageX(), PLATE_GAP, geometry.pageWidth(), height - 2 * PLATE_GAP, CORNER,
                    look.get());
            surface.restore();
            return;
        }
        List<TableColumn> after = path.columns().subList(geometry.nrBefore() + geometry.nrOpen(), geometry.nrColumns());
        if (after.isEmpty()) {
            new PagePainter(surface, geometry).paint(path.page());
        } else {
            new CardsPainter(surface, geometry, geometry.pageX(), geometry.pageWidth(), state.hover())
                    .paint(after, path.page());
        }
        surface.restore();
    }

    /** Returns whether it is covered where the walk ends. */
    private boolean hidesEnd() {
        Look now = look.get();
        return now.covers(Cover.VERDICT) || now.covers(Cover.ENTRY) || now.covers(Cover.SIZE);
    }

    /** Returns whether what is read from a table on the path is covered. */
    private boolean hides(TablePath path, int index) {
        return look.get().covers(Cover.INDEX) || look.get().covers(Cover.ENTRY)
                || (hidesEnd() && index == path.columns().size() - 1);
    }

    /** A table that is read next is known by then, but not what is in it. */
    private void paintCovered(
            Surface surface, ColumnsGeometry geometry, TableColumn column, double x, double height) {
        new TablePainter(surface, geometry, column, x, state.hover()).paintTitle();
        double top = 2 * geometry.headMiddle();
        Plate.paint(surface, x, top, geometry.columnWidth(), height - top - PLATE_GAP, CORNER, look.get());
    }

    /** Draws the tables before the columns, and the line from them to the first column. */
    private void paintCards(Surface surface, ColumnsGeometry geometry, List<TableColumn> before) {
        double x = geometry.cardsX();
        CardsPainter cards = new CardsPainter(surface, geometry, x, geometry.cardWidth(), state.hover());
        cards.paint(before);
        paintLink(surface, geometry, before.getLast(), x + geometry.cardWidth() + 1,
                cards.middle(before.size(), before.size() - 1), geometry.x(geometry.first()));
    }

    private void paintColumn(Surface surface, ColumnsGeometry geometry, TablePath path, int index, boolean reveal) {
        TableColumn column = path.columns().get(index);
        double x = geometry.x(index);
        new TablePainter(surface, geometry, column, x, state.hover()).paint();
        List<EntryRun> rows = column.rows(model.isUnfolded());
        int selected = rowOf(rows, column.selected());
        double offset = state.rowOffset(column.level());
        offset = reveal
                ? RowsPainter.revealing(offset, selected, rows.size(), geometry)
                : RowsPainter.clampOffset(offset, rows.size(), geometry);
        state.setRowOffset(column.level(), offset);
        // The wheel moves by less than a row; what is seen are whole ones.
        offset = Math.rint(offset / geometry.rowHeight()) * geometry.rowHeight();
        boolean looked = column.level() == path.focusLevel();
        new RowsPainter(surface, geometry, column, rows, offset, x, state.hover()).paint(looked, state.isFocused());
        double rowMiddle = geometry.rowsTop() + (selected + 0.5) * geometry.rowHeight() - 1 - offset;
        double from = Math.rint(Math.clamp(
                rowMiddle, geometry.rowsTop(),
                Math.max(geometry.rowsTop(), geometry.rowsTop() + geometry.rowsHeight() - 4)));
        paintLink(surface, geometry, column, x + geometry.columnWidth() + geometry.overhang(), from,
                geometry.x(index + 1));
    }

    private static int rowOf(List<EntryRun> rows, int entry) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).holds(entry)) {
                return i;
            }
        }
        return 0;
    }

    /**
     * Draws the line from a selected row, or from a card, to what it names: whole if it does so now, dashed if it will.
     *
     * @param x where the line starts
     * @param from at which height it starts
     * @param to the left edge of what is named
     */
    private void paintLink(Surface surface, ColumnsGeometry geometry, TableColumn column, double x, double from,
            double to) {
        EntryKind kind = column.entries().get(column.selected()).kind();
        Color color = look.get().color(Tone.SELECT);
        if (kind == EntryKind.ABSENT || kind == EntryKind.TO_COME_LEAF || column.toCome()) {
            boolean ends = !column.toCome();
            if (ends) {
                paintEnd(surface, x, from);
            }
            if (!column.toCome() || kind != EntryKind.TO_COME_TABLE) {
                return;
            }
        }
        boolean solid = kind.isPresent() && !column.toCome();
        if (solid) {
            surface.fillRound(x - DOT_RADIUS, from - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS, DOT_RADIUS, color);
        } else if (!column.toCome()) {
            paintEnd(surface, x, from);
        }
        double end = to - geometry.look().pick(3, 2);
        double top = geometry.headMiddle() + 0.5;
        double start = solid ? x : x + DOT_RADIUS + 2;
        Outline line = from - top < 2 * CORNER
                ? new Outline().moveTo(start, top).lineTo(end, top)
                : rise(start, from, Math.floor((x + end) / 2) + 0.5, top, end, Math.min(CORNER, (end - x) / 2));
        surface.stroke(line, solid ? Stroke.solid(color, PATH_WIDTH) : Stroke.toCome(look.get().color(Tone.FAINT)));
    }

    /** Returns a line with round corners that rises halfway. */
    private static Outline rise(double start, double from, double rise, double top, double end, double corner) {
        double arc = corner * (1 - ROUND);
        return new Outline().moveTo(start, from).lineTo(Math.max(start, rise - corner), from)
                .curveTo(rise - arc, from, rise, from - arc, rise, from - corner)
                .lineTo(rise, top + corner)
                .curveTo(rise, top + arc, rise + arc, top, rise + corner, top)
                .lineTo(end, top);
    }

    /** Draws the cross at which a walk ends. */
    private void paintEnd(Surface surface, double x, double y) {
        Marks.cross(surface, x - END_SIZE / 2, y - END_SIZE / 2, END_SIZE, look.get().color(Tone.FAIL));
    }
}
