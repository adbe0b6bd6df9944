package kspace.app.canvas;

import javafx.scene.paint.Color;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/** The marks that say by shape what a page-table entry is; hue comes on top of the shape and is never needed to read it. */
public enum EntryMark {
    /** A flat square: nothing is there. */
    ABSENT,
    /** A dot on a tint: nothing is there yet. */
    TO_COME,
    /** A thin outline: a table without entries. */
    EMPTY_TABLE,
    /** A ring: a table with entries. */
    TABLE,
    /** A solid square: a page. */
    LEAF,
    /** A ring that is open at the right: a table that nobody recorded. */
    NOT_RECORDED,
    /** A cross: any access faults, for the form of the entry is reserved. */
    FAULT;

    private static final double THIN_OUTLINE_LIGHT = 0.5;
    private static final double THIN_OUTLINE_DARK = 0.42;
    private static final double TINT_LIGHT = 0.1;
    private static final double TINT_DARK = 0.14;
    private static final double RING_WALL = 0.25;
    private static final double SELECTED_RING_WALL = 0.36;
    private static final double DOT_SHARE = 0.36;
    private static final double DOT_OPACITY = 0.45;
    private static final double SELECTED_RADIUS = 3;
    private static final double SELECTED_RING = 2;
    private static final double SELECTED_GROWTH = 2;

    /**
     * Draws the mark as a square.
     *
     * @param size the length of its sides in whole pixels, at least 2
     * @param color that of the level for tables, of the range for what is to come, and {@link Look#leaf} for pages
     */
    public void paint(Surface surface, double x, double y, double size, Color color, Look look) {
        switch (this) {
            case ABSENT -> surface.fill(x, y, size, size, look.color(Tone.INSET));
            case TO_COME -> paintToCome(surface, x, y, size, color, look);
            case EMPTY_TABLE -> {
                double opacity = look.themed(THIN_OUTLINE_LIGHT, THIN_OUTLINE_DARK);
                surface.box(x, y, size, size, 0, Stroke.hairline(faded(color, opacity)));
            }
            case TABLE -> paintRing(surface, x, y, size, RING_WALL, color, look);
            case LEAF -> surface.fill(x, y, size, size, color);
            case NOT_RECORDED -> paintOpenRing(surface, x, y, size, color, look);
            case FAULT -> {
                surface.fill(x, y, size, size, look.color(Tone.INSET));
                Marks.cross(surface, x, y, size, look.color(Tone.FAIL));
            }
        }
    }

    private static Color faded(Color color, double opacity) {
        return color.deriveColor(0, 1, 1, opacity);
    }

    private static void paintToCome(Surface surface, double x, double y, double size, Color color, Look look) {
        surface.fill(x, y, size, size, faded(color, look.themed(TINT_LIGHT, TINT_DARK)));
        double dot = size < 6 ? Math.max(1, Math.floor(size / 2)) : Math.rint(size * DOT_SHARE);
        double inset = Math.floor((size - dot) / 2);
        surface.fill(x + inset, y + inset, dot, dot, faded(color, DOT_OPACITY));
    }

    private static void paintRing(
            Surface surface, double x, double y, double size, double wallShare, Color color, Look look) {
        surface.fill(x, y, size, size, color);
        double wall = Math.max(1, Math.rint(size * wallShare));
        double hole = size - 2 * wall;
        if (hole > 0) {
            surface.fill(x + wall, y + wall, hole, hole, look.color(Tone.PANEL));
        }
    }

    private static void paintOpenRing(Surface surface, double x, double y, double size, Color color, Look look) {
        paintRing(surface, x, y, size, RING_WALL, color, look);
        double wall = Math.max(1, Math.rint(size * RING_WALL));
        surface.fill(x + wall, y + wall, size - wall, Math.max(0, size - 2 * wall), look.color(Tone.PANEL));
    }

    /** Draws the mark enlarged, in the ring of what is selected, with a halo that parts it from its neighbours. */
    public void paintSelected(Surface surface, double x, double y, double size, Color color, Look look) {
        double grown = size + 2 * SELECTED_GROWTH;
        double left = x - SELECTED_GROWTH;
        double top = y - SELECTED_GROWTH;
        double outer = grown + 2 * SELECTED_RING - 2;
        double offset = SELECTED_RING - 1;
        surface.fillRound(left - offset - 1, top - offset - 1, outer + 2, outer + 2, SELECTED_RADIUS + 1,
                look.color(Tone.PANEL));
        surface.fillRound(left - offset, top - offset, outer, outer, SELECTED_RADIUS, look.color(Tone.SELECT));
        double inner = grown - 2;
        surface.fill(left + 1, top + 1, inner, inner, look.color(Tone.PANEL));
        if (this == TABLE) {
            paintRing(surface, left + 1, top + 1, inner, SELECTED_RING_WALL, color, look);
        } else {
            paint(surface, left + 1, top + 1, inner, color, look);
        }
    }

    /** Draws the sign for "selected" alone, as legends show it. */
    public static void paintSelectedSign(Surface surface, double x, double y, double size, Look look) {
        surface.box(x, y, size, size, SELECTED_RADIUS, Stroke.solid(look.color(Tone.SELECT), 1.5));
    }
}
