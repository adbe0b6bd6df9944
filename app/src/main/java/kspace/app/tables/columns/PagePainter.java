package kspace.app.tables.columns;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Wording;

/** Draws what stands at the end of the path: the page and where in it the selected byte lies, or why there is none. */
record PagePainter(Surface surface, ColumnsGeometry geometry) {
    /** Where the page has less room than this, there are no prefixes and only few words. */
    static final double NARROW = 104;
    private static final int TICKS = 8;
    private static final double TICK_LENGTH = 5;

    private Look look() {
        return geometry.look();
    }

    private TextStyle caption() {
        return new TextStyle(Face.SANS, look().pick(11, 9.5), look().color(Tone.FAINT));
    }

    private TextStyle number() {
        return new TextStyle(Face.MONO_MEDIUM, look().pick(11, 10), look().color(Tone.TEXT));
    }

    void paint(PageColumn page) {
        switch (page) {
            case PageColumn.Mapped mapped -> paintMapped(mapped);
            case PageColumn.Missing missing -> paintMissing(missing);
            case PageColumn.Direct direct -> new WindowPainter(surface, look()).paint(direct, geometry.width());
        }
    }

    /** Returns whether there is no room for prefixes and long names. */
    private boolean isNarrow() {
        return geometry.pageWidth() < NARROW;
    }

    private double x() {
        return geometry.pageX();
    }

    private void paintMapped(PageColumn.Mapped page) {
        double x = x();
        double width = geometry.pageWidth();
        TextStyle title = new TextStyle(Face.SANS_BOLD, look().pick(13, 11.5), look().color(Tone.TEXT));
        surface.text(ColumnMessage.PAGE.text(), x, geometry.headMiddle() + look().pick(4.5, 4), Anchor.START, title);
        TextStyle muted = caption().in(look().color(Tone.MUTED));
        surface.text(page.sizeKnown() ? ByteSize.format(page.sizeBytes()) : ColumnMessage.SIZE_UNKNOWN.text(),
                x + width,
                geometry.headMiddle() + look().pick(4, 3.5), Anchor.END, muted);
        String start = !isNarrow() ? page.page().toString() : Hex.groupedShort(page.page().value());
        surface.text(page.sizeKnown() ? start : ColumnMessage.START_UNKNOWN.text(), x, geometry.coversBaseline(),
                Anchor.START,
                page.sizeKnown() ? number() : muted);
        paintUse(page, x, width, muted);
        if (geometry.showsGrid() && page.sizeKnown()) {
            paintPicture(page, x, width);
        }
        paintFacts(page, x, width);
    }

    private void paintUse(PageColumn.Mapped page, double x, double width, TextStyle style) {
        String both = page.memory() + page.aliases().words().map(it -> ", " + it).orElse("");
        boolean fits = surface.textWidth(both, style) <= width;
        surface.text(fits ? both : surface.fitText(page.memory(), style, width), x,
                geometry.fillMiddle() + look().pick(4, 3.5), Anchor.START, style);
    }

    private void paintPicture(PageColumn.Mapped page, double x, double width) {
        Tone hue = page.range().map(Look::range).orElse(Tone.USABLE);
        double top = geometry.gridTop();
        double height = geometry.gridHeight() - 1;
        surface.fill(x, top, width, height, look().color(hue, look().themed(0.16, 0.22)));
        for (int i = 1; i < TICKS; i++) {
            double y = Math.rint(top + height * i / TICKS);
            surface.line(x + 1, y, x + 1 + TICK_LENGTH, y, Stroke.hairline(look().color(hue, 0.75)));
        }
        surface.box(x, top, width, height, 0, Stroke.hairline(look().color(hue)));
        double share = (double) page.offset() / page.sizeBytes();
        double lineY = Math.min(top + height - 3, Math.rint(top + (height - 2) * (1 - share)));
        surface.fill(x, lineY, width, 2, look().color(Tone.SELECT));
        TextStyle small = new TextStyle(Face.MONO, look().pick(10.5, 9), look().color(Tone.MUTED));
        double textX = x + look().pick(12, 9);
        double above = lineY - 5;
        boolean high = above - small.size() < top + look().pick(20, 14);
        if (!high) {
            surface.text(Hex.groupedShort(page.lastByte().value()), textX, top + look().pick(16, 12), Anchor.START,
                    small);
        }
        surface.text(!isNarrow() ? "+ " + Hex.amount(page.offset()) : "+" + Hex.amount(page.offset()),
                textX, high ? lineY + look().pick(15, 12) : above, Anchor.START,
                small.in(Face.MONO_MEDIUM).in(look().color(Tone.TEXT)));
    }

    /** Draws the rows under the picture, as many as there is room for. */
    private void paintFacts(PageColumn.Mapped page, double x, double width) {
        surface.clip(x - 2, geometry.rowsTop() - 1, width + 4, geometry.rowsHeight() + 1);
        double y = geometry.rowsTop();
        boolean narrow = isNarrow();
        y = paintFact(narrow ? ColumnMessage.PHYSICAL_WORDS.text() : ColumnMessage.PHYSICAL_ADDRESS.text(),
                hex(page.pa()), x, y, width);
        long frame = Long.divideUnsigned(page.pa().value(), PagingConsts.BASE_PAGE_SIZE);
        y = paintFact(ColumnMessage.FRAME.text(), Wording.count(frame), x, y, width);
        for (PageColumn.Alias alias : page.aliases().list()) {
            y = paintAddress(
                    (narrow ? ColumnMessage.ALIAS.text(alias.shortName()) : ColumnMessage.ALIAS_IN.text(alias.name())),
                    alias.va(), x, y, width);
        }
        if (page.slot().isPresent()) {
            PageColumn.Slot slot = page.slot().get();
            paintAddress(title(slot, narrow), slot.va(), x, y, width);
        }
        surface.restore();
    }

    private static String title(PageColumn.Slot slot, boolean narrow) {
        if (slot.mapped()) {
            return narrow ? ColumnMessage.METADATA.text() : ColumnMessage.METADATA_SLOT.text();
        }
        return narrow
                ? (slot.toCome() ? ColumnMessage.META_TO_COME : ColumnMessage.META_NOT_MAPPED).text()
                : (slot.toCome() ? ColumnMessage.METADATA_TO_COME : ColumnMessage.METADATA_NOT_MAPPED).text();
    }

    private String hex(Paddr pa) {
        return !isNarrow() ? pa.toString() : Hex.groupedShort(pa.value());
    }

    private double paintAddress(String title, Vaddr va, double x, double y, double width) {
        double next = paintFact(title, Hex.grouped(va.value()), x, y, width);
        surface.area(x, y, width, next - y, new ColumnTarget.Address(va));
        return next;
    }

    private double paintFact(String title, String value, double x, double y, double width) {
        int half = value.length() / 2 + 1;
        boolean oneLine = surface.textWidth(value, number()) <= width || value.length() < half + 2;
        double baseline = y + look().pick(32, 25);
        double end = baseline + (oneLine ? 0 : look().pick(14, 12));
        if (end > geometry.rowsTop() + geometry.rowsHeight()) {
            return end;
        }
        surface.text(surface.fitText(title, caption(), width), x, y + look().pick(16, 12), Anchor.START, caption());
        if (oneLine) {
            surface.text(surface.fitText(value, number(), width), x, baseline, Anchor.START, number());
        } else {
            surface.text(value.substring(0, half), x, baseline, Anchor.START, number());
            baseline += look().pick(14, 12);
            surface.text(value.substring(half), x, baseline, Anchor.START, number());
        }
        double below = baseline + look().pick(10, 7);
        surface.line(x, below, x + width, below, Stroke.hairline(look().color(Tone.LINE)));
        return below + 2;
    }

    private void paintMissing(PageColumn.Missing missing) {
        double x = x();
        double width = geometry.messageWidth();
        double middle = geometry.headMiddle();
        double size = look().pick(11, 9);
        Marks.cross(surface, x, middle - size / 2, size, look().color(Tone.FAIL));
        boolean narrow = width < NARROW;
        TextStyle title = new TextStyle(Face.SANS_BOLD, look().pick(13, narrow ? 10.5 : 11.5), look().color(Tone.FAIL));
        surface.text(missing.title(), x + size + look().pick(6, narrow ? 3 : 5), middle + look().pick(4.5, 4),
                Anchor.START, title);
        TextStyle body = new TextStyle(Face.SANS, look().pick(12, 10.5), look().color(Tone.TEXT));
        double y = Words.paint(
                surface, narrow ? missing.brief() : missing.reason(), x, geometry.coversBaseline(), width, body);
        if (missing.later().isPresent() && !narrow) {
            TextStyle later = body.in(look().color(Tone.MUTED));
            Words.paint(surface, missing.later().get(), x, y + look().pick(8, 5), width, later);
        }
    }
}
