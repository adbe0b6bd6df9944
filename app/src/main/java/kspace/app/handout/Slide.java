package kspace.app.handout;

import java.util.ArrayList;
import java.util.List;
import kspace.app.tour.PlayedStop;

/**
 * A stop as one picture with its words.
 *
 * @param stop the stop
 * @param covered whether its question waits for its answer
 */
public record Slide(PlayedStop stop, boolean covered) {

    /**
     * Returns the slides of a tour: one for each stop.
     *
     * @param answers whether a stop with a question has another one, with the answer
     */
    public static List<Slide> of(List<PlayedStop> stops, boolean answers) {
        List<Slide> slides = new ArrayList<>();
        for (PlayedStop stop : stops) {
            boolean asks = stop.question().isPresent();
            slides.add(new Slide(stop, asks));
            if (asks && answers) {
                slides.add(new Slide(stop, false));
            }
        }
        return slides;
    }

    /** Returns whether this is the second slide of its stop. */
    public boolean isAnswer() {
        return stop.question().isPresent() && !covered;
    }
}
