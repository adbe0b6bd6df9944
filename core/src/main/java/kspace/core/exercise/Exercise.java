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
 * @param answer the answer
 * @param typical what typical mistakes lead to; never the answer, and no value twice
 */
public record Exercise(
        String id, ExerciseKind kind, Message text, List<Given> given, Value answer, List<Typical> typical) {

    /**
     * Something that is given.
     *
     * @param name its name, a key in JSON
     * @param value its value
     */
    public record Given(String name, Value value) {}

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
        typical = List.copyOf(typical);
    }
}
