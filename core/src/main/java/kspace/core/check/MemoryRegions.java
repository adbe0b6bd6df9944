package kspace.core.check;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.memory.MemoryRegion;
import kspace.core.paging.PagingConsts;

/** The regions of physical memory are in address order, disjoint and page-aligned. */
final class MemoryRegions extends Contract {
    MemoryRegions() {
        super("memory-regions", "Memory regions are ordered, disjoint, page-aligned", "region");
    }

    @Override
    CheckResult check(CheckInput input) {
        return check(input.boot().memory().regions());
    }

    CheckResult check(List<MemoryRegion> regions) {
        return firstWrong(regions)
                .map(violation -> failed(regions.size(), violation))
                .orElseGet(() -> passed(regions.size(), count(regions.size(), "region") + " from "
                        + regions.getFirst().range().start() + " to " + regions.getLast().range().end()
                        + ", each behind the one before it"));
    }

    private static Optional<Violation> firstWrong(List<MemoryRegion> regions) {
        Paddr end = new Paddr(0);
        for (MemoryRegion region : regions) {
            PaddrRange range = region.range();
            for (Paddr bound : List.of(range.start(), range.end())) {
                if (!bound.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
                    return Optional.of(new Violation(Optional.empty(), named(region) + " has the bound " + bound
                            + ", which is not a multiple of 4 KiB"));
                }
            }
            if (range.start().compareTo(end) < 0) {
                return Optional.of(new Violation(Optional.empty(),
                        named(region) + " starts below " + end + ", where the one before it ends"));
            }
            end = range.end();
        }
        return Optional.empty();
    }

    private static String named(MemoryRegion region) {
        return "the " + region.type().displayName() + " region " + region.range();
    }
}
