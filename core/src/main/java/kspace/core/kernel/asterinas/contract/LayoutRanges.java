package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Unsigned;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;

/** The ranges of the layout are in address order, disjoint and page-aligned. */
final class LayoutRanges extends Contract {
    LayoutRanges() {
        super("layout-ranges", "Layout ranges are ordered, disjoint, page-aligned", "range");
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
                .orElseGet(() -> passed(ranges.size(), count(ranges.size(), "range") + " from "
                        + ranges.getFirst().range().first() + " to " + ranges.getLast().range().endText()
                        + ", each behind the one before it"));
    }

    private static Optional<Violation> firstWrong(List<NamedRange> ranges) {
        Optional<NamedRange> before = Optional.empty();
        for (NamedRange next : ranges) {
            VaddrRange range = next.range();
            String named = next.name() + ", " + range.first() + " .. " + range.endText();
            if (!range.first().isAligned(PagingConsts.BASE_PAGE_SIZE)
                    || !Unsigned.isAligned(range.endExclusive(), PagingConsts.BASE_PAGE_SIZE)) {
                return Optional.of(Violation.at(range.first(), named + ", is not page-aligned"));
            }
            if (before.isPresent() && range.first().compareTo(before.get().range().last()) <= 0) {
                return Optional.of(Violation.at(range.first(), named + ", starts below the end of "
                        + before.get().name() + ", " + before.get().range().endText()));
            }
            before = Optional.of(next);
        }
        return Optional.empty();
    }
}
