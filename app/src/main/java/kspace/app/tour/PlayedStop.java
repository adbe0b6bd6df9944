package kspace.app.tour;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.app.ask.Prediction;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Theme;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.app.tour.TourStop.Pointer;
import kspace.app.tour.TourStop.Question;
import kspace.core.kernel.asterinas.boot.Boot;

/**
 * What a stop comes to, its texts filled with what the engine found out.
 *
 * @param index which stop it is, counted from 0
 * @param shown what it shows; empty if there is no machine to show
 * @param machine the machine as its author named it; empty for one that the tour brings with it
 * @param theme how it looks; empty for as usual
 * @param title what it is called; empty for nothing
 * @param caption the sentences below; empty for none
 * @param notes what its teacher wants to say; empty for nothing
 * @param question what is asked, if anything is
 * @param covers what is covered until the question is answered
 * @param hidden the texts that say what is covered, and the answer
 * @param pointer what is pointed at, if anything is
 * @param predictions what a lesson asks here, one after the other
 * @param faults what is wrong with it, which it does without
 */
public record PlayedStop(
        int index, Optional<Shown> shown, String machine, Optional<Theme> theme, String title, String caption,
        String notes,
        Optional<Question> question,
        Set<Cover> covers, Set<String> hidden, Optional<Pointed> pointer, List<Predicted> predictions,
        List<TourFault> faults) {

    /** Takes unmodifiable copies. */
    public PlayedStop {
        covers = Set.copyOf(covers);
        hidden = Set.copyOf(hidden);
        predictions = List.copyOf(predictions);
        faults = List.copyOf(faults);
    }

    /**
     * What is pointed at.
     *
     * @param pointer it, as the author of the tour wrote it
     * @param texts what views write there
     */
    public record Pointed(Pointer pointer, Set<String> texts) {
        /** Takes an unmodifiable copy of the set. */
        public Pointed {
            texts = Set.copyOf(texts);
        }

        /** Returns what stands beside it; empty for nothing. */
        public String word() {
            return pointer.word();
        }
    }

    /**
     * What a lesson asks.
     *
     * @param prediction the question
     * @param hidden the texts that say what it covers
     */
    public record Predicted(Prediction prediction, Set<String> hidden) {
        /** Takes an unmodifiable copy of the set. */
        public Predicted {
            hidden = Set.copyOf(hidden);
        }
    }

    /**
     * What a stop shows.
     *
     * @param boot the boot of its machine
     * @param sight what is seen of it
     * @param explorer the state of a window that shows it
     */
    public record Shown(Boot boot, Sight sight, Explorer explorer) {}
}
