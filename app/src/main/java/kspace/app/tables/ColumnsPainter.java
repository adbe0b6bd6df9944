package kspace.app.tables;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.paint.Color;
import kspace.app.canvas.Look;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.Tone;

/** Draws the tables on the selected path side by side, and the line that leads through them. */
final class ColumnsPainter implements Painter {
    private static final double PATH_WIDTH = 1.5;
    private static final double DOT_RADIUS = 2.5;
    private static final double END_SIZE = 9;
    private static final double CORNER = 5;
    private static final double ROUND = 0.552;
    private static final double MORE_MARGIN = 3;

    private final TablesViewModel model;
    private final Supplier<Look> look;
    private final ColumnsState state;

    ColumnsPainter(TablesViewModel model, Supplier<Look> look, ColumnsState state) {
        this.model = model;
        this.look = look;
        this.state = state;
    }

    ColumnsGeometry geometry(double width, double height) {
        TablePath path = model.path();
        return ColumnsGeometry.of(
                width, height, path.nrSlots(), path.columns().size(), state.scrollX(), look.get());
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        TablePath path = model.path();
        if (path.fault() && path.page() instanceof PageColumn.Missing missing) {
            new FaultPainter(surface, look.get(), model.consts()).paint(missing, model.selected(), width, height);
            return;
        }
        boolean reveal = state.takeReveal();
        if (reveal) {
            revealFocus(geometry(width, height), path);
        }
        ColumnsGeometry geometry = geometry(width, height);
        state.setScrollX(geometry.scrollX());
        surface.clip(0, 0, width, height);
        for (int i = 0; i < path.columns().size(); i++) {
            paintColumn(surface, geometry, path, i, reveal);
        }
        new PagePainter(surface, geometry).paint(path.page());
        surface.restore();
        if (geometry.scrollX() > 0) {
            paintMore(surface, geometry, MORE_MARGIN, -1);
        }
        if (geometry.scrollX() < geometry.mostScroll()) {
            paintMore(surface, geometry, width - MORE_MARGIN, 1);
        }
    }

    /** Draws at an edge that there is more beyond it. */
    private void paintMore(Surface surface, ColumnsGeometry geometry, double tip, int direction) {
        double middle = geometry.headMiddle() + 0.5;
        double half = geometry.look().pick(4, 3.5);
        double back = tip - direction * half;
        surface.fillRound(Math.min(tip, back) - MORE_MARGIN, middle - 2 * half, half + 2 * MORE_MARGIN, 4 * half, 3,
                geometry.look().color(Tone.PANEL));
        surface.stroke(new Outline().moveTo(back, middle - half).lineTo(tip, middle).lineTo(back, middle + half),
                Stroke.solid(geometry.look().color(Tone.MUTED), PATH_WIDTH));
    }

    /** Moves the columns so that the one that is looked at, and what it leads to, are in view. */
    private void revealFocus(ColumnsGeometry geometry, TablePath path) {
        int index = path.focus().map(path.columns()::indexOf).orElse(0);
        double left = geometry.x(index) + geometry.scrollX() - geometry.x(0) - geometry.scrollX();
        boolean last = index == path.columns().size() - 1;
        double right = last ? geometry.mostScroll() : left + 2 * geometry.columnWidth() - geometry.width();
        state.setScrollX(Math.min(left, Math.max(state.scrollX(), right)));
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
        boolean looked = column.level() == path.focusLevel();
        new RowsPainter(surface, geometry, column, rows, offset, x, state.hover()).paint(looked, state.isFocused());
        double rowMiddle = geometry.rowsTop() + (selected + 0.5) * geometry.rowHeight() - 1 - offset;
        double from = Math.rint(Math.clamp(
                rowMiddle, geometry.rowsTop(),
                Math.max(geometry.rowsTop(), geometry.rowsTop() + geometry.rowsHeight() - 4)));
        paintLink(surface, geometry, path, index, from);
    }

    private static int rowOf(List<EntryRun> rows, int entry) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).holds(entry)) {
                return i;
            }
        }
        return 0;
    }

    /** Draws the line from a selected row to what it names: whole if it does so now, dashed if it will. */
    private void paintLink(Surface surface, ColumnsGeometry geometry, TablePath path, int index, double from) {
        TableColumn column = path.columns().get(index);
        EntryKind kind = column.entries().get(column.selected()).kind();
        double x = geometry.x(index) + geometry.columnWidth() + geometry.overhang();
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
        double end = geometry.x(index + 1) - geometry.look().pick(3, 2);
        double rise = Math.floor((x + end) / 2) + 0.5;
        double top = geometry.headMiddle() + 0.5;
        double corner = Math.min(CORNER, (end - x) / 2);
        double arc = corner * (1 - ROUND);
        double start = solid ? x : x + DOT_RADIUS + 2;
        Outline line = new Outline().moveTo(start, from).lineTo(Math.max(start, rise - corner), from)
                .curveTo(rise - arc, from, rise, from - arc, rise, from - corner)
                .lineTo(rise, top + corner)
                .curveTo(rise, top + arc, rise + arc, top, rise + corner, top)
                .lineTo(end, top);
        surface.stroke(line, solid ? Stroke.solid(color, PATH_WIDTH) : Stroke.toCome(look.get().color(Tone.FAINT)));
    }

    /** Draws the cross at which a walk ends. */
    private void paintEnd(Surface surface, double x, double y) {
        Marks.cross(surface, x - END_SIZE / 2, y - END_SIZE / 2, END_SIZE, look.get().color(Tone.FAIL));
    }
}
