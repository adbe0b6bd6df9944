package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Unsigned;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;

/** The ranges of the layout are in address order, disjoint and page-aligned. */
final class LayoutRanges extends Contract {
    LayoutRanges() {
        super("layout-ranges", ContractWords.LAYOUT_RANGES.of(), CheckedThing.RANGE);
    }

    @Override
    CheckResult check(CheckInput input) {
        Optional<DirectMappingWindow> window = input.boot().machine().mode().window();
        return check(input.boot().layout().ranges().stream()
                .filter(range -> window.filter(it -> it.range().contains(range.range())).isEmpty())
                .toList());
    }

    CheckResult check(List<NamedRange> ranges) {
        return firstWrong(ranges)
                .map(violation -> failed(ranges.size(), violation))
                .orElseGet(() -> passed(ranges.size(), ContractWords.RANGES_IN_ORDER.of(
                        ranges.size(), ranges.getFirst().range().first(), ranges.getLast().range())));
    }

    private static Optional<Violation> firstWrong(List<NamedRange> ranges) {
        Optional<NamedRange> before = Optional.empty();
        for (NamedRange next : ranges) {
            VaddrRange range = next.range();
            if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                    || !Unsigned.isAligned(range.endExclusive(), PagingConsts.BASE_PAGE_SIZE)) {
                return Optional.of(Violation.at(range.first(),
                        ContractWords.RANGE_UNALIGNED.of(next.name(), range.first(), range)));
            }
            if (before.isPresent() && range.first().compareTo(before.get().range().last()) <= 0) {
                return Optional.of(Violation.at(range.first(), ContractWords.RANGE_TOO_LOW.of(
                        next.name(), range.first(), range, before.get().name(), before.get().range())));
            }
            before = Optional.of(next);
        }
        return Optional.empty();
    }
}
