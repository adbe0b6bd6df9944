package kspace.app.tables;

import java.util.List;
import java.util.function.Supplier;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LegendEntry;
import kspace.app.canvas.Look;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.Tone;

/**
 * Draws the marks of the entries with their names, at the right; the first ones are left out if there is no room. While the
 * mouse is over the overview, it says what lies there instead.
 */
record LegendPainter(Supplier<Look> looks, Supplier<TableSigns> signs, Supplier<String> readout) implements Painter {

    @Override
    public void paint(Surface surface, double width, double height) {
        Look look = looks.get();
        TextStyle style = new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.MUTED));
        if (!readout.get().isEmpty()) {
            TextStyle words = new TextStyle(Face.MONO, look.pick(11, 9.5), look.color(Tone.TEXT));
            surface.text(surface.fitText(readout.get(), words, width), width,
                    Math.rint(height / 2 + words.size() * 0.36), Anchor.END, words);
            return;
        }
        double size = TableSigns.size(look);
        double x = width;
        double baseline = Math.rint(height / 2 + style.size() * 0.36);
        List<LegendEntry> line = signs.get().line();
        for (LegendEntry entry : line.reversed()) {
            double textX = x - surface.textWidth(entry.words(), style);
            double markX = Math.rint(textX - look.pick(6, 5) - size);
            if (markX < 0) {
                return;
            }
            surface.text(entry.words(), textX, baseline, Anchor.START, style);
            entry.sign().paint(surface, markX, height / 2, size, look);
            x = markX - look.pick(14, 11);
        }
    }
}
