package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.CheckedThing;
import kspace.core.words.Message;

/** A demand that a page table, a layout or a memory map meets or does not. */
abstract class Contract {
    private final String id;
    private final Message demand;
    private final CheckedThing thing;

    /**
     * A place where the contract is broken.
     *
     * @param place the address to look at
     * @param words what is wrong there, with the numbers
     */
    record Violation(Optional<Vaddr> place, Message words) {
        static Violation at(Vaddr place, Message words) {
            return new Violation(Optional.of(place), words);
        }
    }

    /**
     * Names a contract.
     *
     * @param id its stable name
     * @param demand what it demands
     * @param thing what it looks at
     */
    Contract(String id, Message demand, CheckedThing thing) {
        this.id = id;
        this.demand = demand;
        this.thing = thing;
    }

    /** Returns whether the contract is met. */
    abstract CheckResult check(CheckInput input);

    final CheckResult passed(long lookedAt, Message words) {
        return result(CheckStatus.PASS, lookedAt, words, Optional.empty());
    }

    final CheckResult failed(long lookedAt, Violation violation) {
        return result(CheckStatus.FAIL, lookedAt, violation.words(), violation.place());
    }

    final CheckResult found(long lookedAt, Message words, Optional<Vaddr> place) {
        return result(CheckStatus.FINDING, lookedAt, words, place);
    }

    final CheckResult skipped(Message reason) {
        return result(CheckStatus.SKIPPED, 0, reason, Optional.empty());
    }

    private CheckResult result(CheckStatus status, long lookedAt, Message words, Optional<Vaddr> place) {
        return CheckResult.of(id, demand, status, lookedAt, thing, words, place);
    }

    /** Returns an entry as it is written: all 64 bits. */
    static String entry(long raw) {
        return "0x" + Hex.grouped(raw);
    }
}
