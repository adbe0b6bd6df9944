package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kspace.app.canvas.look.Look;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** Cuts the address space into parts, and gives each its place in the virtual column. */
public final class VirtualColumn {
    /** An unused part of at least this size is folded. */
    public static final long FOLD_FROM = 16 * ByteSize.GIB;

    private static final double OUTSIDE_HEIGHT = 13;
    private static final double OTHER_SPACE_HEIGHT = 46;
    private static final double UNUSED_HEIGHT = 26;
    private static final double HOLE_HEIGHT = 34;
    private static final double LINEAR_FOLD_HEIGHT = 46;
    private static final double KVIRT_HEIGHT = 72;
    private static final double MAPPING_HEIGHT = 46;
    private static final double AREA_HEIGHT = 38;
    private static final double KVIRT_BESIDE_AREAS_HEIGHT = 50;
    private static final double LINEAR_HEIGHT = 130;
    private static final double LINEAR_MAPPED_HEIGHT = 64;
    private static final double MAPPED_HEIGHT = 8;
    private static final double COMPACT = 0.8;
    /** How much of the column of a recording may be told of what is not used, range by range. */
    private static final double UNUSED_SHARE = 0.3;
    /** What one pixel of any other part gets of the height that is left, where the linear map gets 1. */
    private static final double GROWTH = 0.0012;

    private final Look look;
    private final ScaleMode mode;

    private VirtualColumn(Look look, ScaleMode mode) {
        this.look = look;
        this.mode = mode;
    }

    /** Returns the column between two pixels. */
    public static Column<VirtualPart> of(Snapshot snapshot, Look look, AxisScale scale, double top, double bottom) {
        List<Segment<VirtualPart>> segments = segments(snapshot, scale);
        return scale.isLinear()
                ? Column.linear(segments, top, bottom)
                : new VirtualColumn(look, scale.mode()).place(segments, top, bottom);
    }

    /** Returns the parts, lowest addresses first; they cover what the scale shows without gaps. */
    public static List<Segment<VirtualPart>> segments(Snapshot snapshot, AxisScale scale) {
        return switch (snapshot.space()) {
            case BootSpace boot -> segments(snapshot, boot.state(), scale);
            case Recording recording -> RecordedColumn.segments(snapshot, recording, scale);
        };
    }

    private static List<Segment<VirtualPart>> segments(Snapshot snapshot, BootState state, AxisScale scale) {
        BootState last = snapshot.bootedLast().orElseThrow();
        VaddrRange shown = scale.shown(snapshot);
        TreeSet<Vaddr> starts = new TreeSet<>(List.of(new Vaddr(0)));
        for (SpacePart.Place place : SpacePart.placesOf(snapshot.mode())) {
            addEnds(starts, place.range());
        }
        for (NamedRange range : state.boot().layout().ranges()) {
            addEnds(starts, range.range());
        }
        for (Phase phase : state.boot().phases()) {
            state.mappedPart(phase).ifPresent(part -> addEnds(starts, part));
            last.mappedPart(phase).ifPresent(part -> addEnds(starts, part));
        }
        TreeMap<Vaddr, AreaSpan> areas = AreaSpan.of(snapshot, scale);
        areas.values().forEach(area -> addEnds(starts, area.range()));
        List<Segment<VirtualPart>> segments = new ArrayList<>();
        for (Vaddr start : starts.subSet(starts.floor(shown.first()), true, shown.last(), true)) {
            Vaddr next = starts.higher(start);
            VaddrRange whole = VaddrRange.ofBounds(start.value(), next == null ? 0 : next.value());
            Optional<AreaSpan> area = Optional.ofNullable(areas.floorEntry(start))
                    .map(Map.Entry::getValue)
                    .filter(it -> it.range().contains(start));
            segments.add(segment(snapshot, scale, whole, shown, area));
        }
        return List.copyOf(segments);
    }

    private static void addEnds(Set<Vaddr> starts, VaddrRange range) {
        starts.add(range.first());
        if (range.endExclusive() != 0) {
            starts.add(new Vaddr(range.endExclusive()));
        }
    }

    private static Segment<VirtualPart> segment(
            Snapshot snapshot, AxisScale scale, VaddrRange whole, VaddrRange shown, Optional<AreaSpan> area) {
        Vaddr start = whole.first();
        SpacePart space = SpacePart.at(snapshot, start).part();
        Optional<NamedRange> mapped = purposeAt(snapshot.booted(), start);
        Optional<NamedRange> booted = mapped.or(() -> purposeAt(snapshot.bootedLast(), start));
        Optional<NamedRange> purpose =
                booted.or(() -> area.flatMap(_ -> snapshot.space().rangeFor(RangeRole.MAPPINGS)));
        PartState state = mapped.isPresent() || space == SpacePart.WINDOW
                ? PartState.MAPPED
                : booted.isPresent() ? PartState.TO_COME : area.map(AreaSpan::state).orElse(PartState.UNUSED);
        boolean large = Unsigned.lessOrEqual(FOLD_FROM - 1, whole.last().value() - start.value());
        boolean folded = scale.isFolding() && large && purpose.isEmpty();
        VaddrRange seen = whole.intersect(shown).orElseThrow();
        return new Segment<>(
                new VirtualPart(
                        space, snapshot.space().rangeAt(start), purpose, state,
                        booted.isPresent() ? Optional.empty() : area, Optional.empty()),
                seen.first().value(), seen.last().value(), folded,
                !seen.equals(whole));
    }

    /** Returns the range that a phase has mapped an address for, if one has. */
    private static Optional<NamedRange> purposeAt(Optional<BootState> booted, Vaddr va) {
        return booted.flatMap(state -> state.boot().phases().stream()
                .filter(phase -> state.mappedPart(phase)
                        .filter(part -> part.contains(va))
                        .isPresent())
                .findFirst()
                .flatMap(phase -> phase.name().role())
                .map(state.boot().layout()::named));
    }

    /** Tells neighbours in which nothing is mapped as one, where there is no room for each of them. */
    private static List<Segment<VirtualPart>> thinOut(
            List<Segment<VirtualPart>> segments, Look look, double height) {
        if (segments.stream().noneMatch(RecordedColumn::mayBeJoined)) {
            return segments;
        }
        double others = segments.stream().filter(segment -> !RecordedColumn.mayBeJoined(segment))
                .mapToDouble(segment -> look.pick(1, COMPACT) * neededHeight(segment, false)).sum();
        return new Thinning<>(segments, RecordedColumn::mayBeJoined,
                segment -> look.pick(1, COMPACT) * neededHeight(segment, false), RecordedColumn::merge)
                .to(Math.min(height, others + UNUSED_SHARE * height));
    }

    private static double growth(VirtualPart part) {
        return part.recorded().isEmpty() ? GROWTH : RecordedHeights.growth(part);
    }

    private Column<VirtualPart> place(List<Segment<VirtualPart>> segments, double top, double bottom) {
        Heights<VirtualPart> heights = new Heights<>();
        if (mode == ScaleMode.TRUE) {
            return RecordedHeights.placeTrue(segments, top, bottom);
        }
        List<Segment<VirtualPart>> thin = thinOut(segments, look, bottom - top);
        boolean areas = thin.stream().anyMatch(segment -> segment.content().area().isPresent());
        for (List<Segment<VirtualPart>> group : groups(thin)) {
            VirtualPart part = group.getFirst().content();
            boolean linear = part.purpose().filter(it -> it.role() == RangeRole.DIRECT_MAP).isPresent()
                    && !part.overruns();
            double needed = look.pick(1, COMPACT) * neededHeight(group.getFirst(), areas);
            double mapped = part.state() == PartState.MAPPED
                    ? look.pick(1, COMPACT) * (linear ? LINEAR_MAPPED_HEIGHT : MAPPED_HEIGHT)
                    : 0;
            heights.add(group, needed, linear ? 1 : needed * growth(part), mapped);
        }
        return heights.place(top, bottom);
    }

    /** Puts what is mapped and what is to come for one range together: they share one height. */
    private static List<List<Segment<VirtualPart>>> groups(List<Segment<VirtualPart>> segments) {
        List<List<Segment<VirtualPart>>> groups = new ArrayList<>();
        for (Segment<VirtualPart> segment : segments) {
            VirtualPart part = segment.content();
            boolean joins = !groups.isEmpty()
                    && part.area().isEmpty()
                    && part.purpose().isPresent()
                    && part.purpose().equals(groups.getLast().getLast().content().purpose())
                    && part.range().equals(groups.getLast().getLast().content().range());
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(segment);
        }
        return groups;
    }

    private static double neededHeight(Segment<VirtualPart> segment, boolean areas) {
        VirtualPart part = segment.content();
        if (part.area().isPresent()) {
            return AREA_HEIGHT;
        }
        if (part.recorded().isPresent()) {
            return RecordedHeights.needed(segment);
        }
        if (part.purpose().isPresent()) {
            boolean linear = part.hue().filter(RangeRole.DIRECT_MAP::equals).isPresent();
            return part.overruns() ? UNUSED_HEIGHT : linear ? LINEAR_HEIGHT : MAPPING_HEIGHT;
        }
        if (part.space() != SpacePart.KERNEL_HALF) {
            return OTHER_SPACE_HEIGHT;
        }
        return part.range()
                .map(range -> switch (range.role()) {
                    case MAPPINGS -> areas ? KVIRT_BESIDE_AREAS_HEIGHT : KVIRT_HEIGHT;
                    case HOLE -> HOLE_HEIGHT;
                    case DIRECT_MAP -> LINEAR_FOLD_HEIGHT;
                    case FRAME_METADATA, TEXT, OTHER -> segment.folded() ? HOLE_HEIGHT : UNUSED_HEIGHT;
                })
                .orElse(OUTSIDE_HEIGHT);
    }
}
