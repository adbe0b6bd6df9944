package kspace.core.check;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.check.TableReading.LeafRun;

/** No virtual address belongs to two pages. */
final class MappedOnce extends Contract {
    MappedOnce() {
        super("mapped-once", "No virtual address is mapped twice", "page");
    }

    @Override
    CheckResult check(CheckInput input) {
        List<LeafRun> runs = input.table().leaves();
        if (runs.isEmpty()) {
            return skipped("no page is mapped at this moment");
        }
        long pages = input.table().nrPages();
        return firstTwice(runs)
                .map(violation -> failed(pages, violation))
                .orElseGet(() -> passed(pages, "each of the " + count(pages, "page")
                        + " begins behind the end of the one before it"));
    }

    private static Optional<Violation> firstTwice(List<LeafRun> runs) {
        LeafRun highest = runs.getFirst();
        for (LeafRun next : runs.subList(1, runs.size())) {
            Vaddr va = next.first();
            if (va.compareTo(highest.last()) <= 0) {
                return Optional.of(Violation.at(va, va + " is mapped twice, to " + new Paddr(highest.paOf(va))
                        + " and to " + next.pages().pa()));
            }
            highest = next;
        }
        return Optional.empty();
    }
}
