package kspace.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;
import kspace.app.data.AltText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.Recording;

/** Makes pictures. Interrupting its thread stops it. */
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

    /**
     * Makes a picture of the window of a recording.
     *
     * @param recording the address space
     * @param picture what to make; it has a view and a selected address that recordings have
     * @param format in which form
     * @param out where to write it; not closed
     * @throws IOException as for a machine
     * @throws kspace.core.space.RecordingException if the recording cannot be read, or cannot be listed
     */
    void make(Recording recording, Picture picture, PictureFormat format, OutputStream out) throws IOException;

    /**
     * Makes one picture of a whole series, its frames beside and below each other.
     *
     * @throws IOException as for {@link #make(Boot, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     * @throws PictureException as for {@link #make(Boot, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     */
    void makeSheet(Boot boot, Storyboard storyboard, PictureFormat format, OutputStream out) throws IOException;

    /**
     * Makes a moving image of a series.
     *
     * @param frameMs how long each frame is shown, in milliseconds
     * @throws IOException as for {@link #make(Boot, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     * @throws PictureException as for {@link #make(Boot, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     */
    void animate(Boot boot, Storyboard storyboard, AnimationFormat format, int frameMs, OutputStream out)
            throws IOException;

    /** Returns what a picture says, for those who do not see it. */
    AltText words(Boot boot, Picture picture);

    /** Returns what a picture of a recording says, for those who do not see it. */
    AltText words(Recording recording, Picture picture);

    /** Returns what a whole series says. */
    AltText words(Boot boot, Storyboard storyboard);

    /** Returns how many steps the walk of a picture has, from the address as it is split to the result. */
    int nrWalkSteps(Boot boot, Picture picture);
}
