package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;

/** A demand that every mapped page meets by itself, and all pages of a run alike. */
abstract class LeafContract extends Contract {
    LeafContract(String id, String title) {
        super(id, title, "page");
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped("no page is mapped at this moment");
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
                        count(bad) + " of " + count(pages, "page") + ", first: " + first.get().sentence()));
    }

    /** Returns how the pages of {@code run} break the contract, if they do. */
    abstract Optional<Violation> violation(CheckInput input, ReadPages run);

    /** Returns what holds for all pages, with the numbers. */
    abstract String holds(CheckInput input);

    /** Returns the page that {@code run} starts with, for a sentence. */
    static String page(ReadPages run) {
        return "the level " + run.pages().level() + " page at " + run.first();
    }
}
