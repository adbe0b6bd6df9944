package kspace.app.learn.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.app.ask.Prediction;
import kspace.app.tour.Tour;
import kspace.app.tour.Tours;
import kspace.core.exercise.ExerciseKind;

/** The lessons of the program, in their order. */
public final class Lessons {
    private static final List<Lesson> ALL = read();

    private Lessons() {}

    private static List<Lesson> read() {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : Tours.lessonNames()) {
            Tour tour = Tours.read(id).tour();
            lessons.add(new Lesson(
                    id, lessons.size() + 1, tour.title(), tour.minutes().orElse(0), tour.stops().size(),
                    kinds(tour)));
        }
        return List.copyOf(lessons);
    }

    /** Returns all of them. */
    public static List<Lesson> all() {
        return ALL;
    }

    /** Returns the lesson of a file. */
    public static Lesson of(Path file, Tour tour) {
        return new Lesson(file.toString(), 0, tour.title(), tour.minutes().orElse(0), tour.stops().size(),
                kinds(tour));
    }

    private static List<ExerciseKind> kinds(Tour tour) {
        return tour.stops().stream().flatMap(it -> it.predictions().stream()).map(Prediction::another)
                .filter(it -> !it.isEmpty()).distinct().map(id -> Arrays.stream(ExerciseKind.values())
                        .filter(it -> it.id().equals(id)).findFirst().orElseThrow())
                .toList();
    }

    /** Returns the lesson of a name, if there is one. */
    public static Optional<Lesson> find(String id) {
        return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
