package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PageFlags;

/** No page may be written and executed: the kernel code is such today, which is a finding and not a failure. */
final class WritableExecutable extends Contract {
    WritableExecutable() {
        super("writable-executable", ContractWords.WRITABLE_EXECUTABLE.of(), CheckedThing.PAGE);
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped(ContractWords.NO_PAGE.of());
        }
        PageFlags both = PageFlags.W.or(PageFlags.X);
        List<ReadPages> runs = input.table().leaves().stream()
                .filter(run -> run.property().flags().contains(both))
                .toList();
        if (runs.isEmpty()) {
            return passed(pages, input.boot().machine().mode().window()
                    .map(window -> ContractWords.NONE_BOTH_BESIDE.of(window.name()))
                    .orElseGet(ContractWords.NONE_BOTH::of));
        }
        long found = runs.stream().mapToLong(run -> run.pages().nrPages()).sum();
        long bytes = runs.stream().mapToLong(run -> run.pages().sizeBytes()).sum();
        ReadPages first = runs.getFirst();
        return found(
                pages,
                input.boot().layout().rangeAt(first.first())
                        .map(range -> range.role() == RangeRole.TEXT
                                ? ContractWords.SOME_BOTH_IN_CODE.of(found, bytes, first.first())
                                : ContractWords.SOME_BOTH_IN.of(found, bytes, first.first(), range.name()))
                        .orElseGet(() -> ContractWords.SOME_BOTH.of(found, bytes, first.first())),
                Optional.of(first.first()));
    }
}
