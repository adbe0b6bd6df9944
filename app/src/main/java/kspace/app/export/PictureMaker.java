package kspace.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;
import kspace.core.kspace.Boot;

/** Makes pictures. Interrupting its thread stops it. */
@FunctionalInterface
public interface PictureMaker {

    /**
     * Makes a picture.
     *
     * @param boot the machine's boot
     * @param picture what to make
     * @param format in which form
     * @param out where to write it; not closed
     * @param progress told from 0 to 1 how much is done, on any thread
     * @throws IOException if it cannot be written, or the thread was interrupted
     * @throws PictureException if the machine has no such picture
     */
    void make(Boot boot, Picture picture, PictureFormat format, OutputStream out, DoubleConsumer progress)
            throws IOException;
}
