package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.PageFlags;

/** No page may be written and executed: the kernel code is such today, which is a finding and not a failure. */
final class WritableExecutable extends Contract {
    WritableExecutable() {
        super("writable-executable", "No page is writable and executable", "page");
    }

    @Override
    CheckResult check(CheckInput input) {
        long pages = input.table().nrPages();
        if (pages == 0) {
            return skipped("no page is mapped at this moment");
        }
        PageFlags both = PageFlags.W.or(PageFlags.X);
        List<ReadPages> runs = input.table().leaves().stream()
                .filter(run -> run.property().flags().contains(both))
                .toList();
        if (runs.isEmpty()) {
            return passed(pages, "no page is both" + input.boot().machine().mode().window()
                    .map(window -> "; what is reached through " + window.name() + " has no page that could say so")
                    .orElse(""));
        }
        long found = runs.stream().mapToLong(run -> run.pages().nrPages()).sum();
        long bytes = runs.stream().mapToLong(run -> run.pages().sizeBytes()).sum();
        ReadPages first = runs.getFirst();
        return found(
                pages,
                count(found, "page") + ", " + ByteSize.format(bytes) + " in all, can be written and executed, first "
                        + first.first() + rangeOf(input, first),
                Optional.of(first.first()));
    }

    private static String rangeOf(CheckInput input, ReadPages run) {
        return input.boot().layout().rangeAt(run.first())
                .map(range -> ", " + (range.role() == RangeRole.TEXT ? "the kernel code" : range.name()))
                .orElse("");
    }
}
