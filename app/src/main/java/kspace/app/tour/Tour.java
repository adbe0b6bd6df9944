package kspace.app.tour;

import java.util.List;

/**
 * A tour as its author wrote it.
 *
 * @param title what it is called
 * @param language the language of its texts, as {@code en}
 * @param stops them, in order
 */
public record Tour(String title, String language, List<TourStop> stops) {
    /** Takes an unmodifiable copy of the list. */
    public Tour {
        stops = List.copyOf(stops);
    }
}
