package kspace.app.controls;

import kspace.app.canvas.Surface;

import kspace.app.canvas.look.Look;

/**
 * A mark of a picture and what it means.
 *
 * @param words what it means
 * @param sign draws it
 */
public record LegendEntry(String words, Sign sign) {

    /** Draws a mark in a small room of its own. */
    public interface Sign {
        /**
         * Draws the mark.
         *
         * @param x the left end of the room
         * @param middle the middle of its height
         * @param width how wide it is
         */
        void paint(Surface surface, double x, double middle, double width, Look look);
    }
}
