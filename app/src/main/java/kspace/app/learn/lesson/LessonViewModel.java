package kspace.app.learn.lesson;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.canvas.look.Cover;
import kspace.app.desktop.Settings;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourPlayer;

/** Which lesson is open, at which step, and what was answered there; or the list of lessons. */
public final class LessonViewModel {
    private final Function<String, TourPlayer> players;
    private final LessonProgress progress;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Playing>> playing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Step>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Grows when what is covered may have changed. */
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();

    /**
     * A lesson that is open.
     *
     * @param lesson which
     * @param player plays its steps
     * @param steps the steps that were seen, with what was answered there
     */
    private record Playing(Lesson lesson, TourPlayer player, Map<Integer, Step> steps) {}

    /**
     * A step of a lesson.
     *
     * @param lesson the lesson
     * @param stop what is shown
     * @param questions what is asked
     */
    public record Step(Lesson lesson, PlayedStop stop, List<QuestionViewModel> questions) {
        /** Takes an unmodifiable copy. */
        public Step {
            questions = List.copyOf(questions);
        }

        /** Returns which step it is, counted from 0. */
        public int index() {
            return stop.index();
        }

        /** Returns whether a question waits for its answer. */
        public boolean isAsking() {
            return questions.stream().anyMatch(QuestionViewModel::isOpen);
        }

        /** Returns the question that is to be answered next. */
        public Optional<QuestionViewModel> waiting() {
            return questions.stream().filter(QuestionViewModel::isOpen).findFirst();
        }

        private Stream<PlayedStop.Predicted> openOnes() {
            return IntStream.range(0, questions.size()).filter(it -> questions.get(it).isOpen())
                    .mapToObj(stop.predictions()::get);
        }

        /** Returns what is covered as long as its questions are not answered. */
        public Set<Cover> covers() {
            return openOnes().flatMap(it -> it.prediction().covers().stream()).collect(Collectors.toSet());
        }

        /** Returns the texts that would give an answer away. */
        public Set<String> hidden() {
            Set<String> words = new HashSet<>();
            openOnes().forEach(it -> words.addAll(it.hidden()));
            return words;
        }
    }

    /**
     * Creates the model.
     *
     * @param players returns what plays the lesson of a name
     * @param settings where the progress is remembered
     */
    public LessonViewModel(Function<String, TourPlayer> players, Settings settings) {
        this.players = players;
        this.progress = new LessonProgress(settings);
    }

    /** Returns whether the panel is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Returns the step that is shown; empty while the list of lessons is, or nothing. */
    public ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Returns a number that grows with every answer. */
    public ReadOnlyIntegerProperty answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Returns how far the learner has come. */
    public LessonProgress progress() {
        return progress;
    }

    /** Shows the list of lessons. */
    public void list() {
        playing.set(Optional.empty());
        step.set(Optional.empty());
        open.set(true);
    }

    /** Goes on with a lesson where it was left, or begins it. */
    public void start(Lesson lesson) {
        playing.set(Optional.of(new Playing(lesson, players.apply(lesson.id()), new HashMap<>())));
        show(progress.step(lesson));
        open.set(true);
    }

    /**
     * Plays the lesson as its file is now, at the same step, whose questions are asked again.
     *
     * @throws kspace.app.stop.StopFileException if it cannot be read; the lesson goes on as it was
     */
    public void reload() {
        playing.get().ifPresent(before -> {
            TourPlayer player = players.apply(before.lesson().id());
            int nrSteps = player.tour().stops().size();
            if (nrSteps > 0) {
                playing.set(Optional.of(new Playing(
                        before.lesson().changed(player.tour().title(), nrSteps), player, new HashMap<>())));
                show(Math.min(index().orElse(0), nrSteps - 1));
            }
        });
    }

    /** Returns what is wrong with a file of somebody's own, each with its line and key; nothing for lessons of the program. */
    public List<TourFault> faults() {
        return playing.get().filter(it -> it.lesson().file().isPresent()).map(it -> it.player().faults())
                .orElse(List.of());
    }

    /** Leaves the lesson, or the list; the progress is kept. */
    public void leave() {
        open.set(false);
        playing.set(Optional.empty());
        step.set(Optional.empty());
    }

    private void show(int index) {
        playing.get().ifPresent(it -> {
            progress.reach(it.lesson(), index);
            step.set(Optional.of(it.steps().computeIfAbsent(index, at -> made(it, at))));
            answers.set(answers.get() + 1);
        });
    }

    /** Says the step again, after levels got other names; what was answered stays. */
    public void renameLevels() {
        playing.get().ifPresent(it -> {
            it.steps().replaceAll((index, before) -> {
                PlayedStop stop = it.player().play(index);
                return made(it, stop, IntStream.range(0, before.questions().size()).mapToObj(
                        i -> before.questions().get(i).reworded(stop.predictions().get(i).prediction())).toList());
            });
            step.get().ifPresent(now -> step.set(Optional.ofNullable(it.steps().get(now.index()))));
            answers.set(answers.get() + 1);
        });
    }

    private Step made(Playing lesson, int index) {
        PlayedStop stop = lesson.player().play(index);
        return made(lesson, stop,
                stop.predictions().stream().map(it -> new QuestionViewModel(it.prediction())).toList());
    }

    private Step made(Playing lesson, PlayedStop stop, List<QuestionViewModel> questions) {
        questions.forEach(it -> it.stateProperty().addListener((_, _, _) -> answers.set(answers.get() + 1)));
        return new Step(lesson.lesson(), stop, questions);
    }

    /** Shows the answers of this step, or else the next step; after the last one, the list. */
    public void next() {
        step.get().ifPresent(now -> {
            if (now.isAsking()) {
                now.questions().forEach(QuestionViewModel::show);
            } else if (now.index() + 1 < now.lesson().nrSteps()) {
                show(now.index() + 1);
            } else {
                progress.finish(now.lesson());
                list();
            }
        });
    }

    /** Shows the step before. */
    public void back() {
        step.get().filter(it -> it.index() > 0).ifPresent(it -> show(it.index() - 1));
    }

    /** Returns which step is shown, counted from 0; empty while none is. */
    public OptionalInt index() {
        return step.get().map(it -> OptionalInt.of(it.index())).orElse(OptionalInt.empty());
    }

    /** Shows the next hint of the question that waits. */
    public void hint() {
        step.get().flatMap(Step::waiting).ifPresent(QuestionViewModel::hint);
    }

    /** Checks the answer to the question that waits. */
    public void check() {
        step.get().stream().flatMap(it -> it.questions().stream()).filter(QuestionViewModel::canCheck).findFirst()
                .ifPresent(QuestionViewModel::check);
    }

    /** Chooses an answer of the question that waits, counted from 1; returns whether there was one. */
    public boolean choose(int number) {
        return step.get().stream().flatMap(it -> it.questions().stream()).filter(QuestionViewModel::isOpen)
                .anyMatch(it -> it.choose(number));
    }
}
