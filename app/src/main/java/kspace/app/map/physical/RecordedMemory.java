package kspace.app.map.physical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.kernel.RangeRole;
import kspace.core.space.Recording;

/**
 * The physical memory of a recording, as far as it is known: what it holds, what pages show, and where the tables lie. What
 * belongs to the kernel image and to the metadata of frames is what the ranges for them show.
 */
public final class RecordedMemory {
    /** Nearer than this, or than such a share of it all, memory is drawn as one. */
    private static final long LEAST_GAP = 64 * ByteSize.KIB;
    private static final long GAPS_OF_ALL = 2048;
    private static final PaddrRange ALL = PaddrRange.of(0, -1L);

    private final Recording recording;
    private final List<PaddrRange> held;

    private RecordedMemory(Recording recording) {
        this.recording = recording;
        this.held = recording.memory().orElse(List.of());
    }

    /** Returns what memory is known, where there are no tables to be told apart, so that it is not cut at each of them. */
    static PhysicalUses coarse(Recording recording) {
        return new RecordedMemory(recording).coarse();
    }

    /**
     * Returns what memory is used for between two addresses.
     *
     * @param gapBytes what is nearer to each other than this is told as one
     */
    public static PhysicalUses fine(Recording recording, PaddrRange within, long gapBytes) {
        return new RecordedMemory(recording).fine(within, gapBytes);
    }

    private PhysicalUses coarse() {
        Paddr end = end(Stream.of(
                held, recording.mapped().shown().in(ALL, LEAST_GAP), recording.mapped().tables().in(ALL, LEAST_GAP)));
        long gap = Unsigned.max(LEAST_GAP, Long.divideUnsigned(end.value(), GAPS_OF_ALL));
        List<PaddrRange> tables = recording.mapped().tables().in(ALL, gap);
        List<PaddrRange> known = joined(
                Stream.of(held, recording.mapped().shown().in(ALL, gap), tables).flatMap(List::stream).toList(), gap);
        PhysicalUses.Layer shown = PhysicalUses.Layer.of(PhysicalUse.SHOWN, known);
        Set<PaddrRange> memory = new HashSet<>();
        Stream.of(held, tables).flatMap(List::stream)
                .forEach(range -> memory.add(shown.ranges().floorEntry(range.start()).getValue()));
        List<PhysicalUses.Layer> layers = new ArrayList<>(taken());
        layers.add(PhysicalUses.Layer.of(PhysicalUse.MEMORY, memory));
        layers.add(shown);
        return new PhysicalUses(List.copyOf(layers), end);
    }

    private PhysicalUses fine(PaddrRange within, long gapBytes) {
        List<PhysicalUses.Layer> layers = new ArrayList<>(taken());
        layers.add(PhysicalUses.Layer.of(PhysicalUse.TABLES, recording.mapped().tables().in(within, gapBytes)));
        layers.add(PhysicalUses.Layer.of(PhysicalUse.MEMORY, joined(
                held.stream().filter(within::overlaps).toList(), gapBytes)));
        layers.add(PhysicalUses.Layer.of(PhysicalUse.SHOWN, recording.mapped().shown().in(within, gapBytes)));
        return new PhysicalUses(List.copyOf(layers), within.end());
    }

    private List<PhysicalUses.Layer> taken() {
        return List.of(
                PhysicalUses.Layer.of(PhysicalUse.KERNEL, largest(RangeRole.TEXT)),
                PhysicalUses.Layer.of(PhysicalUse.METADATA, largest(RangeRole.FRAME_METADATA)));
    }

    /** Returns the largest memory that the range with a role shows at one offset. */
    private List<PaddrRange> largest(RangeRole role) {
        return recording.rangeFor(role)
                .flatMap(range -> recording.mapped().in(range.range(), -1L).stream()
                        .flatMap(part -> Mapping.largestOf(recording, part).stream())
                        .max(Comparator.comparing((Mapping it) -> it.range().sizeBytes(), Long::compareUnsigned)))
                .map(Mapping::memory).stream().toList();
    }

    private static Paddr end(Stream<List<PaddrRange>> all) {
        return all.flatMap(List::stream).map(PaddrRange::end).max(Comparator.naturalOrder()).orElse(new Paddr(0));
    }

    /** Returns ranges in order, those that are near to each other as one. */
    private static List<PaddrRange> joined(List<PaddrRange> ranges, long gap) {
        List<PaddrRange> joined = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(PaddrRange::start)).forEach(next -> {
            Optional<PaddrRange> below = joined.isEmpty() ? Optional.empty() : Optional.of(joined.getLast());
            boolean joins = below.filter(it -> Unsigned.less(next.start().value(), it.end().value())
                    || Unsigned.less(next.start().value() - it.end().value(), Math.max(1, gap))).isPresent();
            if (joins) {
                PaddrRange lower = joined.removeLast();
                joined.add(new PaddrRange(lower.start(),
                        lower.end().compareTo(next.end()) < 0 ? next.end() : lower.end()));
            } else {
                joined.add(next);
            }
        });
        return List.copyOf(joined);
    }
}
