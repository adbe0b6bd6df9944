package kspace.core.kernel;

import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.words.Message;

/**
 * What a check came to.
 *
 * @param id the stable name of the check
 * @param demand what the contract demands; of a finding about a machine, the fact
 * @param heading what people read above the words: the demand, and that it is not kept where it is not
 * @param status whether it holds
 * @param lookedAt how many things were looked at; 0 if it was skipped
 * @param thing what they are
 * @param words one or two sentences with the numbers, and the first violation if there is one
 * @param place the address to look at, if there is one
 */
public record CheckResult(
        String id,
        Message demand,
        Message heading,
        CheckStatus status,
        long lookedAt,
        CheckedThing thing,
        Message words,
        Optional<Vaddr> place) {

    /** Returns the result of a check. */
    public static CheckResult of(
            String id, Message demand, CheckStatus status, long lookedAt, CheckedThing thing, Message words,
            Optional<Vaddr> place) {
        // A demand alone, above what breaks it, would read as if it were met.
        Message heading = switch (status) {
            case FAIL, FINDING -> CheckWords.NOT_KEPT.of(demand);
            case PASS, SKIPPED -> demand;
        };
        return new CheckResult(id, demand, heading, status, lookedAt, thing, words, place);
    }

    /** Returns what the contract demands, in words. */
    public String title() {
        return demand.toString();
    }

    /** Returns what people read above the message. */
    public String headline() {
        return heading.toString();
    }

    /** Returns what came out, in words. */
    public String message() {
        return words.toString();
    }

    /** Returns what was looked at: {@code 3,132 pages}. */
    public String lookedAtText() {
        return thing.of(lookedAt).toString();
    }
}
