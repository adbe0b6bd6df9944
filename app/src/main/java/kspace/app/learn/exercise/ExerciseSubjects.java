package kspace.app.learn.exercise;

import java.util.List;
import java.util.Optional;
import kspace.app.sample.Samples;
import kspace.core.exercise.Exercises;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.paging.PagingMode;

/** What sheets of exercises ask about. */
public final class ExerciseSubjects {
    private ExerciseSubjects() {}

    /**
     * Returns the samples, after their boot. Machines without a mapping of their own, or whose boot stops, are nothing to ask about.
     *
     * @param mode only those with this paging mode; empty for all
     */
    public static List<Exercises.Subject> of(Optional<PagingMode> mode) {
        return Samples.all().stream()
                .filter(it -> mode.isEmpty() || mode.get().equals(it.machine().mode()))
                .map(it -> new Exercises.Subject(it.name(), Boot.of(it.machine())))
                .filter(it -> it.boot().failure().isEmpty()
                        && it.boot().phases().stream().anyMatch(phase -> phase.mapping().isPresent()))
                .toList();
    }
}
