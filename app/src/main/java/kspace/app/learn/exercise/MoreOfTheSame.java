package kspace.app.learn.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kspace.app.ask.Prediction;
import kspace.app.learn.question.QuestionViewModel;
import kspace.core.exercise.Difficulty;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Exercises;
import kspace.core.kernel.asterinas.boot.Boot;

/** Asks another question of the same kind, about the machine that is shown, each time another one. */
public final class MoreOfTheSame {
    private final Supplier<Boot> shown;
    private final long seed;
    private int number;
    private Optional<Asked> last = Optional.empty();

    /**
     * An exercise that was asked.
     *
     * @param exercise the exercise
     * @param boot what it was made from
     */
    private record Asked(Exercise exercise, Boot boot) {}

    /**
     * Creates it.
     *
     * @param shown returns the boot of the machine that is shown
     * @param seed what the questions are made from
     */
    public MoreOfTheSame(Supplier<Boot> shown, long seed) {
        this.shown = shown;
        this.seed = seed;
    }

    /** Returns another one of the kind that a question names; empty if there is none. */
    public Optional<QuestionViewModel> of(Prediction asked) {
        return Arrays.stream(ExerciseKind.values()).filter(it -> it.id().equals(asked.another())).findFirst()
                .flatMap(it -> of(it, Difficulty.NORMAL));
    }

    /** Returns one of a kind; empty if the machine has nothing to ask about. */
    public Optional<QuestionViewModel> of(ExerciseKind kind, Difficulty difficulty) {
        Boot boot = shown.get();
        if (boot.failure().isPresent()
                || boot.phases().stream().noneMatch(phase -> phase.mapping().isPresent())) {
            return Optional.empty();
        }
        number++;
        Exercises exercises = new Exercises(List.of(new Exercises.Subject(boot.machine().name(), boot)), difficulty);
        Exercise exercise = exercises.make(kind, seed, number);
        last = Optional.of(new Asked(exercise, boot));
        return again().map(QuestionViewModel::new);
    }

    /** Returns the question that was made last in the words of now: levels may have got other names. */
    Optional<Prediction> again() {
        return last.map(it -> ExerciseQuestions.of(it.exercise(), it.boot()));
    }
}
