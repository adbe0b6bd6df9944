package kspace.app.map.physical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.MemoryRegion;

/**
 * What physical memory is used for, read once so that each address costs a search and not a look at every region.
 *
 * @param layers what is used for something, what covers the others first
 * @param end the end of all memory
 */
public record PhysicalUses(List<Layer> layers, Paddr end) {

    /**
     * Memory with one use.
     *
     * @param use the use
     * @param ranges where it lies, by where each range starts
     */
    record Layer(PhysicalUse use, NavigableMap<Paddr, PaddrRange> ranges) {
        static Layer of(PhysicalUse use, Collection<PaddrRange> ranges) {
            NavigableMap<Paddr, PaddrRange> byStart = new TreeMap<>();
            ranges.forEach(range -> byStart.put(range.start(), range));
            return new Layer(use, byStart);
        }

        boolean holds(Paddr pa) {
            Map.Entry<Paddr, PaddrRange> below = ranges.floorEntry(pa);
            return below != null && below.getValue().contains(pa);
        }
    }

    /** Returns the uses of a moment of a boot, up to the end of its highest region. */
    static PhysicalUses of(BootState state, BootState last) {
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.of(PhysicalUse.METADATA, List.of(state.boot().metadata().frames())));
        layers.add(Layer.of(PhysicalUse.TABLES, state.tableFrames()));
        layers.add(Layer.of(PhysicalUse.TABLES_TO_COME, last.tableFrames()));
        Map<PhysicalUse, List<PaddrRange>> regions = state.boot().memory().regions().stream().collect(
                Collectors.groupingBy(
                        region -> PhysicalUse.of(region.type()),
                        Collectors.mapping(MemoryRegion::range, Collectors.toList())));
        regions.forEach((use, ranges) -> layers.add(Layer.of(use, ranges)));
        return new PhysicalUses(List.copyOf(layers), state.boot().memory().end());
    }

    /** Returns memory cut wherever its use may change, from 0 to its end. */
    List<PaddrRange> parts() {
        NavigableSet<Paddr> bounds = new TreeSet<>(List.of(new Paddr(0)));
        for (Layer layer : layers) {
            for (PaddrRange range : layer.ranges().values()) {
                bounds.add(range.start());
                bounds.add(range.end());
            }
        }
        List<PaddrRange> parts = new ArrayList<>();
        for (Paddr start : bounds.headSet(end)) {
            Paddr next = bounds.higher(start);
            if (next != null) {
                parts.add(new PaddrRange(start, next));
            }
        }
        return parts;
    }

    /** Returns the same without cuts where the use stays the same. */
    PhysicalUses joined() {
        List<Layer> joined = new ArrayList<>();
        PhysicalUse before = PhysicalUse.UNKNOWN;
        Map<PhysicalUse, List<PaddrRange>> byUse = new EnumMap<>(PhysicalUse.class);
        for (PaddrRange part : parts()) {
            PhysicalUse use = at(part.start());
            List<PaddrRange> ranges = byUse.computeIfAbsent(use, _ -> new ArrayList<>());
            ranges.add(use == before && !ranges.isEmpty()
                    ? new PaddrRange(ranges.removeLast().start(), part.end())
                    : part);
            before = use;
        }
        byUse.remove(PhysicalUse.UNKNOWN);
        byUse.forEach((use, ranges) -> joined.add(Layer.of(use, ranges)));
        return new PhysicalUses(List.copyOf(joined), end);
    }

    public PhysicalUse at(Paddr pa) {
        return layers.stream().filter(layer -> layer.holds(pa)).findFirst().map(Layer::use)
                .orElse(PhysicalUse.UNKNOWN);
    }
}
