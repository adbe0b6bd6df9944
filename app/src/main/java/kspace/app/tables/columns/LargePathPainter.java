package kspace.app.tables.columns;

import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Part;
import kspace.app.canvas.Plate;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.entry.EntryRun;
import kspace.app.tables.entry.TableEntry;
import kspace.core.address.ByteSize;
import kspace.core.paging.PagingConsts;

/**
 * Draws the tables of the path to be read from afar: side by side where there is room, else below each other, each with the
 * entry that the path goes through, where that lies among all 512, and what it names. What stands at the end comes last.
 */
record LargePathPainter(Surface surface, ColumnsModel model, Look look, double width, double height) {
    /** The height of the tables side by side. */
    static final double HEIGHT = 82;

    private static final double RADIUS = 6;
    private static final double PADDING = 9;
    private static final double GAP = 22;
    private static final double LEAST_CARD = 112;
    private static final double ROW = 26;
    private static final double STRIP = 9;
    private static final double LEAST_STRIP = 120;
    /** Where what an entry is ends in a row. */
    private static final double ROW_KIND_END = 200;
    private static final double MARKER = 3;
    private static final double FAINT_OPACITY = 0.45;
    private static final double SIGN = 11;
    private static final double LINE_WIDTH = 2;
    private static final double LARGEST_ADDRESS = 16;
    private static final double HEAD = 5;
    private static final double MARGIN = 2;

    void paint() {
        TablePath path = model.path();
        int nrCards = path.columns().size() + 1;
        double room = width - 2 * MARGIN;
        double cardWidth = cardWidth(nrCards, width);
        boolean isBelow = isBelow(model.consts().nrLevels() + 1, width);
        boolean hidesSize = look.covers(Cover.SIZE);
        for (int i = 0; i < path.columns().size(); i++) {
            Card card = isBelow ? new Card(MARGIN, i * ROW, room, ROW - 4)
                    : new Card(MARGIN + i * (cardWidth + GAP), 1, cardWidth, HEIGHT - 2);
            // How many tables there are would tell the size.
            if (hidesSize && i > 0) {
                Plate.paint(surface, card.x(), card.y(), isBelow ? card.width() : width - MARGIN - card.x(),
                        isBelow ? height - card.y() - 1 : card.height(), RADIUS, look);
                return;
            }
            boolean isLast = i + 1 == path.columns().size();
            TableColumn table = path.columns().get(i);
            surface.beginPart(
                    Part.entry(table.level(), table.selected()), card.x(), card.y(), card.width(), card.height());
            if (isBelow) {
                row(table, card);
            } else {
                card(table, card);
            }
            surface.endPart();
            if (!isBelow) {
                arrow(table, card, isLast);
            }
        }
        end(path.page(), isBelow ? new Card(MARGIN, (nrCards - 1) * ROW, room, ROW - 4)
                : new Card(MARGIN + (nrCards - 1) * (cardWidth + GAP), 1, cardWidth, HEIGHT - 2), isBelow);
    }

    private static double cardWidth(int nrCards, double width) {
        return Math.floor((width - 2 * MARGIN - (nrCards - 1) * GAP) / nrCards);
    }

    /** Returns whether so many tables have no room side by side. */
    static boolean isBelow(int nrCards, double width) {
        return cardWidth(nrCards, width) < LEAST_CARD;
    }

    /** Returns the height of so many tables below each other. */
    static double heightOfRows(int nrCards) {
        return nrCards * ROW;
    }

    /** Where a table is drawn. */
    private record Card(double x, double y, double width, double height) {
        double baseline(int line) {
            return y + PADDING + 13 + line * 23;
        }

        double left() {
            return x + PADDING;
        }

        double right() {
            return x + width - PADDING;
        }

        double room() {
            return width - 2 * PADDING;
        }
    }

    private boolean isThere(TableColumn table) {
        return !table.toCome() && entry(table).kind().isPresent();
    }

    private static TableEntry entry(TableColumn table) {
        return table.entries().get(table.selected());
    }

    private void card(TableColumn table, Card card) {
        surface.fillRound(card.x(), card.y(), card.width(), card.height(), RADIUS, look.color(Tone.SUBTLE));
        boolean isEnd = !table.toCome() && entry(table).kind() == EntryKind.ABSENT;
        boolean hidesEntry = look.covers(Cover.ENTRY) || (look.covers(Cover.VERDICT) && !isThere(table));
        boolean isFocus = table.level() == model.path().focusLevel();
        Tone edge = isEnd && !hidesEntry ? Tone.FAIL : isFocus ? Tone.SELECT : Tone.LINE_STRONG;
        surface.box(card.x(), card.y(), card.width(), card.height(), RADIUS, table.toCome()
                ? Stroke.toCome(look.color(Tone.MUTED))
                : Stroke.solid(look.color(edge), edge == Tone.LINE_STRONG ? 1 : LINE_WIDTH));
        surface.area(card.x(), card.y(), card.width(), card.height(), new ColumnTarget.Folded(table.level()));
        double indexEnd = index(table, card.left(), card.baseline(0));
        if (hidesEntry) {
            Plate.paint(surface, card.left(), card.baseline(0) + 8, card.room(),
                    card.y() + card.height() - card.baseline(0) - 8 - PADDING, RADIUS - 1, look);
            return;
        }
        kind(table, indexEnd + 6, card.right(), card.baseline(0));
        if (!look.covers(Cover.INDEX)) {
            strip(table, card.left(), card.baseline(1) - 13, card.room());
        }
        entry(table).pa().map(Object::toString).ifPresent(
                pa -> surface.text(pa, card.left(), card.baseline(2), Anchor.START,
                        fitting(pa, Face.MONO_MEDIUM, isThere(table) ? Tone.TEXT : Tone.MUTED, card.room())));
    }

    private void row(TableColumn table, Card card) {
        double baseline = card.y() + 16;
        double indexEnd = index(table, card.x(), baseline);
        String pa = entry(table).pa().map(Object::toString).orElse("");
        if (look.covers(Cover.ENTRY) || (look.covers(Cover.VERDICT) && !isThere(table))) {
            Plate.paint(surface, indexEnd + 8, card.y(), card.x() + card.width() - indexEnd - 8, card.height(),
                    RADIUS - 1, look);
            return;
        }
        TextStyle style = fitting(pa, Face.MONO_MEDIUM, Tone.TEXT, card.width() / 3);
        surface.text(pa, card.x() + card.width(), baseline, Anchor.END, style);
        double end = card.x() + card.width() - surface.textWidth(pa, style) - 8;
        double kindX = indexEnd + 8;
        double kindEnd = Math.max(kindX, Math.min(end, card.x() + ROW_KIND_END));
        kind(table, kindX, kindEnd, baseline);
        double stripEnd = card.x() + card.width() * 2 / 3 - 8;
        if (stripEnd - kindEnd >= LEAST_STRIP && !look.covers(Cover.INDEX)) {
            strip(table, kindEnd + GAP, card.y() + (card.height() - STRIP) / 2, stripEnd - kindEnd - GAP);
        }
        surface.area(card.x(), card.y(), card.width(), card.height(), new ColumnTarget.Folded(table.level()));
    }

    /** Draws the level and the index, and returns where that ends. */
    private double index(TableColumn table, double x, double baseline) {
        LevelTag.paint(surface, x, baseline - 13, table.level(), look);
        double left = x + LevelTag.width(look) + 6;
        TextStyle bold = new TextStyle(Face.MONO_BOLD, 14, look.color(table.toCome() ? Tone.MUTED : Tone.TEXT));
        if (look.covers(Cover.INDEX)) {
            double wide = surface.textWidth("[000]", bold);
            Plate.paint(surface, left, baseline - 14, wide, 18, RADIUS - 1, look);
            return left + wide;
        }
        String index = "[" + table.selected() + "]";
        surface.text(index, left, baseline, Anchor.START, bold);
        return left + surface.textWidth(index, bold);
    }

    private void kind(TableColumn table, double left, double right, double baseline) {
        TableEntry entry = entry(table);
        boolean isAbsent = entry.kind() == EntryKind.ABSENT || entry.kind() == EntryKind.FAULT;
        String size = ByteSize.format(entry.covers().sizeBytes());
        String full = switch (entry.kind()) {
            case ABSENT -> ColumnMessage.ABSENT.text();
            case EMPTY_TABLE -> ColumnMessage.EMPTY_TABLE.text();
            case TABLE -> ColumnMessage.TABLE_WORDS.text();
            case LEAF -> ColumnMessage.PAGE_OF_SIZE.text(entry.covers().sizeBytes());
            case UNMAPPED -> ColumnMessage.NOT_MAPPED.text();
            case NOT_RECORDED -> ColumnMessage.NOT_RECORDED_BRIEFLY.text();
            case FAULT -> ColumnMessage.FAULT_BRIEFLY.text();
            case TO_COME_TABLE, TO_COME_LEAF -> ColumnMessage.TO_COME.text();
        };
        String brief = entry.kind() == EntryKind.LEAF ? size
                : entry.kind() == EntryKind.EMPTY_TABLE ? ColumnMessage.EMPTY.text() : "";
        TextStyle style = new TextStyle(isAbsent ? Face.SANS_BOLD : Face.SANS, 12,
                look.color(isAbsent ? Tone.FAIL : Tone.MUTED));
        double cross = isAbsent ? SIGN + 3 : 0;
        Optional<String> fitting = java.util.stream.Stream.of(full, brief)
                .filter(it -> !it.isEmpty() && surface.textWidth(it, style) + cross <= right - left).findFirst();
        if (fitting.isPresent()) {
            surface.text(fitting.get(), right, baseline, Anchor.END, style);
        }
        if (isAbsent) {
            double words = fitting.map(it -> surface.textWidth(it, style) + 3).orElse(0.0);
            Marks.cross(surface, right - words - SIGN, baseline - SIGN + 1, SIGN, look.color(Tone.FAIL));
        }
    }

    /** Draws all entries side by side, and which of them the path goes through. */
    private void strip(TableColumn table, double x, double top, double width) {
        surface.fill(x, top, width, STRIP, look.color(Tone.INSET));
        for (EntryRun run : EntryRun.fold(table.entries(), OptionalInt.empty(), OptionalInt.empty())) {
            if (run.kind() != EntryKind.ABSENT) {
                double from = x + Math.rint(width * run.first().index() / PagingConsts.NR_ENTRIES);
                double to = Math.max(from + 1,
                        x + Math.rint(width * (run.last().index() + 1) / PagingConsts.NR_ENTRIES));
                boolean isFull = run.kind() == EntryKind.LEAF || run.kind() == EntryKind.TABLE;
                surface.fill(from, top, to - from, STRIP, look.color(Tone.PANEL).interpolate(
                        TablePainter.color(run.first(), table.level(), look), isFull ? 1 : FAINT_OPACITY));
            }
        }
        double marker = Math.clamp(x + Math.rint(width * table.selected() / PagingConsts.NR_ENTRIES) - 1, x,
                x + width - MARKER);
        surface.fill(marker - 1, top - 2, MARKER + 2, STRIP + 4, look.color(Tone.PANEL));
        surface.fill(marker, top - 3, MARKER, STRIP + 6, look.color(Tone.SELECT));
    }

    private void arrow(TableColumn table, Card card, boolean isLast) {
        boolean isHidden = look.covers(Cover.ENTRY) || (isLast && look.covers(Cover.VERDICT));
        if (isThere(table) || isHidden) {
            Marks.arrow(surface, card.x() + card.width() + 3, card.x() + card.width() + GAP - 3,
                    card.y() + card.height() / 2, HEAD, look.color(Tone.MUTED));
        }
    }

    private TextStyle fitting(String number, Face face, Tone tone, double room) {
        double width = surface.textWidth(number, new TextStyle(face, LARGEST_ADDRESS, look.color(tone)));
        double size = width == 0 ? LARGEST_ADDRESS
                : Math.clamp(Math.floor(LARGEST_ADDRESS * room / width), Density.LEAST_TYPE, LARGEST_ADDRESS);
        return new TextStyle(face, size, look.color(tone));
    }

    private void end(PageColumn page, Card card, boolean isRow) {
        if (look.covers(Cover.VERDICT) || look.covers(Cover.ENTRY) || look.covers(Cover.SIZE)) {
            Plate.paint(surface, card.x(), card.y(), card.width(), card.height(), RADIUS, look);
            return;
        }
        double first = isRow ? card.y() + 16 : card.baseline(0);
        TextStyle title = new TextStyle(Face.SANS_BOLD, 13, look.color(Tone.TEXT));
        TextStyle body = new TextStyle(Face.SANS, 12, look.color(Tone.MUTED));
        switch (page) {
            case PageColumn.Mapped mapped -> {
                ground(card, Tone.SELECT, isRow);
                surface.text(
                        mapped.sizeKnown() ? ColumnMessage.PAGE_OF_SIZE.text(mapped.sizeBytes())
                                : ColumnMessage.A_PAGE.text(),
                        card.left(),
                        first, Anchor.START, title);
                String pa = mapped.pa().toString();
                surface.text(pa, isRow ? card.x() + card.width() : card.left(), isRow ? first : card.baseline(1),
                        isRow ? Anchor.END : Anchor.START,
                        fitting(pa, Face.MONO_BOLD, Tone.TEXT, isRow ? card.width() / 3 : card.room()));
                if (!isRow) {
                    surface.text(surface.fitText(mapped.memory(), body, card.room()), card.left(), card.baseline(2),
                            Anchor.START, body);
                }
            }
            case PageColumn.Missing missing -> {
                ground(card, Tone.FAIL, isRow);
                Marks.cross(surface, card.left(), first - SIGN + 1, SIGN, look.color(Tone.FAIL));
                surface.text(missing.title(), card.left() + SIGN + 5, first, Anchor.START,
                        title.in(look.color(Tone.FAIL)));
                if (!isRow) {
                    Words.paint(surface, missing.brief(), card.left(), first + 19, card.room(), body);
                }
            }
            case PageColumn.Direct direct -> {
                ground(card, Tone.SELECT, isRow);
                surface.text(direct.window(), card.left(), first, Anchor.START, title);
                String pa = direct.pa().toString();
                surface.text(pa, isRow ? card.x() + card.width() : card.left(), isRow ? first : card.baseline(1),
                        isRow ? Anchor.END : Anchor.START,
                        fitting(pa, Face.MONO_BOLD, Tone.TEXT, isRow ? card.width() / 3 : card.room()));
            }
        }
    }

    private void ground(Card card, Tone edge, boolean isRow) {
        if (!isRow) {
            surface.box(card.x(), card.y(), card.width(), card.height(), RADIUS,
                    Stroke.solid(look.color(edge), LINE_WIDTH));
        }
    }
}
