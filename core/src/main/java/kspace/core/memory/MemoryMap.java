package kspace.core.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;

/**
 * The physical memory of a machine in normal form (SPEC section 3): regions in address order from physical address 0
 * on, page-aligned, disjoint, without gaps, no two neighbours of the same type.
 */
public final class MemoryMap {
    private final List<MemoryRegion> regions;

    private MemoryMap(List<MemoryRegion> regions) {
        this.regions = List.copyOf(regions);
    }

    /**
     * Brings reported regions into normal form: usable regions shrink to page boundaries, all others grow unless they are
     * empty; where they overlap the least usable type wins; gaps become {@link RegionType#UNKNOWN}; equal neighbours merge.
     */
    public static MemoryMap normalise(Collection<MemoryRegion> reported) {
        List<MemoryRegion> aligned =
                reported.stream()
                        .filter(region -> !region.range().isEmpty())
                        .map(MemoryMap::pageAligned)
                        .flatMap(Optional::stream)
                        .toList();
        TreeSet<Paddr> bounds = new TreeSet<>();
        bounds.add(new Paddr(0));
        for (MemoryRegion region : aligned) {
            bounds.add(region.range().start());
            bounds.add(region.range().end());
        }
        List<MemoryRegion> normal = new ArrayList<>();
        for (Paddr start = bounds.first(), end = bounds.higher(start); end != null;
                start = end, end = bounds.higher(end)) {
            append(normal, new MemoryRegion(new PaddrRange(start, end), leastUsable(aligned, start)));
        }
        return new MemoryMap(normal);
    }

    private static Optional<MemoryRegion> pageAligned(MemoryRegion region) {
        long start = region.range().start().value();
        long end = region.range().end().value();
        long page = PagingConsts.BASE_PAGE_SIZE;
        boolean shrink = region.type() == RegionType.USABLE;
        long alignedStart = shrink ? Unsigned.alignUp(start, page) : Unsigned.alignDown(start, page);
        long alignedEnd = shrink ? Unsigned.alignDown(end, page) : Unsigned.alignUp(end, page);
        return Unsigned.less(alignedStart, alignedEnd)
                ? Optional.of(new MemoryRegion(PaddrRange.of(alignedStart, alignedEnd), region.type()))
                : Optional.empty();
    }

    private static RegionType leastUsable(List<MemoryRegion> regions, Paddr at) {
        return regions.stream()
                .filter(region -> region.range().contains(at))
                .map(MemoryRegion::type)
                .min(RegionType::compareTo)
                .orElse(RegionType.UNKNOWN);
    }

    private static void append(List<MemoryRegion> normal, MemoryRegion next) {
        if (!normal.isEmpty() && normal.getLast().type() == next.type()) {
            PaddrRange merged = new PaddrRange(normal.removeLast().range().start(), next.range().end());
            normal.add(new MemoryRegion(merged, next.type()));
        } else {
            normal.add(next);
        }
    }

    /** Returns the regions in address order. */
    public List<MemoryRegion> regions() {
        return regions;
    }

    /** Returns the regions of one type in address order. */
    public List<PaddrRange> regionsOf(RegionType type) {
        return regions.stream().filter(region -> region.type() == type).map(MemoryRegion::range).toList();
    }

    /** Returns the region that holds {@code pa}, if the map reaches that far. */
    public Optional<MemoryRegion> regionAt(Paddr pa) {
        return regions.stream().filter(region -> region.range().contains(pa)).findFirst();
    }

    /** Returns the first region of type kernel, the one that the kernel page table maps as code. */
    public Optional<PaddrRange> kernel() {
        return regionsOf(RegionType.KERNEL).stream().findFirst();
    }

    /** Returns the end of the highest region that is real RAM, a multiple of 4 KiB; 0 if there is none. */
    public Paddr maxPaddr() {
        return regions.stream()
                .filter(region -> region.type().isPhysical())
                .reduce((_, last) -> last)
                .map(region -> region.range().end())
                .orElse(new Paddr(0));
    }

    /** Returns how much real RAM there is, below {@link #maxPaddr} and without what lies between. */
    public long ramBytes() {
        return regions.stream()
                .filter(region -> region.type().isPhysical())
                .mapToLong(region -> region.range().sizeBytes())
                .sum();
    }

    /** Returns the end of the highest region of any type. */
    public Paddr end() {
        return regions.isEmpty() ? new Paddr(0) : regions.getLast().range().end();
    }
}
