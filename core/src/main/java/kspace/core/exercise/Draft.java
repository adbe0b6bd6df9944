package kspace.core.exercise;

import java.util.ArrayList;
import java.util.List;
import kspace.core.words.Message;

/** An exercise that is being made. A mistake that happens to lead to the right answer, or to the same wrong one, is left out. */
final class Draft {
    private final Message text;
    private final Value answer;
    private final List<Exercise.Given> given = new ArrayList<>();
    private final List<Exercise.Step> steps = new ArrayList<>();
    private final List<Exercise.Typical> typical = new ArrayList<>();

    Draft(Message text, Value answer) {
        this.text = text;
        this.answer = answer;
    }

    Draft given(String name, Value value) {
        given.add(new Exercise.Given(name, value));
        return this;
    }

    /** Adds what is found out before what follows, and before the answer. */
    Draft step(Message label, Value value) {
        steps.add(new Exercise.Step(label, value));
        return this;
    }

    Draft typical(Value wrong, ExerciseWords mistake) {
        boolean isKnown = wrong.equals(answer) || typical.stream().anyMatch(it -> it.answer().equals(wrong));
        if (!isKnown) {
            typical.add(new Exercise.Typical(wrong, mistake.of()));
        }
        return this;
    }

    Exercise as(String id, ExerciseKind kind) {
        return new Exercise(id, kind, text, given, steps, answer, typical);
    }
}
