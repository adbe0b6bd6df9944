package kspace.app.map.physical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.map.column.MapArea;
import kspace.app.map.column.PartState;
import kspace.app.map.column.RecordedPart;
import kspace.app.map.column.SpacePart;
import kspace.app.map.column.VirtualColumn;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Virtual memory that reaches physical memory of the same size.
 *
 * @param name what made it: a phase, or a direct-mapping window; or the KVirtArea that it is in
 * @param kind the range that it is for, which gives its colour
 * @param toCome whether a later step makes it
 * @param range the virtual addresses
 * @param pa the physical memory that the range starts with
 */
public record Mapping(String name, RangeRole kind, boolean toCome, VaddrRange range, Paddr pa) {
    /** What is a smaller share of a part of a recording is not looked for. */
    private static final long SHARES = 64;
    /** Where no more is mapped, nothing is too small to be looked for. */
    private static final long LITTLE_BYTES = 8 * ByteSize.MIB;
    private static final int MOST_OF_PART = 3;
    private static final int MOST_REACHING = 8;

    /**
     * Returns all that maps at the moment or will, what is to come first; of a recording what is largest of each range with a name
     * and of what lies between.
     */
    public static List<Mapping> of(Snapshot snapshot) {
        List<Mapping> mappings = new ArrayList<>();
        switch (snapshot.space()) {
            case BootSpace boot -> addAll(mappings, boot.state(), snapshot.bootedLast().orElseThrow(), snapshot);
            case Recording recording -> VirtualColumn.segments(snapshot, AxisScale.of(ScaleMode.SCHEMATIC)).stream()
                    .filter(segment -> segment.content().state() == PartState.MAPPED)
                    .forEach(segment -> segment.content().recorded().flatMap(RecordedPart::mapped)
                            .ifPresent(part -> mappings.addAll(largestOf(recording, part))));
        }
        window(snapshot).ifPresent(mappings::add);
        return List.copyOf(mappings);
    }

    private static void addAll(List<Mapping> mappings, BootState state, BootState last, Snapshot snapshot) {
        for (Phase phase : state.boot().phases()) {
            toCome(state, last, phase).ifPresent(part -> add(mappings, phase, true, part));
        }
        for (Phase phase : state.boot().phases()) {
            state.mappedPart(phase).ifPresent(part -> add(mappings, phase, false, part));
        }
        List<MapArea> areas = MapArea.of(snapshot);
        addAll(mappings, areas, true);
        addAll(mappings, areas, false);
    }

    /** Returns what a direct-mapping window reaches, as far as there is memory, if there is one. */
    public static Optional<Mapping> window(Snapshot snapshot) {
        return snapshot.mode().window()
                .flatMap(window -> snapshot.space().memoryEnd().map(end -> of(window, end)));
    }

    /** Returns the largest mappings of a part of a recording. */
    public static List<Mapping> largestOf(Recording recording, MappedParts.Part part) {
        VaddrRange range = part.range();
        long size = range.last().value() - range.first().value();
        long least = part.mappedBytes() <= LITTLE_BYTES ? 1 : Long.divideUnsigned(size, SHARES) + 1;
        return largestOf(recording, range, least, MOST_OF_PART);
    }

    /**
     * Returns the largest mappings of a part of a recording, lowest addresses first.
     *
     * @param leastBytes tables with fewer addresses that map at several offsets are not looked into
     * @param most how many at most
     */
    public static List<Mapping> largestOf(Recording recording, VaddrRange part, long leastBytes, int most) {
        return recording.mapped().straightIn(part, leastBytes).stream()
                .sorted(Comparator.comparingLong(MappedParts.Part::mappedBytes).reversed())
                .limit(most)
                .sorted(Comparator.comparing(it -> it.range().first()))
                .map(it -> of(recording, it.range(), it.first().orElseThrow()))
                .toList();
    }

    private static Mapping of(Recording recording, VaddrRange range, Paddr pa) {
        Optional<NamedRange> named = recording.rangeAt(range.first());
        boolean isUser = recording.consts().userHalf().contains(range.first());
        return new Mapping(
                named.map(NamedRange::name)
                        .orElse(isUser ? SpacePart.USER_HALF.displayName() : SpacePart.KERNEL_HALF.displayName()),
                named.map(NamedRange::role).orElse(RangeRole.OTHER), false, range, pa);
    }

    /** Returns the pages of a recording that show a physical address, a few at most. */
    public static List<Mapping> reaching(Recording recording, Paddr memory) {
        return recording.mapped().reaching(memory, MOST_REACHING).stream()
                .map(page -> of(recording, page.range(), page.first().orElseThrow()))
                .toList();
    }

    private static void addAll(List<Mapping> mappings, List<MapArea> areas, boolean toCome) {
        areas.stream().filter(it -> it.toCome() == toCome).forEach(it -> it.area().mapped().forEach(
                part -> mappings.add(new Mapping(it.name(), RangeRole.MAPPINGS, toCome, part.range(), part.pa()))));
    }

    private static void add(List<Mapping> mappings, Phase phase, boolean toCome, VaddrRange part) {
        Phase.Mapping whole = phase.mapping().orElseThrow();
        long offset = part.first().value() - whole.range().first().value();
        phase.name().role().ifPresent(kind -> mappings.add(
                new Mapping(phase.name().displayName(), kind, toCome, part, whole.pa().plus(offset))));
    }

    /** A window reaches farther than there is memory. */
    private static Mapping of(DirectMappingWindow window, Paddr memoryEnd) {
        VaddrRange reached = VaddrRange.ofSize(window.range().first(), memoryEnd.value());
        return new Mapping(window.name(), RangeRole.DIRECT_MAP, false, reached, new Paddr(0));
    }

    private static Optional<VaddrRange> toCome(BootState state, BootState end, Phase phase) {
        Optional<VaddrRange> now = state.mappedPart(phase);
        Optional<VaddrRange> last = end.mappedPart(phase);
        if (last.isEmpty() || now.isEmpty()) {
            return last;
        }
        return now.equals(last)
                ? Optional.empty()
                : Optional.of(new VaddrRange(now.get().last().plus(1), last.get().last()));
    }

    /** Returns what of this lies in {@code shown}, if anything does. */
    public Optional<Mapping> within(VaddrRange shown) {
        return range.intersect(shown).map(part -> new Mapping(
                name, kind, toCome, part, pa.plus(part.first().value() - range.first().value())));
    }

    /** Returns the physical memory. */
    public PaddrRange memory() {
        return PaddrRange.ofSize(pa, range.sizeBytes());
    }

    /** Returns where physical memory appears in this mapping, if it does. */
    public Optional<Vaddr> vaOf(Paddr memory) {
        return memory().contains(memory)
                ? Optional.of(range.first().plus(memory.value() - pa.value()))
                : Optional.empty();
    }

    /** Returns the mappings through which physical memory is reached at the moment. */
    public static List<Mapping> reaching(Snapshot snapshot, Paddr memory) {
        return switch (snapshot.space()) {
            case BootSpace _ -> reaching(of(snapshot), memory);
            case Recording recording -> reaching(recording, memory);
        };
    }

    /** Returns those of {@code mappings} through which physical memory is reached at the moment. */
    public static List<Mapping> reaching(List<Mapping> mappings, Paddr memory) {
        return mappings.stream()
                .filter(mapping -> !mapping.toCome() && mapping.memory().contains(memory))
                .toList();
    }
}
