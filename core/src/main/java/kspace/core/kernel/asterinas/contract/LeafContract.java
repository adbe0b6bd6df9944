package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.words.Message;

/** A demand that every mapped page meets by itself, and all pages of a run alike. */
abstract class LeafContract extends Contract {
    LeafContract(String id, Message demand) {
        super(id, demand, CheckedThing.PAGE);
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped(ContractWords.NO_PAGE.of());
        }
        long bad = 0;
        Optional<Violation> first = Optional.empty();
        for (ReadPages run : input.table().leaves()) {
            Optional<Violation> violation = violation(input, run);
            bad += violation.isPresent() ? run.pages().nrPages() : 0;
            first = first.or(() -> violation);
        }
        return first.isEmpty()
                ? passed(pages, holds(input))
                : failed(pages, new Violation(first.get().place(),
                        ContractWords.SOME_OF.of(bad, pages, first.get().words())));
    }

    /** Returns how the pages of {@code run} break the contract, if they do. */
    abstract Optional<Violation> violation(CheckInput input, ReadPages run);

    /** Returns what holds for all pages, with the numbers. */
    abstract Message holds(CheckInput input);

    /** Returns the page that {@code run} starts with, for a sentence. */
    static Message page(ReadPages run) {
        return ContractWords.PAGE_AT.of(run.pages().level(), run.first());
    }
}
