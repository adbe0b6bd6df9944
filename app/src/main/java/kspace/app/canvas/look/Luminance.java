package kspace.app.canvas.look;

import javafx.scene.paint.Color;

/** How light colours are, whatever their hue. */
final class Luminance {
    /** IEC 61966-2-1: where the curve of sRGB begins. */
    private static final double LINEAR_PART = 0.0031308;

    private Luminance() {}

    /** Returns the relative luminance of WCAG 2.2, from 0 to 1. */
    static double of(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /** Returns the grey that is as light as a colour. */
    static Color grey(Color color) {
        double luminance = of(color);
        double channel = luminance <= LINEAR_PART ? luminance * 12.92 : 1.055 * Math.pow(luminance, 1 / 2.4) - 0.055;
        return Color.gray(Math.clamp(channel, 0, 1), color.getOpacity());
    }
}
