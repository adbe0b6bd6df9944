package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.paging.DirectMappingWindow;

/**
 * Virtual memory that reaches physical memory of the same size.
 *
 * @param name what made it: a phase, or a direct-mapping window; or the KVirtArea that it is in
 * @param kind the range that it is for, which gives its colour
 * @param toCome whether a later step makes it
 * @param range the virtual addresses
 * @param pa the physical memory that the range starts with
 */
record Mapping(String name, RangeRole kind, boolean toCome, VaddrRange range, Paddr pa) {

    /** Returns all that maps at the moment or will, what is to come first. */
    static List<Mapping> of(Snapshot snapshot) {
        List<Mapping> mappings = new ArrayList<>();
        for (Phase phase : snapshot.boot().phases()) {
            toCome(snapshot, phase).ifPresent(part -> add(mappings, phase, true, part));
        }
        for (Phase phase : snapshot.boot().phases()) {
            snapshot.state().mappedPart(phase).ifPresent(part -> add(mappings, phase, false, part));
        }
        List<MapArea> areas = MapArea.of(snapshot);
        addAll(mappings, areas, true);
        addAll(mappings, areas, false);
        snapshot.boot().machine().mode().window()
                .map(window -> of(window, snapshot.boot().memory().end()))
                .ifPresent(mappings::add);
        return List.copyOf(mappings);
    }

    private static void addAll(List<Mapping> mappings, List<MapArea> areas, boolean toCome) {
        areas.stream().filter(it -> it.toCome() == toCome).forEach(it -> it.area().mapped().forEach(
                part -> mappings.add(new Mapping(it.name(), RangeRole.MAPPINGS, toCome, part.range(), part.pa()))));
    }

    private static void add(List<Mapping> mappings, Phase phase, boolean toCome, VaddrRange part) {
        Phase.Mapping whole = phase.mapping().orElseThrow();
        long offset = part.first().value() - whole.range().first().value();
        VirtualPart.home(phase.name()).ifPresent(kind -> mappings.add(
                new Mapping(phase.name().displayName(), kind, toCome, part, whole.pa().plus(offset))));
    }

    /** A window reaches farther than there is memory. */
    private static Mapping of(DirectMappingWindow window, Paddr memoryEnd) {
        VaddrRange reached = VaddrRange.ofSize(window.range().first(), memoryEnd.value());
        return new Mapping(window.name(), RangeRole.DIRECT_MAP, false, reached, new Paddr(0));
    }

    private static Optional<VaddrRange> toCome(Snapshot snapshot, Phase phase) {
        Optional<VaddrRange> now = snapshot.state().mappedPart(phase);
        Optional<VaddrRange> last = snapshot.lastState().mappedPart(phase);
        if (last.isEmpty() || now.isEmpty()) {
            return last;
        }
        return now.equals(last)
                ? Optional.empty()
                : Optional.of(new VaddrRange(now.get().last().plus(1), last.get().last()));
    }

    /** Returns what of this lies in {@code shown}, if anything does. */
    Optional<Mapping> within(VaddrRange shown) {
        return range.intersect(shown).map(part -> new Mapping(
                name, kind, toCome, part, pa.plus(part.first().value() - range.first().value())));
    }

    /** Returns the physical memory. */
    PaddrRange memory() {
        return PaddrRange.ofSize(pa, range.sizeBytes());
    }

    /** Returns where physical memory appears in this mapping, if it does. */
    Optional<Vaddr> vaOf(Paddr memory) {
        return memory().contains(memory)
                ? Optional.of(range.first().plus(memory.value() - pa.value()))
                : Optional.empty();
    }

    /** Returns the mappings through which physical memory is reached at the moment. */
    static List<Mapping> reaching(Snapshot snapshot, Paddr memory) {
        return reaching(of(snapshot), memory);
    }

    /** Returns those of {@code mappings} through which physical memory is reached at the moment. */
    static List<Mapping> reaching(List<Mapping> mappings, Paddr memory) {
        return mappings.stream()
                .filter(mapping -> !mapping.toCome() && mapping.memory().contains(memory))
                .toList();
    }
}
