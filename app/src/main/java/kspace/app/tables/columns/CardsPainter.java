package kspace.app.tables.columns;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Part;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.EntryRun;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.paging.PagingConsts;

/**
 * Draws the tables of the path that have no room as columns: below each other as cards, each with the entry that the path goes
 * through, the table's address, and where in it that entry and all others lie.
 *
 * @param x the left edge of the cards
 * @param width how wide they are
 */
record CardsPainter(Surface surface, ColumnsGeometry geometry, double x, double width, Optional<ColumnTarget> hover) {
    private static final double STRIP_HEIGHT = 6;
    private static final double MARKER_WIDTH = 2;
    private static final double RADIUS = 4;
    private static final double LEAST_LINK = 2;
    private static final double LINK_WIDTH = 1.5;
    private static final double FAINT_OPACITY = 0.35;

    private Look look() {
        return geometry.look();
    }

    /** Draws tables, root first. */
    void paint(List<TableColumn> tables) {
        for (int i = 0; i < tables.size(); i++) {
            paintTable(tables.get(i), tables.size(), i);
            if (i + 1 < tables.size()) {
                paintLink(tables.get(i), tables.size(), i);
            }
        }
    }

    /** Draws tables, and the page that they lead to. */
    void paint(List<TableColumn> tables, PageColumn page) {
        int nrCards = tables.size() + 1;
        for (int i = 0; i < tables.size(); i++) {
            paintTable(tables.get(i), nrCards, i);
            paintLink(tables.get(i), nrCards, i);
        }
        paintPage(page, nrCards);
    }

    /** Returns the height at which the tag of card {@code index} of {@code nrCards} has its middle. */
    double middle(int nrCards, int index) {
        return geometry.headMiddle() + index * geometry.cardPitch(nrCards);
    }

    private double addressBaseline(double middle) {
        return middle + look().pick(24, 19);
    }

    private double stripTop(double middle) {
        return middle + look().pick(32, 25);
    }

    private boolean showsAddress(int nrCards) {
        return geometry.cardPitch(nrCards) >= look().pick(34, 27);
    }

    private boolean showsStrip(int nrCards) {
        return geometry.cardPitch(nrCards) >= look().pick(46, 37);
    }

    /** Returns where the card that has its middle at a height ends. */
    private double bottom(double middle, int nrCards) {
        if (showsStrip(nrCards)) {
            return stripTop(middle) + STRIP_HEIGHT;
        }
        return showsAddress(nrCards) ? addressBaseline(middle) + 2 : middle + LevelTag.height(look()) / 2;
    }

    private void paintTable(TableColumn table, int nrCards, int index) {
        double middle = middle(nrCards, index);
        double top = middle - LevelTag.height(look()) / 2;
        double bottom = bottom(middle, nrCards);
        ColumnTarget target = new ColumnTarget.Folded(table.level());
        double out = geometry.overhang();
        surface.beginPart(Part.entry(table.level(), table.selected()), x - out, top - 2, width + 2 * out,
                bottom - top + 4);
        if (hover.filter(target::equals).isPresent()) {
            surface.fillRound(x - out, top - 2, width + 2 * out, bottom - top + 4, RADIUS, look().color(Tone.SUBTLE));
        }
        LevelTag.paint(surface, x, top, table.level(), look());
        Tone tone = table.toCome() ? Tone.MUTED : Tone.TEXT;
        TextStyle entry = new TextStyle(Face.MONO_MEDIUM, look().pick(12, 10), look().color(tone));
        surface.text("[" + table.selected() + "]", x + LevelTag.width(look()) + look().pick(7, 4),
                middle + look().pick(4.5, 4), Anchor.START, entry);
        table.table().ifPresent(frame -> paintAddress(frame, middle, nrCards));
        if (showsStrip(nrCards)) {
            paintStrip(table, stripTop(middle));
        }
        surface.endPart();
        surface.area(x - out, top - 2, width + 2 * out, bottom - top + 4, target);
    }

    /** Draws all entries side by side, and which of them the path goes through. */
    private void paintStrip(TableColumn table, double top) {
        surface.fill(x, top, width, STRIP_HEIGHT, look().color(Tone.INSET));
        for (EntryRun run : EntryRun.fold(table.entries(), OptionalInt.empty(), OptionalInt.empty())) {
            if (run.kind() != EntryKind.ABSENT) {
                double from = stripX(run.first().index());
                double to = Math.max(from + 1, stripX(run.last().index() + 1));
                double opacity = run.kind() == EntryKind.LEAF || run.kind() == EntryKind.TABLE ? 1 : FAINT_OPACITY;
                surface.fill(from, top, to - from, STRIP_HEIGHT, look().color(Tone.PANEL).interpolate(
                        TablePainter.color(run.first(), table.level(), look()), opacity));
            }
        }
        double marker = Math.min(stripX(table.selected()), x + width - MARKER_WIDTH);
        surface.fill(marker - 1, top, MARKER_WIDTH + 2, STRIP_HEIGHT, look().color(Tone.PANEL));
        surface.fill(marker, top - 2, MARKER_WIDTH, STRIP_HEIGHT + 4, look().color(Tone.SELECT));
    }

    private double stripX(int index) {
        return x + Math.rint(width * index / PagingConsts.NR_ENTRIES);
    }

    /** Draws the line from a card to the one below it: whole if the entry names it now, dashed if it will. */
    private void paintLink(TableColumn table, int nrCards, int index) {
        double from = bottom(middle(nrCards, index), nrCards) + 3;
        double to = middle(nrCards, index + 1) - LevelTag.height(look()) / 2 - 2;
        if (to - from < LEAST_LINK) {
            return;
        }
        double at = Math.floor(x + LevelTag.width(look()) / 2) + 0.5;
        boolean now = !table.toCome() && table.entries().get(table.selected()).kind().isPresent();
        surface.line(at, from, at, to, now
                ? Stroke.solid(look().color(Tone.SELECT), LINK_WIDTH)
                : Stroke.toCome(look().color(Tone.FAINT)));
    }

    private void paintPage(PageColumn page, int nrCards) {
        double middle = middle(nrCards, nrCards - 1);
        switch (page) {
            case PageColumn.Mapped mapped -> {
                String size = ColumnMessage.PAGE_OF_SIZE.text(mapped.sizeBytes());
                paintTitle(mapped.sizeKnown() ? size : ColumnMessage.A_PAGE.text(), x, middle, Tone.TEXT);
                paintAddress(mapped.sizeKnown() ? mapped.page() : mapped.pa(), middle, nrCards);
            }
            case PageColumn.Missing missing -> {
                double size = look().pick(10, 8);
                Marks.cross(surface, x, middle - size / 2, size, look().color(Tone.FAIL));
                paintTitle(missing.title(), x + size + look().pick(4, 3), middle, Tone.FAIL);
                if (showsStrip(nrCards) && width >= PagePainter.NARROW) {
                    TextStyle body = new TextStyle(Face.SANS, look().pick(12, 10.5), look().color(Tone.TEXT));
                    Words.paint(surface, missing.brief(), x, addressBaseline(middle), width, body);
                }
            }
            case PageColumn.Direct direct -> paintTitle(direct.window(), x, middle, Tone.TEXT);
        }
    }

    private void paintTitle(String words, double left, double middle, Tone tone) {
        TextStyle style = new TextStyle(Face.SANS_BOLD, look().pick(12, 10), look().color(tone));
        surface.text(surface.fitText(words, style, x + width - left + geometry.overhang()), left,
                middle + look().pick(4.5, 4), Anchor.START, style);
    }

    private void paintAddress(Paddr pa, double middle, int nrCards) {
        if (showsAddress(nrCards)) {
            TextStyle style = new TextStyle(Face.MONO, look().pick(11, 9.5), look().color(Tone.MUTED));
            boolean fits = surface.textWidth(pa.toString(), style) <= width;
            surface.text(fits ? pa.toString() : Hex.groupedShort(pa.value()), x, addressBaseline(middle), Anchor.START,
                    style);
        }
    }
}
