package kspace.app.learn.exercise;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kspace.app.learn.question.QuestionViewModel;
import kspace.core.exercise.Difficulty;
import kspace.core.exercise.ExerciseKind;

/** Which exercise is asked, and how many were right at the first answer. */
public final class ExerciseViewModel {
    private final MoreOfTheSame more;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Difficulty> difficulty = new SimpleObjectProperty<>(Difficulty.NORMAL);
    private final ObjectProperty<Optional<ExerciseKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<QuestionViewModel>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper nrRight = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper nrPartly = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper nrAnswered = new ReadOnlyIntegerWrapper();
    private Optional<ExerciseKind> asked = Optional.empty();
    private Optional<Taught> taught = Optional.empty();
    private int turn;

    /**
     * A lesson whose exercises are asked for.
     *
     * @param number its number; 0 for a file
     * @param title what it is called
     * @param kinds the kinds that practise what it teaches, at least one
     */
    public record Taught(int number, String title, List<ExerciseKind> kinds) {
        /** Takes an unmodifiable copy. */
        public Taught {
            kinds = List.copyOf(kinds);
        }
    }

    /** Creates the model. */
    public ExerciseViewModel(MoreOfTheSame more) {
        this.more = more;
        kind.addListener((_, _, _) -> whileOpen(this::next));
        // Whoever finds a kind too hard wants that kind with other numbers.
        difficulty.addListener((_, _, _) -> whileOpen(() -> asked.ifPresent(this::ask)));
    }

    /** Returns whether exercises are shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Returns the kind that is asked for; empty for each in its turn. */
    public ObjectProperty<Optional<ExerciseKind>> kindProperty() {
        return kind;
    }

    /** Returns the exercise; empty if none can be made about the machine. */
    public ReadOnlyObjectProperty<Optional<QuestionViewModel>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Returns how many were right at the first answer. */
    public ReadOnlyIntegerProperty nrRightProperty() {
        return nrRight.getReadOnlyProperty();
    }

    /** Returns of how many the first answer was right in part. */
    public ReadOnlyIntegerProperty nrPartlyProperty() {
        return nrPartly.getReadOnlyProperty();
    }

    /** Returns how many were answered, or given up. */
    public ReadOnlyIntegerProperty nrAnsweredProperty() {
        return nrAnswered.getReadOnlyProperty();
    }

    private void whileOpen(Runnable asking) {
        if (open.get()) {
            asking.run();
        }
    }

    /** Returns how hard the numbers are. */
    public ObjectProperty<Difficulty> difficultyProperty() {
        return difficulty;
    }

    /** Returns the kinds that can be asked for, in their order. */
    public List<ExerciseKind> kinds() {
        return taught.map(Taught::kinds).orElse(List.of(ExerciseKind.values()));
    }

    /** Returns the lesson whose exercises are asked for; empty for all exercises. */
    public Optional<Taught> taught() {
        return taught;
    }

    /** Shows an exercise of any kind. */
    public void start() {
        start(Optional.empty());
    }

    /** Shows an exercise on a lesson, or of any kind. */
    public void start(Optional<Taught> lesson) {
        open.set(false);
        taught = lesson;
        turn = 0;
        kind.set(Optional.empty());
        next();
        open.set(true);
    }

    /** Shows none any more. */
    public void leave() {
        open.set(false);
        question.set(Optional.empty());
    }

    /** Asks another one: of the kind that was asked for, or of the next kind. */
    public void next() {
        List<ExerciseKind> kinds = kinds();
        ask(kind.get().orElseGet(() -> kinds.get(turn++ % kinds.size())));
    }

    private void ask(ExerciseKind next) {
        asked = Optional.of(next);
        Optional<QuestionViewModel> made = more.of(next, difficulty.get());
        made.ifPresent(this::count);
        question.set(made);
    }

    /** Says the question again, after levels got other names; what was answered stays. */
    public void renameLevels() {
        Optional<QuestionViewModel> said = question.get().flatMap(it -> more.again().map(it::reworded));
        said.ifPresent(this::count);
        question.set(said);
    }

    /** Returns of what kind the question is; empty before the first. */
    Optional<ExerciseKind> asked() {
        return asked;
    }

    /** The first answer counts, a hint or not. */
    private void count(QuestionViewModel asked) {
        asked.stateProperty().addListener((_, before, now) -> {
            if (before == QuestionViewModel.State.OPEN) {
                boolean isPartly = asked.verdictProperty().get().filter(it -> it.nrRight() > 0).isPresent();
                nrPartly.set(nrPartly.get() + (now == QuestionViewModel.State.WRONG && isPartly ? 1 : 0));
                nrAnswered.set(nrAnswered.get() + 1);
                nrRight.set(nrRight.get() + (now == QuestionViewModel.State.RIGHT ? 1 : 0));
            }
        });
    }
}
