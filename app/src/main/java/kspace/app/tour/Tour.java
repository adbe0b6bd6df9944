package kspace.app.tour;

import java.util.List;
import java.util.OptionalInt;

/**
 * A tour as its author wrote it.
 *
 * @param title what it is called
 * @param language the language of its texts, as {@code en}
 * @param minutes how long it takes a learner, for a lesson; empty for a tour that is only presented
 * @param stops them, in order
 */
public record Tour(String title, String language, OptionalInt minutes, List<TourStop> stops) {
    /** Takes an unmodifiable copy of the list. */
    public Tour {
        stops = List.copyOf(stops);
    }
}
