package kspace.app.tables.columns;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/** Draws, in place of the columns, why the processor refuses an address before it reads any table. */
record FaultPainter(Surface surface, Look look, PagingConsts consts) {
    private static final double WIDEST = 520;

    void paint(PageColumn.Missing missing, Vaddr va, double width, double height) {
        double room = Math.min(WIDEST, width - 2 * look.pick(24, 16));
        double x = Math.rint((width - room) / 2);
        double blockHeight = look.pick(170, 130);
        double y = Math.rint(Math.max(look.pick(34, 24), (height - blockHeight) / 2.4));
        TextStyle title = new TextStyle(Face.SANS_BOLD, look.pick(13, 11.5), look.color(Tone.FAIL));
        double size = look.pick(11, 9);
        Marks.cross(surface, x, y - look.pick(4.5, 4) - size / 2, size, look.color(Tone.FAIL));
        surface.text(ColumnMessage.ADDRESS.text(missing.title()), x + size + look.pick(6, 5), y, Anchor.START, title);
        TextStyle address = new TextStyle(Face.MONO_MEDIUM, look.pick(12, 10.5), look.color(Tone.TEXT));
        surface.text(va.toString(), x + room, y, Anchor.END, address);
        y += look.pick(30, 22);
        y = paintBits(va, x, y, room);
        TextStyle body = new TextStyle(Face.SANS, look.pick(12, 10.5), look.color(Tone.TEXT));
        y = Words.paint(surface, missing.reason(), x, y + look.pick(30, 22), room, body);
        Vaddr canonical = new Vaddr(consts.canonical(va.value()));
        TextStyle hint = body.in(look.color(Tone.MUTED));
        double baseline = y + look.pick(8, 5);
        String words = ColumnMessage.SAME_LOW_BITS_CANONICAL_FORM.text();
        surface.text(words, x, baseline, Anchor.START, hint);
        TextStyle link = new TextStyle(Face.MONO_MEDIUM, look.pick(12, 10.5), look.color(Tone.TEXT));
        double linkX = x + surface.textWidth(words, hint) + look.pick(10, 7);
        String form = Hex.grouped(canonical.value());
        double linkWidth = surface.textWidth(form, link);
        surface.text(form, linkX, baseline, Anchor.START, link);
        surface.line(linkX, baseline + 3, linkX + linkWidth, baseline + 3,
                Stroke.hairline(look.color(Tone.LINE_STRONG)));
        surface.area(linkX - 2, baseline - link.size() - 2, linkWidth + 4, link.size() + 8,
                new ColumnTarget.Address(canonical));
    }

    /** Draws the bits that should be equal, those that differ from the sign bit inverted. */
    private double paintBits(Vaddr va, double x, double top, double room) {
        int width = consts.addressWidth();
        int count = Long.SIZE - width + 1;
        double cell = Math.floor(Math.min(look.pick(24, 18), (room - look.pick(16, 12)) / count));
        double height = look.pick(24, 18);
        TextStyle digit = new TextStyle(Face.MONO_MEDIUM, look.pick(12, 10.5), look.color(Tone.TEXT));
        TextStyle caption = new TextStyle(Face.MONO, look.pick(10.5, 9), look.color(Tone.MUTED));
        int signBit = consts.shape().signBit();
        long expected = va.value() >>> signBit & 1;
        double gap = look.pick(16, 12);
        for (int i = 0; i < count; i++) {
            boolean sign = i < count - 1;
            int bit = sign ? Long.SIZE - 1 - i : signBit;
            long value = va.value() >>> bit & 1;
            double left = x + i * cell + (sign ? 0 : gap);
            boolean wrong = sign && value != expected;
            if (wrong) {
                surface.fill(left, top, cell - 1, height, look.color(Tone.FAIL));
            } else {
                surface.fill(left, top, cell - 1, height, look.color(Tone.INSET));
            }
            surface.text("" + value, left + (cell - 1) / 2, top + height / 2 + digit.size() * 0.36, Anchor.MIDDLE,
                    wrong ? digit.in(look.color(Tone.PANEL)) : digit);
        }
        double below = top + height + look.pick(15, 12);
        surface.text("" + (Long.SIZE - 1), x + (cell - 1) / 2, below, Anchor.MIDDLE, caption);
        double lastSign = x + (count - 2) * cell;
        surface.text("" + width, lastSign + (cell - 1) / 2, below, Anchor.MIDDLE, caption);
        surface.text("" + signBit, lastSign + cell + gap + (cell - 1) / 2, below, Anchor.MIDDLE, caption);
        return below;
    }
}
