package kspace.app.export.recipe;

import java.util.List;
import kspace.app.desktop.OutputFile;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;

/**
 * Many pictures of many machines.
 *
 * @param pictures them, in the order of the file
 */
public record Recipe(List<Entry> pictures) {

    /**
     * One of them.
     *
     * @param file where it goes
     * @param format in which form
     * @param machine what it is of, a sample or a file, as commands name it
     * @param options what is asked for
     * @param place where it stands, for sentences about what is wrong with it
     */
    public record Entry(
            OutputFile file, PictureFormat format, String machine, PictureOptions options, Place place) {}

    /** Says where something stands. */
    @FunctionalInterface
    public interface Place {
        /** Returns how a sentence about {@code key} of the picture begins: file, line and key. */
        String of(String key);
    }
}
