package kspace.app.tables.columns;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.EntryRun;

/** Draws those rows of one table that are in view. */
public record RowsPainter(
        Surface surface, ColumnsGeometry geometry, TableColumn column, List<EntryRun> rows, double offset, double x,
        Optional<ColumnTarget> hover) {
    private static final double RADIUS = 4;
    private static final double BAR = 3;
    private static final double PATH_OPACITY = 0.65;
    private static final double TO_COME_OPACITY = 0.4;
    private static final double PLATE_MARGIN = 2;
    private static final double THUMB = 2;
    private static final double LEAST_THUMB = 18;
    private static final double FOCUS_RING_OPACITY = 0.22;
    /** As wide as a digit and a half, so that an index and a count are never read as one number. */
    private static final double INDEX_GAP = 10;

    private Look look() {
        return geometry.look();
    }

    /** Returns the offset, as near to {@code wanted} as there are rows. */
    public static double clampOffset(double wanted, int nrRows, ColumnsGeometry geometry) {
        return Math.clamp(wanted, 0, mostOffset(nrRows, geometry));
    }

    /** Returns the offset that shows the last row, with a whole row on top. */
    private static double mostOffset(int nrRows, ColumnsGeometry geometry) {
        double height = geometry.rowHeight();
        return Math.max(0, Math.ceil((nrRows * height - geometry.rowsHeight()) / height) * height);
    }

    /**
     * Returns {@code offset} if row {@code index} is wholly in view there, else one that puts it about in the middle, with a
     * whole row on top.
     */
    static double revealing(double offset, int index, int nrRows, ColumnsGeometry geometry) {
        double top = index * geometry.rowHeight();
        double highest = top + geometry.rowHeight() - geometry.rowsHeight();
        boolean seen = highest <= offset && offset <= top;
        double middle = Math.ceil((top + highest) / 2 / geometry.rowHeight()) * geometry.rowHeight();
        return clampOffset(seen ? offset : middle, nrRows, geometry);
    }

    /**
     * Draws the rows.
     *
     * @param looked whether this is the table whose entry is looked at
     * @param focused whether the keyboard is here
     */
    void paint(boolean looked, boolean focused) {
        double top = geometry.rowsTop();
        double out = geometry.overhang();
        surface.area(x - out, top, geometry.columnWidth() + 2 * out, geometry.rowsHeight(),
                new ColumnTarget.Rows(column.level()));
        surface.clip(x - out - 2, top - 1, geometry.columnWidth() + 2 * out + 4, geometry.rowsHeight() + 1);
        double rowHeight = geometry.rowHeight();
        int first = (int) Math.floor(offset / rowHeight);
        for (int i = first; i < rows.size() && i * rowHeight - offset < geometry.rowsHeight(); i++) {
            EntryRun run = rows.get(i);
            double y = Math.rint(top + i * rowHeight - offset);
            int index = run.selected() ? column.selected() : run.first().index();
            surface.beginPart(Part.entry(column.level(), index), x, y, geometry.columnWidth(), rowHeight);
            paintRow(run, y, looked, focused);
            surface.endPart();
        }
        if (column.filtered() && column.nrMatching() == 0) {
            TextStyle note = new TextStyle(Face.SANS, look().pick(11, 10), look().color(Tone.MUTED));
            String words = surface.fitText(ColumnMessage.NO_ENTRY_MATCHES.text(), note, geometry.columnWidth());
            surface.text(words, x + look().pick(6, 4), top + rows.size() * rowHeight + look().pick(20, 16),
                    Anchor.START, note);
        }
        surface.restore();
        paintThumb();
    }

    private void paintRow(EntryRun run, double y, boolean looked, boolean focused) {
        double width = geometry.columnWidth();
        double height = geometry.rowHeight();
        surface.area(x, y, width, height, new ColumnTarget.Row(column.level(), run.first().index()));
        if (run.selected()) {
            paintSelected(y, looked, focused);
        } else {
            paintHover(run, y);
            surface.line(x, y + height - 2, x + width, y + height - 2, Stroke.hairline(look().color(Tone.LINE)));
        }
        RowText text = RowText.of(run, column);
        boolean absent = run.kind() == EntryKind.ABSENT;
        boolean strong = run.selected() || run.kind().isPresent();
        boolean faint = absent || !column.matching().get(run.first().index());
        Color titleColor = look().color(faint ? Tone.FAINT : strong ? Tone.TEXT : Tone.MUTED);
        TextStyle index =
                new TextStyle(Face.MONO, look().pick(12, 10.5), look().color(faint ? Tone.FAINT : Tone.TEXT));
        TextStyle title = new TextStyle(run.selected() ? Face.SANS_BOLD : Face.SANS, look().pick(12, 11), titleColor);
        TextStyle detail = text.detailIsMono()
                ? new TextStyle(Face.MONO, look().pick(10.5, 9), look().color(Tone.MUTED))
                : new TextStyle(Face.SANS, look().pick(11, 10), look().color(absent ? Tone.FAINT : Tone.MUTED));
        double left = x + look().pick(6, 4);
        double right = x + width - look().pick(6, 4);
        double markSize = look().pick(9, 7);
        double titleY = y + look().pick(17, 13);
        double detailX = look().pick(x + 66, left);
        surface.text(text.index(), left, titleY, Anchor.START, index);
        double titleEnd = right - markSize - look().pick(8, 5);
        if (run.changed()) {
            TextStyle news = new TextStyle(Face.SANS_MEDIUM, look().pick(10, 9), look().color(Tone.MUTED));
            surface.text(ColumnMessage.NEW.text(), titleEnd, titleY, Anchor.END, news);
            titleEnd -= surface.textWidth(ColumnMessage.NEW.text(), news) + look().pick(6, 4);
        }
        double indexEnd = left + surface.textWidth(text.index(), index) + INDEX_GAP;
        double usual = Math.max(x + look().pick(66, 54), indexEnd);
        boolean fits = usual + surface.textWidth(text.title(), title) <= titleEnd;
        double titleX = fits ? usual : indexEnd;
        surface.text(fitTitle(text, title, titleEnd - titleX), titleX, titleY, Anchor.START, title);
        surface.text(surface.fitText(text.detail(), detail, x + width - detailX), detailX,
                y + look().pick(32, 26), Anchor.START, detail);
        paintMark(run, right - markSize, titleY - markSize + 1, markSize);
    }

    /** Returns the title, with one word less if that is too many. */
    private String fitTitle(RowText text, TextStyle style, double width) {
        boolean shorten = surface.textWidth(text.title(), style) > width;
        return surface.fitText(shorten ? text.brief() : text.title(), style, width);
    }

    /** Draws the mark, on a plate where it would vanish in the colour of the selected row. */
    private void paintMark(EntryRun run, double left, double top, double size) {
        if (run.selected() && !run.kind().isPresent()) {
            surface.fillRound(left - PLATE_MARGIN, top - PLATE_MARGIN, size + 2 * PLATE_MARGIN,
                    size + 2 * PLATE_MARGIN, PLATE_MARGIN, look().color(Tone.PANEL));
        }
        run.kind().mark().paint(surface, left, top, size, TablePainter.color(run.first(), column.level(), look()),
                look());
    }

    private void paintHover(EntryRun run, double y) {
        ColumnTarget row = new ColumnTarget.Row(column.level(), run.first().index());
        if (hover.filter(row::equals).isPresent()) {
            double out = geometry.overhang();
            surface.fillRound(x - out, y, geometry.columnWidth() + 2 * out, geometry.rowHeight() - 2, RADIUS,
                    look().color(Tone.SUBTLE));
        }
    }

    private void paintSelected(double y, boolean looked, boolean focused) {
        double out = geometry.overhang();
        double width = geometry.columnWidth() + 2 * out;
        double height = geometry.rowHeight() - 2;
        double opacity = column.toCome() ? TO_COME_OPACITY : looked ? 1 : PATH_OPACITY;
        surface.fillRound(x - out, y, width, height, RADIUS, look().color(Tone.INSET, opacity));
        if (looked && focused) {
            surface.box(x - out - 1, y - 1, width + 2, height + 2, RADIUS + 1,
                    Stroke.solid(look().color(Tone.FOCUS, FOCUS_RING_OPACITY), 2));
            surface.box(x - out, y, width, height, RADIUS, Stroke.hairline(look().color(Tone.FOCUS)));
        }
        double inset = look().pick(4, 3);
        double bar = looked ? BAR : BAR - 1;
        surface.fillRound(x - out, y + inset, bar, height - 2 * inset, 1,
                look().color(column.toCome() ? Tone.LINE_STRONG : Tone.SELECT));
    }

    private void paintThumb() {
        double all = rows.size() * geometry.rowHeight();
        double seen = geometry.rowsHeight();
        if (all <= seen || seen <= 0) {
            return;
        }
        double length = Math.max(Math.min(LEAST_THUMB, seen), seen * seen / all);
        double top = geometry.rowsTop() + (seen - length) * offset / mostOffset(rows.size(), geometry);
        double thumbX = x + geometry.columnWidth() + 1;
        surface.fillRound(thumbX, top, THUMB, length, THUMB / 2, look().color(Tone.LINE_STRONG));
    }
}
