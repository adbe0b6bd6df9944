package kspace.app.export.image;

import java.io.IOException;

/** A moving image that is being written; it plays again and again. */
public interface Animation {

    /** Adds a frame: pixels with alpha, red, green and blue from the highest bits down. */
    void frame(int[] pixels) throws IOException;

    /** Ends it. */
    void finish() throws IOException;
}
