package kspace.app.learn.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kspace.core.exercise.ExerciseKind;

/**
 * A lesson: one that is packed with the program, or a file of somebody's own.
 *
 * @param id the name that opens it: {@code 04-walk}, or the path of a file
 * @param number its number, from 1; 0 for a file
 * @param title what it is called
 * @param minutes how long it takes
 * @param nrSteps how many steps it has
 * @param kinds the kinds of the exercises that practise what it teaches, in the order in which it asks; none if it names none
 */
public record Lesson(String id, int number, String title, int minutes, int nrSteps, List<ExerciseKind> kinds) {
    /** Takes an unmodifiable copy. */
    public Lesson {
        kinds = List.copyOf(kinds);
    }

    /** Returns the file, which its author may be editing; empty for a lesson of the program. */
    public Optional<Path> file() {
        return number == 0 ? Optional.of(Path.of(id)) : Optional.empty();
    }

    /** Returns how long it takes, in words. */
    public String lengthText() {
        return LessonWords.MINUTES.text((long) minutes);
    }

    /** Returns the same as it is after its file was changed. */
    Lesson changed(String otherTitle, int steps) {
        return new Lesson(id, number, otherTitle, minutes, steps, kinds);
    }
}
