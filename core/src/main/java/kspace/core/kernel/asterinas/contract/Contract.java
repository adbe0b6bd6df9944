package kspace.core.kernel.asterinas.contract;

import java.util.Locale;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;

/** A demand that a page table, a layout or a memory map meets or does not. */
abstract class Contract {
    private final String id;
    private final String title;
    private final String thing;

    /**
     * A place where the contract is broken.
     *
     * @param place the address to look at
     * @param sentence what is wrong there, with the numbers
     */
    record Violation(Optional<Vaddr> place, String sentence) {
        static Violation at(Vaddr place, String sentence) {
            return new Violation(Optional.of(place), sentence);
        }
    }

    /**
     * Names a contract.
     *
     * @param id its stable name
     * @param title what it demands
     * @param thing what it looks at, as a noun in the singular
     */
    Contract(String id, String title, String thing) {
        this.id = id;
        this.title = title;
        this.thing = thing;
    }

    /** Returns whether the contract is met. */
    abstract CheckResult check(CheckInput input);

    final CheckResult passed(long lookedAt, String message) {
        return result(CheckStatus.PASS, lookedAt, message, Optional.empty());
    }

    final CheckResult failed(long lookedAt, Violation violation) {
        return result(CheckStatus.FAIL, lookedAt, violation.sentence(), violation.place());
    }

    final CheckResult found(long lookedAt, String message, Optional<Vaddr> place) {
        return result(CheckStatus.FINDING, lookedAt, message, place);
    }

    final CheckResult skipped(String reason) {
        return result(CheckStatus.SKIPPED, 0, reason, Optional.empty());
    }

    private CheckResult result(CheckStatus status, long lookedAt, String message, Optional<Vaddr> place) {
        return new CheckResult(id, title, headline(status), status, lookedAt, thing, message, place);
    }

    /** A demand alone, above what breaks it, would read as if it were met. */
    private String headline(CheckStatus status) {
        return switch (status) {
            case FAIL, FINDING -> "Not kept: " + title;
            case PASS, SKIPPED -> title;
        };
    }

    /** Returns a number with commas. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number with commas and its noun: {@code 1 page}, {@code 3,132 pages}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
