package kspace.app.shell.present;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourStop.Question;
import kspace.app.tour.answer.Answer;

/** Which stop of a tour is shown, whether its question waits for its answer, and what was answered. */
public final class PresentViewModel {
    private final TourPlayer player;
    private final ReadOnlyObjectWrapper<PlayedStop> stop;
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper black = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** At which stop what is wrong with several is said. */
    private final Map<String, Integer> saidAt = new HashMap<>();

    /**
     * Begins a tour.
     *
     * @param player plays it; it has a stop
     */
    public PresentViewModel(TourPlayer player) {
        this.player = player;
        this.stop = new ReadOnlyObjectWrapper<>(player.play(0));
        covered.set(stop.get().question().isPresent());
    }

    /** Shows a stop of a tour. */
    PresentViewModel(TourPlayer player, PlayedStop shown, boolean isCovered) {
        this.player = player;
        this.stop = new ReadOnlyObjectWrapper<>(shown);
        covered.set(isCovered);
    }

    /** Returns how many stops there are. */
    public int nrStops() {
        return player.tour().stops().size();
    }

    /** Returns what a stop is called, counted from 0. */
    String titleOf(int index) {
        return index == stop.get().index() ? stop.get().title().strip() : player.play(index).title().strip();
    }

    /** Returns whether there is anything more to show. */
    ObservableValue<Boolean> isMore() {
        return stop.flatMap(shown -> covered.map(it -> it || shown.index() + 1 < nrStops()));
    }

    /** Returns the stop. */
    public ReadOnlyObjectProperty<PlayedStop> stopProperty() {
        return stop.getReadOnlyProperty();
    }

    /** Returns the stop after this one, if there is one. */
    Optional<PlayedStop> nextStop() {
        int next = stop.get().index() + 1;
        return next < nrStops() ? Optional.of(player.play(next)) : Optional.empty();
    }

    /** Returns whether there is a question whose answer is not shown yet. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Returns whether nothing is shown, for an audience that is to look elsewhere. */
    public ReadOnlyBooleanProperty blackProperty() {
        return black.getReadOnlyProperty();
    }

    /** Returns what was answered last to the question of this stop. */
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Returns what is wrong with the stop; what is wrong with several is said at the first one that is shown. */
    List<String> faults() {
        int index = stop.get().index();
        return stop.get().faults().stream().map(TourFault::sentence)
                .filter(it -> saidAt.computeIfAbsent(it, _ -> index) == index).toList();
    }

    /** Answers the question, which stays covered until the next press. */
    void answer(String text) {
        waiting().filter(_ -> !text.isBlank()).ifPresent(it -> answer.set(Optional.of(Answer.of(it, text))));
    }

    /** Chooses one of the answers, counted from 1; returns whether there is one to choose. */
    boolean choose(int number) {
        Optional<String> choice = waiting().filter(it -> number <= it.choices().size())
                .map(it -> it.choices().get(number - 1));
        choice.ifPresent(this::answer);
        return choice.isPresent();
    }

    /** Returns the answers that can be chosen now; none for no choice. */
    ObservableValue<List<String>> choicesProperty() {
        return stop.flatMap(_ -> covered.map(_ -> waiting().map(Question::choices).orElse(List.of())));
    }

    /** Answers with the place that was clicked in the view. */
    void answerWithPlace() {
        waiting().ifPresent(it -> stop.get().shown().ifPresent(
                shown -> answer.set(Optional.of(Answer.ofClick(it, shown.explorer().snapshot())))));
    }

    /** Returns the question that waits for its answer. */
    Optional<Question> waiting() {
        return covered.get() ? stop.get().question() : Optional.empty();
    }

    /** Shows the answer, or else the next stop; the last one stays. */
    public void next() {
        if (covered.get()) {
            covered.set(false);
        } else if (stop.get().index() + 1 < nrStops()) {
            show(stop.get().index() + 1, true);
        }
    }

    /** Shows the stop before, with its answer, which was given; the first one stays. */
    public void back() {
        if (stop.get().index() > 0) {
            show(stop.get().index() - 1, false);
        }
    }

    /** Shows the first stop. */
    public void first() {
        show(0, true);
    }

    /** Shows the last stop. */
    public void last() {
        show(nrStops() - 1, true);
    }

    /** Shows a stop, counted from 0. */
    public void show(int index) {
        show(index, true);
    }

    private void show(int index, boolean asks) {
        PlayedStop next = player.play(index);
        // What is covered is so before it is seen.
        answer.set(Optional.empty());
        covered.set(asks && next.question().isPresent());
        stop.set(next);
    }

    /** Makes everything black, or shows it again. */
    public void toggleBlack() {
        black.set(!black.get());
    }

    /** Shows everything again; returns whether it was black. */
    public boolean lighten() {
        boolean was = black.get();
        black.set(false);
        return was;
    }
}
