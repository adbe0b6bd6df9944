package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.memory.MemoryRegion;

/**
 * What physical memory is used for, read once so that each address costs a search and not a look at every region.
 *
 * @param snapshot the moment
 * @param tables where page tables lie, by where each range starts
 * @param tablesToCome likewise, those of the last moment
 */
record PhysicalUses(
        Snapshot snapshot, NavigableMap<Paddr, PaddrRange> tables, NavigableMap<Paddr, PaddrRange> tablesToCome) {

    static PhysicalUses of(Snapshot snapshot) {
        return new PhysicalUses(
                snapshot, byStart(snapshot.state().tableFrames()), byStart(snapshot.lastState().tableFrames()));
    }

    private static NavigableMap<Paddr, PaddrRange> byStart(List<PaddrRange> ranges) {
        NavigableMap<Paddr, PaddrRange> byStart = new TreeMap<>();
        ranges.forEach(range -> byStart.put(range.start(), range));
        return byStart;
    }

    /** Returns memory cut wherever its use may change, from 0 to the end of its highest region. */
    List<PaddrRange> parts() {
        NavigableSet<Paddr> bounds = new TreeSet<>(List.of(new Paddr(0)));
        for (MemoryRegion region : snapshot.boot().memory().regions()) {
            addEnds(bounds, region.range());
        }
        addEnds(bounds, snapshot.boot().metadata().frames());
        tables.values().forEach(frames -> addEnds(bounds, frames));
        tablesToCome.values().forEach(frames -> addEnds(bounds, frames));
        List<PaddrRange> parts = new ArrayList<>();
        for (Paddr start : bounds.headSet(snapshot.boot().memory().end())) {
            Paddr end = bounds.higher(start);
            if (end != null) {
                parts.add(new PaddrRange(start, end));
            }
        }
        return parts;
    }

    private static void addEnds(NavigableSet<Paddr> bounds, PaddrRange range) {
        bounds.add(range.start());
        bounds.add(range.end());
    }

    PhysicalUse at(Paddr pa) {
        if (snapshot.boot().metadata().frames().contains(pa)) {
            return PhysicalUse.METADATA;
        }
        if (isIn(tables, pa)) {
            return PhysicalUse.TABLES;
        }
        if (isIn(tablesToCome, pa)) {
            return PhysicalUse.TABLES_TO_COME;
        }
        return snapshot.boot()
                .memory()
                .regionAt(pa)
                .map(region -> PhysicalUse.of(region.type()))
                .orElse(PhysicalUse.UNKNOWN);
    }

    private static boolean isIn(NavigableMap<Paddr, PaddrRange> ranges, Paddr pa) {
        Map.Entry<Paddr, PaddrRange> below = ranges.floorEntry(pa);
        return below != null && below.getValue().contains(pa);
    }
}
