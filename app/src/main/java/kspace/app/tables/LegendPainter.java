package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.EntryMark;
import kspace.app.canvas.Face;
import kspace.app.canvas.Look;
import kspace.app.canvas.Painter;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.Tone;

/**
 * Draws the marks of the entries with their names, at the right; the first ones are left out if there is no room. While the
 * mouse is over the overview, it says what lies there instead.
 */
record LegendPainter(Supplier<Look> looks, Supplier<String> readout) implements Painter {
    private static final String SELECTED = "selected";

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
        double size = look.pick(9, 8);
        double x = width;
        double baseline = Math.rint(height / 2 + style.size() * 0.36);
        double top = Math.rint((height - size) / 2);
        List<EntryMark> marks = new ArrayList<>(List.of(EntryMark.values()));
        List<String> names = new ArrayList<>(marks.stream().map(LegendPainter::name).toList());
        int toCome = names.indexOf(name(EntryMark.TO_COME));
        marks.add(marks.remove(toCome));
        names.add(names.remove(toCome));
        names.add(SELECTED);
        for (int i = names.size() - 1; i >= 0; i--) {
            double textX = x - surface.textWidth(names.get(i), style);
            double markX = Math.rint(textX - look.pick(6, 5) - size);
            if (markX < 0) {
                return;
            }
            surface.text(names.get(i), textX, baseline, Anchor.START, style);
            if (i == marks.size()) {
                EntryMark.paintSelectedSign(surface, markX, top, size, look);
            } else {
                marks.get(i).paint(surface, markX, top, size, hue(marks.get(i)), look);
            }
            x = markX - look.pick(14, 11);
        }
    }

    private static Tone hue(EntryMark mark) {
        return switch (mark) {
            case ABSENT, EMPTY_TABLE, TABLE -> Tone.LEVEL4;
            case TO_COME, LEAF -> Tone.LINEAR;
        };
    }

    private static String name(EntryMark mark) {
        return switch (mark) {
            case ABSENT -> "absent";
            case TO_COME -> "to come";
            case EMPTY_TABLE -> "empty table";
            case TABLE -> "table";
            case LEAF -> "leaf";
        };
    }
}
