package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.RegionType;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Physical memory at one moment, cut wherever its use changes.
 *
 * @param parts the parts from physical address 0 on, without gaps, up to the end of the highest region
 */
public record PhysicalMap(List<Part> parts) {
    private static final String FRAME_METADATA = DataMessage.FRAME_METADATA.text();
    private static final String PAGE_TABLE = DataMessage.PAGE_TABLE.text();

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
        List<Part> toCome = cut(parts, last.tableFrames(), DataMessage.TABLES_TO_COME.text());
        List<Part> tables = cut(toCome, state.tableFrames(), DataMessage.PAGE_TABLES.text());
        return new PhysicalMap(cut(tables, List.of(state.boot().metadata().frames()), FRAME_METADATA));
    }

    /** Returns what the memory at an address is used for at a moment, in short; empty past the memory map. */
    public static Optional<String> useAt(AddressSpace space, Paddr pa) {
        return switch (space) {
            case BootSpace boot -> useAt(boot, boot.state().boot(), pa);
            case Recording recording -> Optional.of(useAt(recording, pa));
        };
    }

    private static Optional<String> useAt(BootSpace space, Boot boot, Paddr pa) {
        if (boot.metadata().frames().contains(pa)) {
            return Optional.of(FRAME_METADATA);
        }
        return space.holdsTable(pa)
                ? Optional.of(PAGE_TABLE)
                : boot.memory().regionAt(pa).map(region -> region.type().displayName());
    }

    private static String useAt(Recording recording, Paddr pa) {
        if (recording.holdsTable(pa)) {
            return PAGE_TABLE;
        }
        return recording.memory()
                .map(known -> known.stream().anyMatch(range -> range.contains(pa)) ? DataMessage.RECORDED.text()
                        : DataMessage.NOT_IN_THE_DUMP.text())
                .orElse(DataMessage.USE_UNKNOWN.text());
    }

    private static String name(RegionType type) {
        return type == RegionType.KERNEL ? DataMessage.KERNEL_IMAGE.text() : type.displayName();
    }

    /**
     * Returns the parts with another use for {@code taken}, whose ranges are disjoint and inside the parts; neighbours with the
     * same use are one. Each part and each range is looked at once.
     */
    private static List<Part> cut(List<Part> parts, List<PaddrRange> taken, String use) {
        NavigableMap<Paddr, PaddrRange> byStart = new TreeMap<>();
        taken.stream().filter(range -> !range.isEmpty()).forEach(range -> byStart.put(range.start(), range));
        List<Part> cut = new ArrayList<>();
        for (Part part : parts) {
            Paddr at = part.range().start();
            while (at.compareTo(part.range().end()) < 0) {
                Map.Entry<Paddr, PaddrRange> here = byStart.floorEntry(at);
                boolean isTaken = here != null && here.getValue().contains(at);
                Paddr next = isTaken ? here.getValue().end() : byStart.ceilingKey(at);
                Paddr end = next == null || next.compareTo(part.range().end()) > 0 ? part.range().end() : next;
                append(cut, new Part(new PaddrRange(at, end), isTaken ? use : part.use()));
                at = end;
            }
        }
        return List.copyOf(cut);
    }

    /** Adds a part, to the last one if that has the same use. */
    private static void append(List<Part> parts, Part next) {
        boolean same = !parts.isEmpty() && parts.getLast().use().equals(next.use())
                && parts.getLast().range().end().equals(next.range().start());
        parts.add(same
                ? new Part(new PaddrRange(parts.removeLast().range().start(), next.range().end()), next.use())
                : next);
    }
}
