package kspace.app.tour;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kspace.app.resources.Resources;
import kspace.app.stop.StopFileException;
import kspace.core.machine.SourceFile;
import kspace.core.machine.SourceText;
import kspace.core.memory.MachineException;

/** The tours that are packed with the program, and all others. */
public final class Tours {
    /** Where lessons lie, which are tours that a learner goes through alone. */
    private static final String LESSONS = "lessons/";
    private static final String EXTENSION = ".toml";
    /** Where a stop begins; no machine file has one. */
    private static final Pattern STOP = Pattern.compile("(?m)^\\s*\\[\\[\\s*stop\\s*]]");

    private Tours() {}

    /** Returns the names that open a tour of the program, in the order in which they are offered. */
    public static List<String> names() {
        return index("tours/");
    }

    /** Returns the names that open a lesson of the program, in their order: {@code 01-address-space}. */
    public static List<String> lessonNames() {
        return index(LESSONS);
    }

    private static List<String> index(String folder) {
        return Resources.text(folder + "index.txt").lines().map(String::strip).filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns the folder among the resources in which the file of a name is packed; empty if none is. */
    static Optional<String> folder(String name) {
        return names().contains(name)
                ? Optional.of("tours/")
                : Optional.of(LESSONS).filter(_ -> lessonNames().contains(name));
    }

    /** Returns whether a file on disk is a tour, whatever is wrong with it: TOML with a stop. */
    public static boolean isTour(Path file) {
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(EXTENSION)
                || !Files.isRegularFile(file)) {
            return false;
        }
        try {
            return STOP.matcher(text(file)).find();
        } catch (MachineException e) {
            // Whoever opens it as a machine says why it cannot be read.
            return false;
        }
    }

    /**
     * Reads the tour that a command line names: one of the program, or else a file.
     *
     * @throws StopFileException if it cannot be read, or is no TOML
     */
    public static TourReading read(String name) {
        try {
            if (folder(name).isEmpty() && Files.notExists(Path.of(name))) {
                throw new StopFileException(TourMessage.NO_SUCH_TOUR.text(name, names(), lessonNames()));
            }
            return new TourReader(TourFile.of(name)).read();
        } catch (InvalidPathException e) {
            throw new StopFileException(TourMessage.NO_FILE_NAME.text(name));
        }
    }

    /**
     * Reads what is going to be the file of a tour.
     *
     * @throws StopFileException if it is no TOML
     */
    public static TourReading read(Path file, String text) {
        return new TourReader(TourFile.of(file.toString()), text).read();
    }

    /**
     * Returns the text of a tour's file.
     *
     * @throws MachineException if it cannot be read
     */
    public static String text(Path file) {
        return SourceText.read(SourceFile.of(file), TourMessage.A_TOUR.text());
    }
}
