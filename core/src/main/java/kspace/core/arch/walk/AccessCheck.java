package kspace.core.arch.walk;

import java.util.List;
import java.util.Optional;
import kspace.core.words.Message;

/**
 * Whether the processor lets an access through, as the tests that it makes in their order. The first one that refuses
 * decides; those after it are not made any more. Protection keys and shadow stacks are taken to be off.
 *
 * @param tests the tests
 * @param fault what the refusal raises; empty if there is none
 */
public record AccessCheck(List<Test> tests, Optional<AccessFault> fault) {

    /** What became of a test. */
    public enum Verdict {
        /** The access may go on. */
        PASSED,
        /** The access ends here. */
        REFUSED,
        /** An earlier test has refused. */
        NOT_REACHED
    }

    /**
     * One test.
     *
     * @param name what is tested, in a few words
     * @param level the level of the entry that is tested; 0 if it is not about one entry
     * @param verdict what became of it
     * @param reason what it looked at; empty if it was not reached
     * @param source the manual's section
     */
    public record Test(Message name, int level, Verdict verdict, Optional<Message> reason, String source) {}

    /** Returns whether the access goes through. */
    public boolean isAllowed() {
        return tests.stream().noneMatch(test -> test.verdict() == Verdict.REFUSED);
    }

    /** Returns the test that refuses, if one does. */
    public Optional<Test> refusal() {
        return tests.stream().filter(test -> test.verdict() == Verdict.REFUSED).findFirst();
    }
}
