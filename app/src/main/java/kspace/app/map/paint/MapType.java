package kspace.app.map.paint;

import kspace.app.canvas.Face;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;

/**
 * The type on the map.
 *
 * @param look the look
 */
public record MapType(Look look) {
    /** How far below the middle of a line its baseline is, as a share of the type size. */
    private static final double BASELINE = 0.36;

    TextStyle caption() {
        return new TextStyle(Face.SANS_BOLD, look.pick(11, 10), look.color(Tone.MUTED));
    }

    TextStyle name() {
        return new TextStyle(Face.SANS_BOLD, look.pick(12, 10.5), look.color(Tone.TEXT));
    }

    TextStyle physicalName() {
        return new TextStyle(Face.SANS_BOLD, look.pick(11.5, 10), look.color(Tone.TEXT));
    }

    TextStyle detail() {
        return new TextStyle(Face.SANS, look.pick(11, 10), look.color(Tone.MUTED));
    }

    TextStyle address(boolean strong) {
        return new TextStyle(
                strong ? Face.MONO_MEDIUM : Face.MONO, look.type(10.5, 9.5),
                look.color(strong ? Tone.TEXT : Tone.FAINT));
    }

    /** Addresses that are too long for the lane. */
    TextStyle narrowAddress(boolean strong) {
        TextStyle style = address(strong);
        return new TextStyle(style.face(), look.type(10, style.size() - 0.5), style.color());
    }

    TextStyle index() {
        return new TextStyle(Face.MONO_MEDIUM, look.pick(11, 9.5), look.color(Tone.TEXT));
    }

    TextStyle word() {
        return new TextStyle(Face.SANS, look.pick(11, 9.5), look.color(Tone.MUTED));
    }

    TextStyle tag() {
        return new TextStyle(Face.MONO_MEDIUM, look.type(10.5, 9.5), look.color(Tone.PANEL));
    }

    /** Returns the height of a line of names and sizes. */
    double lineHeight() {
        return look.pick(16, 14);
    }

    /** Returns the baseline of a text whose middle is at {@code y}. */
    public static double baseline(double y, TextStyle style) {
        return y + style.size() * BASELINE;
    }
}
