package kspace.app.map.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.MappedParts;
import kspace.core.space.Recording;

/**
 * Cuts the address space of a recording into parts: where ranges with names begin and end, and where something is mapped. To one
 * scale what is less than a few pixels apart is one part; else what is not far apart is, and each range has a few at most.
 */
final class RecordedColumn {
    private static final long STEPS_OF_SCALE = 256;
    private static final int MOST_OF_RANGE = 3;
    private static final int MOST_OF_REST = 12;

    private final Recording recording;
    private final AxisScale scale;
    private final VaddrRange shown;
    private final List<Segment<VirtualPart>> segments = new ArrayList<>();

    private RecordedColumn(Recording recording, AxisScale scale, VaddrRange shown) {
        this.recording = recording;
        this.scale = scale;
        this.shown = shown;
    }

    /** Returns the parts, lowest addresses first; they cover what the scale shows without gaps. */
    static List<Segment<VirtualPart>> segments(Snapshot snapshot, Recording recording, AxisScale scale) {
        RecordedColumn column = new RecordedColumn(recording, scale, scale.shown(snapshot));
        for (SpacePart.Place place : SpacePart.placesOf(snapshot.mode())) {
            if (place.range().overlaps(column.shown)) {
                column.add(place);
            }
        }
        return List.copyOf(column.segments);
    }

    private void add(SpacePart.Place place) {
        boolean isRead = recording.rootRange().contains(place.range());
        switch (place.part()) {
            case NON_CANONICAL, WINDOW -> addWhole(place, Optional.empty());
            case USER_HALF -> {
                if (isRead && scale.isLinear()) {
                    addMapped(place.part(), place.range(), Optional.empty());
                } else {
                    addWhole(place, isRead ? recording.mapped().in(place.range(), -1L).stream().findFirst()
                            : Optional.empty());
                }
            }
            case KERNEL_HALF -> addRanges(place);
        }
    }

    private void addRanges(SpacePart.Place half) {
        long at = half.range().first().value();
        for (NamedRange named : recording.ranges()) {
            long first = named.range().first().value();
            // Ranges that were found may overlap those whose places are fixed.
            if (half.range().contains(named.range()) && Unsigned.lessOrEqual(at, first)) {
                if (at != first) {
                    addMapped(half.part(), VaddrRange.ofBounds(at, first), Optional.empty());
                }
                addMapped(half.part(), named.range(), Optional.of(named));
                at = named.range().endExclusive();
                if (at == 0) {
                    return;
                }
            }
        }
        if (Unsigned.lessOrEqual(at, half.range().last().value())) {
            addMapped(half.part(), new VaddrRange(new Vaddr(at), half.range().last()), Optional.empty());
        }
    }

    /** Adds a part that is drawn as one, whatever is mapped in it. */
    private void addWhole(SpacePart.Place place, Optional<MappedParts.Part> mapped) {
        boolean folds = place.part() == SpacePart.NON_CANONICAL || place.part() == SpacePart.USER_HALF;
        VaddrRange seen = place.range().intersect(shown).orElseThrow();
        boolean isWindow = place.part() == SpacePart.WINDOW;
        segments.add(new Segment<>(
                new VirtualPart(
                        place.part(), isWindow ? recording.rangeAt(place.range().first()) : Optional.empty(),
                        Optional.empty(),
                        isWindow ? PartState.MAPPED : mapped.map(RecordedColumn::state).orElse(PartState.UNUSED),
                        Optional.empty(), Optional.of(new RecordedPart(mapped, List.of()))),
                seen.first().value(), seen.last().value(), folds && !scale.isLinear(), !seen.equals(place.range())));
    }

    /** Adds a range, or what lies between two of them: what is mapped in it, and what is not. */
    private void addMapped(SpacePart space, VaddrRange whole, Optional<NamedRange> named) {
        if (!whole.overlaps(shown)) {
            return;
        }
        VaddrRange seen = whole.intersect(shown).orElseThrow();
        List<MappedParts.Part> parts = mapped(seen, named.isPresent() ? MOST_OF_RANGE : MOST_OF_REST);
        List<NamedRange> untouched = parts.isEmpty() && seen.equals(whole) ? named.stream().toList() : List.of();
        Vaddr at = seen.first();
        for (MappedParts.Part part : parts) {
            if (!part.range().first().equals(at)) {
                addUnused(space, whole, VaddrRange.ofBounds(at.value(), part.range().first().value()), named,
                        untouched);
            }
            segments.add(new Segment<>(
                    new VirtualPart(
                            space, named, part.mappedBytes() == 0 ? Optional.empty() : named, state(part),
                            Optional.empty(),
                            Optional.of(RecordedPart.of(part))),
                    part.range().first().value(), part.range().last().value(), false, goesOn(whole, part)));
            if (part.range().last().equals(seen.last())) {
                return;
            }
            at = part.range().last().plus(1);
        }
        addUnused(space, whole, new VaddrRange(at, seen.last()), named, untouched);
    }

    private void addUnused(
            SpacePart space, VaddrRange whole, VaddrRange range, Optional<NamedRange> named,
            List<NamedRange> untouched) {
        boolean isLarge = Unsigned.lessOrEqual(
                VirtualColumn.FOLD_FROM - 1, range.last().value() - range.first().value());
        segments.add(new Segment<>(
                new VirtualPart(space, named, Optional.empty(), PartState.UNUSED, Optional.empty(),
                        Optional.of(RecordedPart.unused(untouched))),
                range.first().value(), range.last().value(), scale.isFolding() && isLarge,
                isUnusedBefore(whole, range.first()) || isUnusedAfter(whole, range.last())));
    }

    private boolean isUnusedBefore(VaddrRange whole, Vaddr first) {
        return first.equals(shown.first()) && !first.equals(whole.first()) && !isMapped(first.value() - 1);
    }

    private boolean isUnusedAfter(VaddrRange whole, Vaddr last) {
        return last.equals(shown.last()) && !last.equals(whole.last()) && !isMapped(last.value() + 1);
    }

    /** Returns whether more of what is mapped lies beyond what is shown. */
    private boolean goesOn(VaddrRange whole, MappedParts.Part part) {
        Vaddr first = part.range().first();
        Vaddr last = part.range().last();
        return (first.equals(shown.first()) && !first.equals(whole.first()) && isMapped(first.value() - 1))
                || (last.equals(shown.last()) && !last.equals(whole.last()) && isMapped(last.value() + 1));
    }

    private boolean isMapped(long va) {
        return !recording.mapped().in(VaddrRange.ofSize(new Vaddr(va), 1), 1).isEmpty();
    }

    private static PartState state(MappedParts.Part part) {
        return part.mappedBytes() == 0 ? PartState.NOT_RECORDED : PartState.MAPPED;
    }

    private List<MappedParts.Part> mapped(VaddrRange range, int most) {
        if (scale.isLinear()) {
            long size = shown.last().value() - shown.first().value();
            return recording.mapped().in(range, Long.divideUnsigned(size, STEPS_OF_SCALE) + 1);
        }
        List<MappedParts.Part> parts = recording.mapped().in(range, VirtualColumn.FOLD_FROM);
        return parts.size() <= most ? parts : recording.mapped().in(range, joining(parts, most));
    }

    /** Returns how near to each other parts have to be told as one so that at most {@code most} of them are left. */
    private static long joining(List<MappedParts.Part> parts, int most) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            gaps.add(parts.get(i).range().first().value() - parts.get(i - 1).range().last().value() - 1);
        }
        gaps.sort(Comparator.comparing((Long gap) -> gap, Long::compareUnsigned).reversed());
        return gaps.get(most - 1) + 1;
    }

    /** Makes one of two parts that follow each other, in both of which nothing is mapped. */
    static Segment<VirtualPart> merge(Segment<VirtualPart> lower, Segment<VirtualPart> upper) {
        VirtualPart a = lower.content();
        VirtualPart b = upper.content();
        boolean isLarge = Unsigned.lessOrEqual(VirtualColumn.FOLD_FROM - 1, upper.last() - lower.first());
        return new Segment<>(
                new VirtualPart(
                        a.space(), a.range().filter(range -> b.range().equals(Optional.of(range))), Optional.empty(),
                        PartState.UNUSED, Optional.empty(),
                        Optional.of(a.recorded().orElseThrow().with(b.recorded().orElseThrow()))),
                lower.first(), upper.last(), isLarge, lower.cut() || upper.cut());
    }

    /** Returns whether a part may be told together with its neighbour. */
    static boolean mayBeJoined(Segment<VirtualPart> segment) {
        VirtualPart part = segment.content();
        return part.recorded().isPresent() && part.space() == SpacePart.KERNEL_HALF
                && part.state() == PartState.UNUSED;
    }
}
