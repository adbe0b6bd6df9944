package kspace.app.export.recipe;

import java.util.List;
import kspace.app.desktop.OutputFile;
import kspace.app.export.picture.HouseStyle;
import kspace.app.export.picture.Medium;
import kspace.app.stop.Stop;

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
     * @param medium in which form
     * @param series what makes a series of it
     * @param stop what it shows, with its machine
     * @param machine what is said about the machine besides its name
     * @param alt what is said to those who do not see it; empty for what the program says about it
     * @param house what the document wants of all its pictures
     * @param links how documents name its files
     * @param formats in how many formats the recipe has it
     * @param isAgain whether it is there in another format already
     * @param place where it stands, for sentences about what is wrong with it
     */
    public record Entry(
            OutputFile file, Medium medium, SeriesOptions series, Stop stop, MachineKeys machine, String alt,
            HouseStyle house, Links links,
            int formats, boolean isAgain, Place place) {}

    /** Says where something stands. */
    @FunctionalInterface
    public interface Place {
        /** Returns how a sentence about {@code key} of the picture begins: file, line and key. */
        String of(String key);
    }
}
