package kspace.app.map.physical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kspace.app.canvas.look.Look;
import kspace.app.map.column.Column;
import kspace.app.map.column.Heights;
import kspace.app.map.column.Segment;
import kspace.app.map.column.Thinning;
import kspace.app.map.column.VirtualColumn;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.VaddrRange;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** Cuts physical memory into parts by what it is used for, and gives each its place in the physical column. */
public final class PhysicalColumn {
    private static final double TAKEN_HEIGHT = 42;
    private static final double TABLES_HEIGHT = 22;
    private static final double TWO_LINES_HEIGHT = 34;
    private static final double FOLD_HEIGHT = 26;
    private static final double SEVERAL_HEIGHT = 10;
    private static final double LARGEST_PLAIN_HEIGHT = 22;
    private static final double COMPACT = 0.8;
    /** In the true scale, the share of the column above the end of RAM, which is folded. */
    private static final double BEYOND_RAM_SHARE = 0.07;
    /** Heights of regions that no one uses, by the size that each begins with. */
    private static final List<Step> PLAIN_HEIGHTS = List.of(
            new Step(0, 5),
            new Step(16 * ByteSize.MIB, 8),
            new Step(256 * ByteSize.MIB, 14),
            new Step(4 * ByteSize.GIB, LARGEST_PLAIN_HEIGHT));
    /** Usable memory of at least this size has its name on it and grows with the window. */
    private static final long NAMED_FROM = 64 * ByteSize.MIB;

    /** What a box takes on average at least, to one scale. */
    private static final double FEWEST_PIXELS = 2;

    private record Step(long fromBytes, double height) {}

    private final Look look;

    private PhysicalColumn(Look look) {
        this.look = look;
    }

    /** Returns the column between two pixels; empty where a zoom shows nothing that is mapped. */
    public static Optional<Column<PhysicalPart>> of(
            Snapshot snapshot, Look look, AxisScale scale, double top, double bottom) {
        if (scale.isLinear()) {
            return placeZoomed(snapshot, scale.shown(snapshot), top, bottom);
        }
        PhysicalColumn column = new PhysicalColumn(look);
        return Optional.of(segments(snapshot)).filter(segments -> !segments.isEmpty())
                .map(segments -> scale.mode() == ScaleMode.TRUE
                        ? placeTrue(segments, endOfRam(snapshot), top, bottom)
                        : column.place(column.thinOut(segments, bottom - top), top, bottom));
    }

    /** Returns the end of what is to scale with the rest of memory. */
    private static Paddr endOfRam(Snapshot snapshot) {
        return switch (snapshot.space()) {
            case BootSpace boot -> boot.state().boot().memory().maxPaddr();
            case Recording recording -> recording.memoryEnd().orElse(new Paddr(-1L));
        };
    }

    /** Returns the parts, lowest addresses first; they cover memory without gaps up to the end of its highest region. */
    public static List<Segment<PhysicalPart>> segments(Snapshot snapshot) {
        return segments(switch (snapshot.space()) {
            case BootSpace boot -> PhysicalUses.of(boot.state(), snapshot.bootedLast().orElseThrow());
            case Recording recording -> RecordedMemory.coarse(recording).joined();
        });
    }

    private static List<Segment<PhysicalPart>> segments(PhysicalUses uses) {
        List<Segment<PhysicalPart>> segments = new ArrayList<>();
        for (PaddrRange range : uses.parts()) {
            PhysicalUse use = uses.at(range.start());
            boolean gap = use == PhysicalUse.UNKNOWN || use == PhysicalUse.RESERVED;
            boolean folded = gap && Unsigned.lessOrEqual(VirtualColumn.FOLD_FROM, range.sizeBytes());
            segments.add(new Segment<>(
                    new PhysicalPart(use, 1), range.start().value(), range.end().value() - 1, folded, false));
        }
        return List.copyOf(segments);
    }

    /**
     * Draws neighbouring small regions as one where there is no room for each, smallest first; where that is not enough, page
     * tables between them too, and at last whatever there is.
     */
    private List<Segment<PhysicalPart>> thinOut(List<Segment<PhysicalPart>> all, double height) {
        List<Segment<PhysicalPart>> thin = all;
        List<Predicate<Segment<PhysicalPart>>> mayBeJoined =
                List.of(this::isSmall, PhysicalColumn::isNoPlace, _ -> true);
        for (Predicate<Segment<PhysicalPart>> joined : mayBeJoined) {
            thin = new Thinning<>(thin, joined, this::neededHeight, PhysicalColumn::merge).to(height);
        }
        return thin;
    }

    /** Returns whether a segment is not one of the few that people look for by name. */
    private static boolean isNoPlace(Segment<PhysicalPart> segment) {
        return switch (segment.content().use()) {
            case KERNEL, METADATA, MEMORY -> false;
            case TABLES, TABLES_TO_COME, SEVERAL, SHOWN, USABLE, RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE,
                    FRAMEBUFFER ->
                    !segment.folded();
        };
    }

    private boolean isSmall(Segment<PhysicalPart> segment) {
        return !segment.content().use().isTaken()
                && !segment.folded()
                && neededHeight(segment) <= LARGEST_PLAIN_HEIGHT;
    }

    private static Segment<PhysicalPart> merge(Segment<PhysicalPart> lower, Segment<PhysicalPart> upper) {
        int regions = lower.content().nrRegions() + upper.content().nrRegions();
        return new Segment<>(
                new PhysicalPart(PhysicalUse.SEVERAL, regions), lower.first(), upper.last(), false,
                lower.cut() || upper.cut());
    }

    private Column<PhysicalPart> place(List<Segment<PhysicalPart>> segments, double top, double bottom) {
        Heights<PhysicalPart> heights = new Heights<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment<PhysicalPart> segment = segments.get(i);
            PhysicalUse use = segment.content().use();
            boolean grows = use == PhysicalUse.TABLES
                    && i + 1 < segments.size()
                    && segments.get(i + 1).content().use() == PhysicalUse.TABLES_TO_COME;
            if (grows) {
                heights.add(List.of(segment, segments.get(i + 1)), neededHeight(segment), 0, 0);
                i++;
            } else {
                heights.add(List.of(segment), neededHeight(segment), weight(segment), 0);
            }
        }
        return heights.place(top, bottom);
    }

    private static double weight(Segment<PhysicalPart> segment) {
        boolean flexible = segment.content().use().isPlain() && segment.weight() >= NAMED_FROM;
        return flexible ? Math.sqrt(segment.weight()) : 0;
    }

    private double neededHeight(Segment<PhysicalPart> segment) {
        return look.pick(1, COMPACT) * normalHeight(segment);
    }

    private static double normalHeight(Segment<PhysicalPart> segment) {
        return switch (segment.content().use()) {
            case KERNEL, METADATA -> TAKEN_HEIGHT;
            case TABLES, TABLES_TO_COME -> TABLES_HEIGHT;
            case SEVERAL -> SEVERAL_HEIGHT;
            case USABLE, MEMORY, SHOWN -> segment.weight() >= NAMED_FROM ? TWO_LINES_HEIGHT : plainHeight(segment);
            case RECLAIMABLE, NVS, RESERVED, UNKNOWN, BAD, MODULE, FRAMEBUFFER ->
                    segment.folded() ? FOLD_HEIGHT : plainHeight(segment);
        };
    }

    private static double plainHeight(Segment<PhysicalPart> segment) {
        return PLAIN_HEIGHTS.stream()
                .filter(step -> segment.weight() >= step.fromBytes())
                .mapToDouble(Step::height)
                .max()
                .orElseThrow();
    }

    private static Column<PhysicalPart> placeTrue(
            List<Segment<PhysicalPart>> segments, Paddr endOfRam, double top, double bottom) {
        List<Segment<PhysicalPart>> below = new ArrayList<>();
        List<Segment<PhysicalPart>> beyond = new ArrayList<>();
        for (Segment<PhysicalPart> segment : asManyAsFit(segments, top, bottom)) {
            (Unsigned.less(segment.first(), endOfRam.value()) ? below : beyond).add(segment);
        }
        Heights<PhysicalPart> heights = new Heights<>();
        double share = beyond.isEmpty() ? 0 : BEYOND_RAM_SHARE;
        if (!below.isEmpty()) {
            heights.add(below, 1 - share, 1 - share, 0);
        }
        if (!beyond.isEmpty()) {
            heights.add(beyond, share, share, 0);
        }
        return heights.place(top, bottom);
    }

    /** Joins neighbours, smallest first, where there are more than boxes could be drawn. */
    private static List<Segment<PhysicalPart>> asManyAsFit(
            List<Segment<PhysicalPart>> segments, double top, double bottom) {
        return new Thinning<>(segments, _ -> true, _ -> FEWEST_PIXELS, PhysicalColumn::merge).to(bottom - top);
    }

    /** What virtual addresses reach, to one scale from the lowest to the highest of it. */
    private static Optional<Column<PhysicalPart>> placeZoomed(
            Snapshot snapshot, VaddrRange shown, double top, double bottom) {
        List<PaddrRange> reached = reached(snapshot, shown);
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        Paddr first = reached.stream().map(PaddrRange::start).min(Comparator.naturalOrder()).orElseThrow();
        Paddr end = reached.stream().map(PaddrRange::end).max(Comparator.naturalOrder()).orElseThrow();
        PaddrRange all = new PaddrRange(first, end);
        double bytesOfPixel = Unsigned.toDouble(all.sizeBytes()) / (bottom - top);
        List<Segment<PhysicalPart>> seen = new ArrayList<>();
        for (Segment<PhysicalPart> segment : segments(snapshot, all, bytesOfPixel)) {
            if (Unsigned.less(segment.first(), end.value()) && Unsigned.lessOrEqual(first.value(), segment.last())) {
                append(seen, cut(segment, all), bytesOfPixel);
            }
        }
        return Optional.of(Column.linear(asManyAsFit(seen, top, bottom), top, bottom));
    }

    private static List<PaddrRange> reached(Snapshot snapshot, VaddrRange shown) {
        return switch (snapshot.space()) {
            case BootSpace _ -> Mapping.of(snapshot).stream()
                    .flatMap(mapping -> mapping.within(shown).stream())
                    .map(Mapping::memory)
                    .toList();
            case Recording recording -> Stream.concat(
                    recording.mapped().in(shown, -1L).stream().flatMap(part -> part.memory().stream()),
                    Mapping.window(snapshot).flatMap(window -> window.within(shown)).map(Mapping::memory).stream())
                    .toList();
        };
    }

    private static List<Segment<PhysicalPart>> segments(Snapshot snapshot, PaddrRange seen, double bytesOfPixel) {
        return switch (snapshot.space()) {
            case BootSpace _ -> segments(snapshot);
            case Recording recording ->
                    segments(RecordedMemory.fine(recording, seen, Unsigned.ofDouble(Math.max(1, bytesOfPixel)))
                            .joined());
        };
    }

    private static Segment<PhysicalPart> cut(Segment<PhysicalPart> segment, PaddrRange all) {
        long first = Unsigned.max(segment.first(), all.start().value());
        long last = Unsigned.min(segment.last(), all.end().value() - 1);
        return new Segment<>(
                segment.content(), first, last, false, first != segment.first() || last != segment.last());
    }

    /** Joins neighbours that are both thinner than a pixel: no more boxes are drawn than there are pixels for them. */
    private static void append(
            List<Segment<PhysicalPart>> seen, Segment<PhysicalPart> next, double bytesOfPixel) {
        boolean joins = !seen.isEmpty()
                && seen.getLast().weight() < bytesOfPixel
                && next.weight() < bytesOfPixel
                && !next.content().use().isTaken();
        seen.add(joins ? merge(seen.removeLast(), next) : next);
    }
}
