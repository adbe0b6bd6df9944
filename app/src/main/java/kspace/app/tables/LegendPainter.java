package kspace.app.tables;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.controls.LegendEntry;

/**
 * Draws the marks of the entries with their names, at the right. If there is no room for all, the first ones are left out, and
 * words before the others say how many. While the mouse is over the overview, it says what lies there instead.
 *
 * @param readout what lies under the mouse; empty if nothing does
 * @param leadsToAll whether the words about what is left out lead to all marks; without that they are not there
 */
record LegendPainter(Supplier<Look> looks, Supplier<TableSigns> signs, Supplier<String> readout,
        BooleanSupplier leadsToAll) implements Painter {
    private static final double PLATE_MARGIN = 6;
    private static final double PLATE_RADIUS = 3;

    /** What the mouse hits where it says how many marks are left out. */
    enum Target {
        MORE
    }

    @Override
    public void paint(Surface surface, double width, double height) {
        Look look = looks.get();
        if (!readout.get().isEmpty()) {
            TextStyle words = new TextStyle(Face.MONO, look.pick(11, 9.5), look.color(Tone.TEXT));
            surface.text(surface.fitText(readout.get(), words, width), width, baseline(height, words), Anchor.END,
                    words);
            return;
        }
        TextStyle style = new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.MUTED));
        List<LegendEntry> line = signs.get().line();
        int nrShown = nrFitting(surface, line, style, look, width);
        if (nrShown < line.size() && leadsToAll.getAsBoolean()) {
            double room = width - plateWidth(surface, more(line.size()), style) - gap(look);
            nrShown = nrFitting(surface, line, style, look, room);
        }
        double x = width;
        for (LegendEntry entry : line.subList(line.size() - nrShown, line.size()).reversed()) {
            double textX = x - surface.textWidth(entry.words(), style);
            double markX = Math.rint(textX - markRoom(look));
            surface.text(entry.words(), textX, baseline(height, style), Anchor.START, style);
            entry.sign().paint(surface, markX, height / 2, TableSigns.size(look), look);
            x = markX - gap(look);
        }
        if (nrShown < line.size() && leadsToAll.getAsBoolean()) {
            paintMore(surface, nrShown == 0 ? TablesMessage.MARKS.text(line.size()) : more(line.size() - nrShown), x,
                    height,
                    style.in(look.color(Tone.TEXT)), look);
        }
    }

    private static int nrFitting(Surface surface, List<LegendEntry> line, TextStyle style, Look look, double width) {
        double x = width;
        int nrFitting = 0;
        for (LegendEntry entry : line.reversed()) {
            double markX = Math.rint(x - surface.textWidth(entry.words(), style) - markRoom(look));
            if (markX < 0) {
                break;
            }
            nrFitting++;
            x = markX - gap(look);
        }
        return nrFitting;
    }

    private static void paintMore(Surface surface, String words, double right, double height, TextStyle style,
            Look look) {
        double plateWidth = plateWidth(surface, words, style);
        double plateHeight = look.pick(18, 15);
        double left = Math.rint(right - plateWidth);
        double top = Math.rint((height - plateHeight) / 2);
        surface.fillRound(left, top, plateWidth, plateHeight, PLATE_RADIUS, look.color(Tone.INSET));
        surface.text(words, left + PLATE_MARGIN, baseline(height, style), Anchor.START, style);
        surface.area(left, top, plateWidth, plateHeight, Target.MORE);
    }

    private static String more(int nrMore) {
        return TablesMessage.MORE.text(nrMore);
    }

    private static double plateWidth(Surface surface, String words, TextStyle style) {
        return Math.ceil(surface.textWidth(words, style)) + 2 * PLATE_MARGIN;
    }

    private static double baseline(double height, TextStyle style) {
        return Math.rint(height / 2 + style.size() * 0.36);
    }

    private static double markRoom(Look look) {
        return look.pick(6, 5) + TableSigns.size(look);
    }

    private static double gap(Look look) {
        return look.pick(14, 11);
    }
}
