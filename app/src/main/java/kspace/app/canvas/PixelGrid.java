package kspace.app.canvas;

/**
 * The pixels of the screen below something that is painted, where its units are not whole pixels, as on a screen that shows
 * everything 1.25 times larger: edges and lines that are not where pixels begin would be blurred.
 *
 * @param pixels how many pixels a unit has; 0 where nothing is to be moved
 */
record PixelGrid(double pixels) {
    /** Moves nothing: for pictures, and where units are whole pixels. */
    static final PixelGrid NONE = new PixelGrid(0);

    /** Returns the grid of so many pixels in a unit. */
    static PixelGrid of(double pixels) {
        return pixels == Math.rint(pixels) ? NONE : new PixelGrid(pixels);
    }

    /** Returns the nearest place where a pixel begins. */
    double edge(double at) {
        return pixels == 0 ? at : Math.rint(at * pixels) / pixels;
    }

    /** Returns a size in whole pixels: at least one, as something that thin would be gone. */
    double size(double size) {
        return pixels == 0 || size <= 0 ? size : Math.max(1, Math.rint(size * pixels)) / pixels;
    }

    /** Returns where the middle of a line of a width is best, so that its edges are where pixels begin. */
    double middle(double at, double width) {
        return pixels == 0 ? at : edge(at - width / 2) + size(width) / 2;
    }
}
