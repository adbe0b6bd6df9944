package kspace.app.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kspace.app.stop.StopFileException;

/**
 * What a file of a tour says, as far as it can be read.
 *
 * @param name what opens it again: the path of a file, or the name of a tour of the program
 * @param tour the tour
 * @param path where it is on disk; empty for a tour of the program
 * @param faults what is wrong with the file; the stops do not have it
 * @param machines opens its machines
 * @param places says where a key of a stop stands
 */
public record TourReading(String name, Tour tour, Optional<Path> path, List<TourFault> faults,
        TourMachines machines, Places places) {
    /** Takes an unmodifiable copy of the list. */
    public TourReading {
        faults = List.copyOf(faults);
    }

    /**
     * Requires that there is a stop to be shown.
     *
     * @return this
     * @throws StopFileException if there is none; says the first fault, which is why
     */
    public TourReading requireStop() {
        if (tour.stops().isEmpty()) {
            throw new StopFileException(faults.getFirst().sentence());
        }
        return this;
    }

    /** Says where something stands. */
    @FunctionalInterface
    public interface Places {
        /** Returns how a sentence about a key of a stop begins: file, line and key. */
        String of(int stop, String key);
    }
}
