package kspace.app.learn.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import kspace.app.ask.Prediction;
import kspace.app.ask.Subject;
import kspace.app.ask.Task;
import kspace.core.address.Vaddr;
import kspace.core.exercise.Exercise;
import kspace.core.exercise.ExerciseKind;
import kspace.core.exercise.Value;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;

/** Turns exercises into questions. */
final class ExerciseQuestions {
    private ExerciseQuestions() {}

    /**
     * Returns the question that an exercise asks.
     *
     * @param boot what its machine is
     */
    static Prediction of(Exercise exercise, Boot boot) {
        Optional<Subject> about = address(exercise, "va").stream()
                .mapToObj(va -> about(exercise, new Vaddr(va), boot)).findFirst();
        boolean isVerdict = exercise.answer() instanceof Value.Verdict;
        List<Prediction.Field> fields = fields(exercise);
        String way = exercise.kind().way().toString();
        return new Prediction(exercise.text().toString(),
                isVerdict ? Task.CHOICE : fields.isEmpty() ? Task.TYPE : Task.FILL,
                isVerdict ? List.of(new Value.Verdict(true).toString(), new Value.Verdict(false).toString())
                        : List.of(),
                fields, exercise.answer().toString(), "", List.of(), way,
                exercise.typical().stream().map(it -> new Prediction.Mistake(it.answer().toString(),
                        it.mistake().toString(), way)).toList(),
                List.of(way), Set.of(), false, exercise.kind().id(), Optional.empty(), about);
    }

    private static Subject about(Exercise exercise, Vaddr va, Boot boot) {
        BootState after = boot.lastState();
        boolean isOfMachine = exercise.given().stream().anyMatch(it -> it.name().equals("machine"));
        return new Subject(after.table().consts(), va,
                numbers(exercise, "level").mapToInt(it -> (int) it).findFirst(), address(exercise, "table"),
                Optional.of(va).filter(_ -> isOfMachine).map(after::translate));
    }

    private static OptionalLong address(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).map(Exercise.Given::value)
                .filter(Value.Address.class::isInstance).mapToLong(it -> ((Value.Address) it).bits()).findFirst();
    }

    private static LongStream numbers(Exercise exercise, String name) {
        return exercise.given().stream().filter(it -> it.name().equals(name)).map(Exercise.Given::value)
                .filter(Value.Numeral.class::isInstance).mapToLong(it -> ((Value.Numeral) it).number());
    }

    /** How many addresses reach a frame is part of the question, so they are typed into one field. */
    private static List<Prediction.Field> fields(Exercise exercise) {
        List<Prediction.Field> fields = new ArrayList<>();
        if (exercise.answer() instanceof Value.Row(List<Value> values) && exercise.kind() != ExerciseKind.REVERSE) {
            for (int i = 0; i < values.size(); i++) {
                int level = exercise.kind() == ExerciseKind.INDICES ? values.size() - i : i + 1;
                fields.add(new Prediction.Field(ExerciseLabel.LEVEL.text((long) level), values.get(i).toString()));
            }
        } else if (!exercise.steps().isEmpty()) {
            exercise.steps().forEach(it -> fields.add(
                    new Prediction.Field(it.label().toString(), it.value().toString(), true)));
            fields.add(new Prediction.Field(exercise.kind().answer().toString(), exercise.answer().toString()));
        }
        return fields;
    }
}
