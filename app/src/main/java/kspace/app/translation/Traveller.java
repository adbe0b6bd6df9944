package kspace.app.translation;

import kspace.app.canvas.Anchor;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.canvas.motion.Easing;

/**
 * Something short on its way from one place of the strip to another, on a chip that covers what lies beneath.
 *
 * @param text the words
 * @param style their style without colour
 * @param chip the colour of the chip
 * @param ink the colour of the words
 */
record Traveller(String text, TextStyle style, Tone chip, Tone ink) {
    private static final double PADDING = 4;
    private static final double RADIUS = 3;

    /**
     * Draws it on its way.
     *
     * @param x1 the left end of the words at the start
     * @param y1 their baseline at the start
     * @param x2 the left end of the words at the end
     * @param y2 their baseline at the end
     * @param share how far it has come, 0..1
     */
    void paint(Surface surface, Look look, double x1, double y1, double x2, double y2, double share) {
        double eased = Easing.inOut(share);
        double x = x1 + (x2 - x1) * eased;
        double y = y1 + (y2 - y1) * eased;
        double width = surface.textWidth(text, style);
        surface.fillRound(x - PADDING, y - style.size(), width + 2 * PADDING, style.size() + 5, RADIUS,
                look.color(chip));
        surface.text(text, x, y, Anchor.START, style.in(look.color(ink)));
    }
}
