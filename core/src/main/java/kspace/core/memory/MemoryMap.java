package kspace.core.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
        NavigableMap<Paddr, Map<RegionType, Integer>> changes = new TreeMap<>();
        changesAt(changes, new Paddr(0));
        for (MemoryRegion region : reported) {
            if (!region.range().isEmpty()) {
                pageAligned(region).ifPresent(aligned -> {
                    changesAt(changes, aligned.range().start()).merge(aligned.type(), 1, Integer::sum);
                    changesAt(changes, aligned.range().end()).merge(aligned.type(), -1, Integer::sum);
                });
            }
        }
        Map<RegionType, Integer> there = new EnumMap<>(RegionType.class);
        List<MemoryRegion> normal = new ArrayList<>();
        for (Map.Entry<Paddr, Map<RegionType, Integer>> change : changes.entrySet()) {
            change.getValue().forEach((type, number) -> there.merge(type, number, Integer::sum));
            Paddr end = changes.higherKey(change.getKey());
            if (end != null) {
                append(normal, new MemoryRegion(new PaddrRange(change.getKey(), end), leastUsable(there)));
            }
        }
        return new MemoryMap(normal);
    }

    /** Returns how many regions of each type begin at an address, less those that end there. */
    private static Map<RegionType, Integer> changesAt(
            NavigableMap<Paddr, Map<RegionType, Integer>> changes, Paddr at) {
        return changes.computeIfAbsent(at, _ -> new EnumMap<>(RegionType.class));
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

    private static RegionType leastUsable(Map<RegionType, Integer> there) {
        return Arrays.stream(RegionType.values()).filter(type -> there.getOrDefault(type, 0) > 0).findFirst()
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
        int low = 0;
        int high = regions.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (regions.get(middle).range().start().compareTo(pa) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? Optional.empty() : Optional.of(regions.get(low)).filter(it -> it.range().contains(pa));
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
