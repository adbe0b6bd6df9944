package kspace.app.zoom;

import java.util.Optional;
import kspace.app.state.ZoomRange;

/** A view's axis of addresses, as what zooms it sees it. */
public interface ZoomedAxis {

    /** Which way addresses grow. */
    enum Direction {
        /** Up, against the pixels. */
        UP(1),
        /** To the right, as the pixels do. */
        RIGHT(-1);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }

        /** Returns how far along the addresses a view moves whose content is moved by a share of its length in pixels. */
        double share(double ofPixels) {
            return sign * ofPixels;
        }
    }

    /** Returns which way addresses grow. */
    Direction direction();

    /** Returns how many pixels long it is. */
    double lengthPixels();

    /**
     * Zooms about a pixel.
     *
     * @param pixel where, along the axis; its address stays there
     * @param steps how many steps of {@link ZoomRange#stepIn}; negative ones go out
     */
    void zoom(double pixel, int steps);

    /** Moves along by a share of what is shown, to higher addresses if that is positive. */
    void pan(double share);

    /** Returns what can be dragged: what is zoomed to; empty while everything is shown. */
    Optional<ZoomRange> current();
}
