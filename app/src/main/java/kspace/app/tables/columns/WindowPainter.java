package kspace.app.tables.columns;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.Hex;
import kspace.core.words.Message;

/** Draws, in place of the columns, how a direct-mapping window translates an address without any table. */
record WindowPainter(Surface surface, Look look) {
    private static final double WIDEST = 520;

    void paint(PageColumn.Direct direct, double width) {
        double room = Math.min(WIDEST, width - 2 * look.pick(24, 16));
        double x = Math.rint((width - room) / 2);
        double y = look.pick(44, 32);
        TextStyle title = new TextStyle(Face.SANS_BOLD, look.pick(13, 11.5), look.color(Tone.TEXT));
        surface.text(ColumnMessage.WINDOW_NO_TABLE.text(direct.window()), x, y, Anchor.START, title);
        TextStyle body = new TextStyle(Face.SANS, look.pick(12, 10.5), look.color(Tone.TEXT));
        Message words = ColumnMessage.WINDOW_ABOUT.of(direct.window());
        y = Words.paint(surface, words, x, y + look.pick(26, 20), room, body) + look.pick(18, 12);
        y = paintNumber(ColumnMessage.ADDRESS_WORDS.text(), Hex.grouped(direct.va().value()), x, y, room, Tone.TEXT);
        y = paintNumber(ColumnMessage.START_OF_THE_WINDOW.text(), "\u2212 " + Hex.grouped(direct.base().value()), x, y,
                room, Tone.MUTED);
        y = paintNumber(ColumnMessage.PHYSICAL_ADDRESS_OF.text(direct.memory()), direct.pa().toString(), x, y, room,
                Tone.TEXT);
        for (PageColumn.Alias alias : direct.aliases().list()) {
            double top = y;
            y = paintNumber(ColumnMessage.ALIAS_IN_RANGE.text(alias.name()), Hex.grouped(alias.va().value()), x, y,
                    room,
                    Tone.TEXT);
            surface.area(x, top - look.pick(16, 13), room, y - top, new ColumnTarget.Address(alias.va()));
        }
        TextStyle hint = body.in(look.color(Tone.MUTED));
        Words.paint(surface, ColumnMessage.TABLES_BESIDE_WINDOW.of(), x,
                y + look.pick(10, 6), room, hint);
    }

    private double paintNumber(String caption, String number, double x, double y, double room, Tone tone) {
        TextStyle words = new TextStyle(Face.SANS, look.pick(11.5, 10), look.color(Tone.MUTED));
        TextStyle digits = new TextStyle(Face.MONO_MEDIUM, look.pick(13, 11), look.color(tone));
        surface.text(caption, x, y, Anchor.START, words);
        surface.text(number, x + room, y, Anchor.END, digits);
        double below = y + look.pick(9, 7);
        surface.line(x, below, x + room, below, Stroke.hairline(look.color(Tone.LINE)));
        return below + look.pick(20, 15);
    }
}
