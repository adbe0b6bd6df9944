package kspace.app.tour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.app.ask.Prediction;
import kspace.app.canvas.look.Cover;
import kspace.app.stop.Stop;

/**
 * A stop of a tour as its author wrote it: {@code {pa}} and the like stand in its texts for what the engine finds out.
 *
 * @param index which one it is, counted from 0
 * @param stop what is seen, with its machine, title and caption
 * @param notes what its teacher wants to say; empty for nothing
 * @param question what is asked, if anything is
 * @param covers what is covered until the question is answered
 * @param pointer what is pointed at, if anything is
 * @param predictions what a lesson asks here, one after the other
 */
public record TourStop(
        int index, Stop stop, String notes, Optional<Question> question, Set<Cover> covers,
        Optional<Pointer> pointer, List<Prediction> predictions) {

    /** Takes unmodifiable copies. */
    public TourStop {
        covers = Set.copyOf(covers);
        predictions = List.copyOf(predictions);
    }

    /**
     * What is asked.
     *
     * @param text the question
     * @param ask how it is answered
     * @param choices the answers to choose from; none for other ways
     * @param answer the right one; the address of the place to click
     */
    public record Question(String text, Ask ask, List<String> choices, String answer) {
        /** Takes an unmodifiable copy of the list. */
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What is pointed at.
     *
     * @param target what kind of thing
     * @param place which one, as its author wrote it
     * @param word what stands beside it; empty for nothing
     */
    public record Pointer(Target target, String place, String word) {}
}
