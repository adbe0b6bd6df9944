package kspace.app.export.image;

import java.io.IOException;

/** A moving image that is being written. */
public interface Animation {

    /**
     * Adds a frame.
     *
     * @param pixels with alpha, red, green and blue from the highest bits down
     * @param shownMs how long it is shown, in milliseconds
     */
    void frame(int[] pixels, int shownMs) throws IOException;

    /** Ends it. */
    void finish() throws IOException;
}
