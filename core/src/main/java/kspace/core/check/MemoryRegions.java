package kspace.core.check;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;

/**
 * The regions of physical memory are in address order, disjoint and page-aligned, and nothing that was reported has become
 * more usable by that.
 */
final class MemoryRegions extends Contract {
    MemoryRegions() {
        super("memory-regions", "Memory regions are ordered, disjoint, page-aligned", "region");
    }

    @Override
    CheckResult check(CheckInput input) {
        return check(input.boot().memory().regions(), input.boot().machine().regions());
    }

    CheckResult check(List<MemoryRegion> regions, List<MemoryRegion> reported) {
        return firstWrong(regions)
                .or(() -> firstMoreUsable(regions, reported))
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

    /** Looks at both ends of what the firmware reported, whose pages the map has to show as that or as less usable. */
    private static Optional<Violation> firstMoreUsable(List<MemoryRegion> regions, List<MemoryRegion> reported) {
        NavigableMap<Paddr, MemoryRegion> byStart = new TreeMap<>();
        regions.forEach(region -> byStart.put(region.range().start(), region));
        for (MemoryRegion report : reported) {
            if (report.type() == RegionType.USABLE || report.range().isEmpty()) {
                continue;
            }
            for (Paddr pa : List.of(report.range().start(), new Paddr(report.range().end().value() - 1))) {
                Map.Entry<Paddr, MemoryRegion> there = byStart.floorEntry(pa);
                if (there == null || !there.getValue().range().contains(pa)
                        || there.getValue().type().compareTo(report.type()) > 0) {
                    return Optional.of(new Violation(Optional.empty(), pa + " is reported as "
                            + report.type().displayName() + ", and "
                            + (there == null || !there.getValue().range().contains(pa)
                                    ? "the map does not reach it"
                                    : "belongs to " + named(there.getValue()))));
                }
            }
        }
        return Optional.empty();
    }

    private static String named(MemoryRegion region) {
        return "the " + region.type().displayName() + " region " + region.range();
    }
}
