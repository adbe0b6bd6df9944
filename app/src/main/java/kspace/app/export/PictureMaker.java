package kspace.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.DoubleConsumer;
import kspace.app.data.AltText;
import kspace.app.export.image.AnimationFormat;
import kspace.app.export.image.Pace;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.core.space.AddressSpace;

/** Makes pictures. Interrupting its thread stops it. */
public interface PictureMaker {

    /**
     * Makes a picture.
     *
     * @param space the address space: of a boot, whatever its moment, or a recording
     * @param picture what to make
     * @param format in which form
     * @param out where to write it; not closed
     * @param progress told from 0 to 1 how much is done, on any thread
     * @throws IOException if it cannot be written, or the thread was interrupted
     * @throws kspace.app.stop.StopException if the machine or the recording has no such picture
     */
    void make(AddressSpace space, Picture picture, PictureFormat format, OutputStream out, DoubleConsumer progress)
            throws IOException;

    /**
     * Makes one picture of a whole series, its frames beside and below each other.
     *
     * @throws IOException as for {@link #make(AddressSpace, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     * @throws kspace.app.stop.StopException as for {@link #make(AddressSpace, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     */
    void makeSheet(AddressSpace space, Storyboard storyboard, PictureFormat format, OutputStream out)
            throws IOException;

    /**
     * Makes a moving image of a series.
     *
     * @param pace how long its frames are shown, and how many times
     * @throws IOException as for {@link #make(AddressSpace, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     * @throws kspace.app.stop.StopException as for {@link #make(AddressSpace, Picture, PictureFormat, OutputStream, DoubleConsumer)}
     */
    void animate(AddressSpace space, Storyboard storyboard, AnimationFormat format, Pace pace, OutputStream out)
            throws IOException;

    /** Returns what a picture says, for those who do not see it. */
    AltText words(AddressSpace space, Picture picture);

    /** Returns what a whole series says. */
    AltText words(AddressSpace space, Storyboard storyboard);

    /** Returns how many steps the walk of a picture has, from the address as it is split to the result. */
    int nrWalkSteps(AddressSpace space, Picture picture);
}
