package kspace.app.tables.columns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.TableEntry;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.paging.PagingConsts;

/** Draws the head of one table: its name, what it covers, how full it is, and all its entries at once. */
public record TablePainter(Surface surface, ColumnsGeometry geometry, TableColumn column, double x,
        Optional<ColumnTarget> hover) {
    private static final double BAR_HEIGHT = 4;
    private static final double UNMANAGED_OPACITY = 0.5;
    /** How much of what does not pass the filter is covered. */
    public static final double DIMMED_OPACITY = 0.78;

    private Look look() {
        return geometry.look();
    }

    private boolean compact() {
        return look().density() == Density.COMPACT;
    }

    void paint() {
        paintTitle();
        paintCovers();
        paintFill();
        if (geometry.showsGrid()) {
            paintGrid();
        }
    }

    /** Draws its name and where it lies. */
    void paintTitle() {
        double middle = geometry.headMiddle();
        LevelTag.paint(surface, x, middle - LevelTag.height(look()) / 2, column.level(), look());
        Tone tone = column.toCome() ? Tone.MUTED : Tone.TEXT;
        TextStyle title = new TextStyle(Face.SANS_BOLD, look().pick(13, 11.5), look().color(tone));
        TextStyle name = new TextStyle(Face.SANS, look().pick(11.5, 10), look().color(Tone.FAINT));
        TextStyle address = new TextStyle(Face.MONO, look().pick(11, 10), look().color(tone));
        double baseline = middle + look().pick(4.5, 4);
        String words = column.root() ? ColumnMessage.ROOT.text() : ColumnMessage.TABLE.text();
        double at = x + LevelTag.width(look()) + look().pick(9, 7);
        surface.text(words, at, baseline, Anchor.START, title);
        at += surface.textWidth(words, title) + look().pick(9, 6);
        String pa = column.table()
                .map(frame -> compact() ? Hex.groupedShort(frame.value()) : frame.toString())
                .orElse(ColumnMessage.ADDRESS_UNKNOWN.text());
        double paX = x + geometry.columnWidth() - surface.textWidth(pa, address);
        String state = column.toCome() ? ColumnMessage.TO_COME.text() : column.isNew() ? ColumnMessage.NEW.text() : "";
        String full = state.isEmpty() ? column.tableName() : column.tableName() + ", " + state;
        String fitting =
                at + surface.textWidth(full, name) + 4 <= paX ? full : state.isEmpty() ? column.tableName() : state;
        if (at + surface.textWidth(fitting, name) + 4 <= paX) {
            surface.text(fitting, at, baseline, Anchor.START, name);
        }
        surface.text(pa, paX, baseline, Anchor.START, address);
    }

    /** Writes what the table covers; while the mouse is over an entry, what that covers. */
    private void paintCovers() {
        TextStyle style = new TextStyle(Face.MONO, look().pick(10.5, 9), look().color(Tone.MUTED));
        String plus = compact() ? " +" : " + ";
        Optional<TableEntry> pointed = pointed();
        String text = pointed.map(entry -> "[" + entry.index() + "] " + Hex.grouped(entry.covers().first().value()))
                .orElseGet(() -> column.root() && column.covers().last().value() == -1L
                        && column.covers().first().value() == 0
                                ? "0 .. 2^64"
                                : Hex.grouped(column.covers().first().value()) + plus
                                        + ByteSize.format(column.covers().sizeBytes()));
        TextStyle shown = pointed.isPresent() ? style.in(look().color(Tone.TEXT)) : style;
        surface.text(surface.fitText(text, shown, geometry.columnWidth()), x, geometry.coversBaseline(), Anchor.START,
                shown);
    }

    private Optional<TableEntry> pointed() {
        return hover.filter(ColumnTarget.Cell.class::isInstance).map(ColumnTarget.Cell.class::cast)
                .filter(cell -> cell.level() == column.level())
                .map(cell -> column.entries().get(cell.index()));
    }

    private void paintFill() {
        TextStyle style = new TextStyle(Face.MONO, look().pick(10.5, 9), look().color(Tone.MUTED));
        String text = column.filtered()
                ? ColumnMessage.N_OF_N_MATCH.text(column.nrMatching(), PagingConsts.NR_ENTRIES)
                : String.format(Locale.ROOT, "%d / %d", column.nrPresent(), PagingConsts.NR_ENTRIES);
        double middle = geometry.fillMiddle();
        double most = surface.textWidth(column.filtered()
                ? ColumnMessage.N_OF_N_MATCH.text(PagingConsts.NR_ENTRIES, PagingConsts.NR_ENTRIES) : "512 / 512",
                style);
        double width = geometry.columnWidth() - most - look().pick(13, 8);
        double top = middle - BAR_HEIGHT / 2;
        surface.fillRound(x, top, width, BAR_HEIGHT, BAR_HEIGHT / 2, look().color(Tone.INSET));
        if (column.nrPresent() > 0) {
            double share = (double) column.nrPresent() / PagingConsts.NR_ENTRIES;
            surface.fillRound(x, top, Math.max(3, width * share), BAR_HEIGHT, BAR_HEIGHT / 2,
                    look().color(Look.level(column.level())));
        }
        surface.text(text, x + geometry.columnWidth(), middle + look().pick(3.5, 3), Anchor.END, style);
    }

    private void paintGrid() {
        List<TableEntry> entries = column.entries();
        for (TableEntry entry : entries) {
            paintCell(entry);
        }
        column.changed().ifPresent(this::paintChange);
        pointed().ifPresent(entry -> surface.box(cellX(entry.index()) - 1, cellY(entry.index()) - 1, cellSize() + 2,
                cellSize() + 2, 0, Stroke.hairline(look().color(Tone.TEXT))));
        TableEntry selected = entries.get(column.selected());
        selected.kind().mark().paintSelected(surface, cellX(selected.index()), cellY(selected.index()), cellSize(),
                color(selected), look());
    }

    /** An absent entry is no part of its own: most tables have hundreds of them. */
    private void paintCell(TableEntry entry) {
        boolean isPart = entry.kind() != EntryKind.ABSENT || entry.index() == column.selected();
        if (isPart) {
            surface.beginPart(Part.entry(column.level(), entry.index()), cellX(entry.index()), cellY(entry.index()),
                    cellSize(), cellSize());
        }
        paintMark(entry);
        if (isPart) {
            surface.endPart();
        }
    }

    private void paintMark(TableEntry entry) {
        double cellX = cellX(entry.index());
        double cellY = cellY(entry.index());
        if (entry.managed() || entry.kind() != EntryKind.ABSENT) {
            entry.kind().mark().paint(surface, cellX, cellY, cellSize(), color(entry), look());
        } else {
            surface.fill(cellX, cellY, cellSize(), cellSize(), look().color(Tone.INSET, UNMANAGED_OPACITY));
        }
        if (!column.matching().get(entry.index())) {
            surface.fill(cellX, cellY, cellSize(), cellSize(), look().color(Tone.PANEL, DIMMED_OPACITY));
        }
        surface.area(cellX, cellY, geometry.pitch(), geometry.pitch(),
                new ColumnTarget.Cell(column.level(), entry.index()));
    }

    /** Underlines the entry that the last step wrote. */
    private void paintChange(int index) {
        Color color = look().color(Tone.SELECT);
        double left = cellX(index);
        double below = cellY(index) + cellSize();
        surface.line(left, below, left + cellSize(), below, Stroke.hairline(color));
    }

    private double cellX(int index) {
        return x + (double) index % ColumnsGeometry.GRID_COLUMNS * geometry.pitch();
    }

    private double cellY(int index) {
        int line = index / ColumnsGeometry.GRID_COLUMNS;
        return geometry.gridTop() + (double) line * geometry.pitch();
    }

    private double cellSize() {
        return geometry.pitch() - 1.0;
    }

    private Color color(TableEntry entry) {
        return color(entry, column.level(), look());
    }

    /** Returns the colour of an entry of a table of {@code level}: structure for tables, the range for all else. */
    static Color color(TableEntry entry, int level, Look look) {
        boolean structure = entry.kind().mark() == EntryMark.TABLE || entry.kind().mark() == EntryMark.EMPTY_TABLE;
        Tone tone = structure ? Look.level(level)
                : entry.role().map(Look::range).orElse(Look.level(level));
        return entry.kind() == EntryKind.LEAF ? look.leaf(tone, level) : look.color(tone);
    }
}
