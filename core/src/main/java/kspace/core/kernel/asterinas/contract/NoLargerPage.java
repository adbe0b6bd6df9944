package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PagingConsts;

/**
 * Within a phase, no 512 pages stand where one page of the next level could. Pages that could be one fill one table, so
 * they are always in one run. Top-level entries always name tables, so no page can stand there.
 */
final class NoLargerPage extends Contract {
    NoLargerPage() {
        super("largest-pages", ContractWords.LARGEST_PAGES.of(), CheckedThing.PAGE);
    }

    @Override
    CheckResult check(CheckInput input) {
        PagingConsts consts = input.consts();
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped(ContractWords.NO_PAGE.of());
        }
        int highest = Math.min(consts.highestTranslationLevel(), consts.nrLevels() - 1);
        for (ReadPages run : input.table().leaves()) {
            Optional<Violation> violation = run.pages().level() < highest ? replaceable(input, run) : Optional.empty();
            if (violation.isPresent()) {
                return failed(pages, violation.get());
            }
        }
        return passed(pages, ContractWords.ALL_LARGEST.of(pages, consts.pageSize(highest)));
    }

    private static Optional<Violation> replaceable(CheckInput input, ReadPages run) {
        long larger = input.consts().pageSize(run.pages().level() + 1);
        if (!Unsigned.isAligned(run.first().value() - run.pages().pa().value(), larger)) {
            return Optional.empty();
        }
        for (Phase phase : input.boot().phases()) {
            Optional<VaddrRange> part = phase.mapping().flatMap(mapping -> run.within(mapping.range()));
            Optional<Vaddr> start = part.flatMap(range -> firstAligned(range, larger));
            if (start.isPresent()) {
                return Optional.of(Violation.at(start.get(), ContractWords.COULD_BE_LARGER.of(
                        PagingConsts.NR_ENTRIES, run.pages().pageSizeBytes(), start.get(), phase.name().displayName(),
                        larger)));
            }
        }
        return Optional.empty();
    }

    /** Returns where in {@code range} the first whole page of {@code sizeBytes} starts, if one fits. */
    private static Optional<Vaddr> firstAligned(VaddrRange range, long sizeBytes) {
        long skipped = -range.first().value() & (sizeBytes - 1);
        boolean fits = Unsigned.lessOrEqual(skipped, range.sizeBytes())
                && Unsigned.lessOrEqual(sizeBytes, range.sizeBytes() - skipped);
        return fits ? Optional.of(new Vaddr(range.first().value() + skipped)) : Optional.empty();
    }
}
