package kspace.core.exercise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.words.Message;

/** Something that a learner makes of several numbers. What it comes to is computed, so there may be more than one right way. */
public sealed interface Construction permits WrittenEntries, ChosenPages {

    /**
     * One of the numbers.
     *
     * @param label what it is
     * @param answer a right value, as the kernel has it
     */
    record Part(Message label, Value answer) {}

    /**
     * What the numbers come to.
     *
     * @param right of each number, whether it is right
     * @param said what is wrong with the first one that is not; empty if all are right
     */
    record Judgement(List<Boolean> right, Optional<Message> said) {
        /** Takes an unmodifiable copy. */
        public Judgement {
            right = List.copyOf(right);
        }

        /** Returns whether all are right. */
        public boolean isRight() {
            return right.stream().allMatch(it -> it);
        }
    }

    /** Returns the numbers, in the order in which they are asked for. */
    List<Part> parts();

    /**
     * Judges what was made.
     *
     * @param made as many numbers as there are parts; empty where none was given
     */
    Judgement judge(List<OptionalLong> made);
}
