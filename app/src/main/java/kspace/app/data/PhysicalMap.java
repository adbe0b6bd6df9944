package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kspace.BootState;
import kspace.core.memory.RegionType;

/**
 * Physical memory at one moment, cut wherever its use changes.
 *
 * @param parts the parts from physical address 0 on, without gaps, up to the end of the highest region
 */
public record PhysicalMap(List<Part> parts) {
    private static final String FRAME_METADATA = "frame metadata";

    /**
     * A part with one use.
     *
     * @param range where it lies
     * @param use what it is used for
     */
    public record Part(PaddrRange range, String use) {}

    /** Returns the map of a moment. */
    public static PhysicalMap of(BootState state) {
        return of(state, state.boot().lastState());
    }

    /** As {@link #of(BootState)}, with the last state where it is known already. */
    static PhysicalMap of(BootState state, BootState last) {
        List<Part> parts = new ArrayList<>();
        state.boot().memory().regions().forEach(region -> parts.add(new Part(region.range(), name(region.type()))));
        cut(parts, last.tableFrames(), "page tables to come");
        cut(parts, state.tableFrames(), "page tables");
        cut(parts, List.of(state.boot().metadata().frames()), FRAME_METADATA);
        return new PhysicalMap(List.copyOf(parts));
    }

    /** Returns what the memory at an address is used for at a moment, in short; empty past the memory map. */
    public static Optional<String> useAt(BootState state, Paddr pa) {
        if (state.boot().metadata().frames().contains(pa)) {
            return Optional.of(FRAME_METADATA);
        }
        if (state.tableFrames().stream().anyMatch(frames -> frames.contains(pa))) {
            return Optional.of("page table");
        }
        return state.boot().memory().regionAt(pa).map(region -> region.type().displayName());
    }

    private static String name(RegionType type) {
        return type == RegionType.KERNEL ? "kernel image" : type.displayName();
    }

    /** Gives {@code taken}, all of it inside the parts, another use. */
    private static void cut(List<Part> parts, List<PaddrRange> taken, String use) {
        for (PaddrRange range : taken) {
            TreeSet<Paddr> bounds = new TreeSet<>(List.of(range.start(), range.end()));
            List<Part> old = List.copyOf(parts);
            parts.clear();
            old.forEach(part -> parts.addAll(pieces(part, range, bounds, use)));
        }
        join(parts);
    }

    private static List<Part> pieces(Part part, PaddrRange taken, TreeSet<Paddr> bounds, String use) {
        if (!part.range().overlaps(taken)) {
            return List.of(part);
        }
        TreeSet<Paddr> starts = new TreeSet<>(bounds);
        starts.add(part.range().start());
        starts.add(part.range().end());
        List<Part> pieces = new ArrayList<>();
        for (Paddr start : starts.subSet(part.range().start(), part.range().end())) {
            Paddr end = starts.higher(start);
            if (end != null) {
                pieces.add(new Part(new PaddrRange(start, end), taken.contains(start) ? use : part.use()));
            }
        }
        return pieces;
    }

    /** Makes one of neighbours with the same use. */
    private static void join(List<Part> parts) {
        for (int i = parts.size() - 1; i > 0; i--) {
            Part lower = parts.get(i - 1);
            Part upper = parts.get(i);
            if (lower.use().equals(upper.use()) && lower.range().end().equals(upper.range().start())) {
                parts.set(i - 1, new Part(new PaddrRange(lower.range().start(), upper.range().end()), lower.use()));
                parts.remove(i);
            }
        }
    }
}
