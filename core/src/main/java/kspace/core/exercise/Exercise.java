package kspace.core.exercise;

import java.util.List;
import kspace.core.words.Message;

/**
 * A question with its answer.
 *
 * @param id its name, the same for the same seed: {@code 2041-3-tables}, {@code 2041-3-tables-hard}
 * @param kind what is asked
 * @param text the question
 * @param given what the question is asked of, in its order
 * @param steps what one finds out on the way to the answer, in its order; none where there is one step only
 * @param answer the answer
 * @param typical what typical mistakes lead to; never the answer, and no value twice
 */
public record Exercise(
        String id, ExerciseKind kind, Message text, List<Given> given, List<Step> steps, Value answer,
        List<Typical> typical) {

    /**
     * Something that is given.
     *
     * @param name its name, a key in JSON
     * @param value its value
     */
    public record Given(String name, Value value) {}

    /**
     * Something that is found out on the way to the answer.
     *
     * @param label what it is
     * @param value its value
     */
    public record Step(Message label, Value value) {}

    /**
     * A wrong answer.
     *
     * @param answer what it is
     * @param mistake how one comes to it
     */
    public record Typical(Value answer, Message mistake) {}

    /** Takes unmodifiable copies. */
    public Exercise {
        given = List.copyOf(given);
        steps = List.copyOf(steps);
        typical = List.copyOf(typical);
    }
}
