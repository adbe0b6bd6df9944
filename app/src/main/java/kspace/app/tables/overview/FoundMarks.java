package kspace.app.tables.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.tables.find.PhysicalSearch.Hit;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * Where the overview marks what leads to the physical address that is looked for: a diamond on the entry's band, half a one at the
 * edge beyond which it lies. What would cover one another is one mark, so that there are never more than fit side by side.
 *
 * @param marks the marks, of each level from left to right
 */
public record FoundMarks(List<Mark> marks) {
    private static final double LEAST_GAP = 2;

    /**
     * A mark, and what the mouse hits there.
     *
     * @param level the band it is on
     * @param x its middle
     * @param side where its entries lie
     * @param hits the entries
     */
    public record Mark(int level, double x, Side side, List<Hit> hits) {
        /** Returns what is found there, in words: an entry with its address, or how many entries there are. */
        String words() {
            return hits.size() == 1
                    ? Hex.grouped(hits.getFirst().selection().va().value()) + "  " + hits.getFirst().words()
                    : OverviewMessage.ENTRIES_THAT_WERE_FOUND.text(hits.size());
        }

        /** Returns the hue of the entries; a neutral one if they differ. */
        public Tone tone() {
            Tone first = hits.getFirst().tone();
            return hits.stream().allMatch(hit -> hit.tone() == first) ? first : Tone.MUTED;
        }

        private Mark with(Hit hit) {
            return new Mark(level, x, side, Stream.concat(hits.stream(), Stream.of(hit)).toList());
        }
    }

    /** Where the entries of a mark lie. */
    enum Side {
        IN_SIGHT, BEFORE, AFTER
    }

    /** Returns how far a mark reaches from its middle. */
    public static double half(Look look) {
        return look.pick(6, 5);
    }

    /** Places marks for what was found, on bands from {@code left} to {@code right}. */
    public static FoundMarks of(List<Hit> hits, Overview model, OverviewScale scale, double left, double right,
            Look look) {
        List<Mark> each = hits.stream()
                .map(hit -> mark(hit, model, scale, left, right, look))
                .sorted(Comparator.comparingInt(Mark::level).reversed().thenComparingDouble(Mark::x))
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (Mark next : each) {
            boolean apart = marks.isEmpty() || marks.getLast().level() != next.level()
                    || marks.getLast().side() != next.side()
                    || next.x() - marks.getLast().x() >= 2 * half(look) + LEAST_GAP;
            marks.add(apart ? next : marks.removeLast().with(next.hits().getFirst()));
        }
        return new FoundMarks(List.copyOf(marks));
    }

    /** Places one mark: on a page where its byte is, on a table's entry where that starts, for the root where its band starts. */
    private static Mark mark(Hit hit, Overview model, OverviewScale scale, double left, double right, Look look) {
        Vaddr va = hit.selection().va();
        return switch (hit.way()) {
            case ROOT -> new Mark(model.rootLevel(), left - LEAST_GAP, Side.IN_SIGHT, List.of(hit));
            case PAGE -> mark(hit, hit.selection().level(), new VaddrRange(va, va), model, scale, left, right, look);
            case WINDOW -> mark(hit, model.rootLevel(), new VaddrRange(va, va), model, scale, left, right, look);
            case TABLE -> {
                int level = hit.selection().level();
                VaddrRange entry = VaddrRange.ofSize(va, model.band(level).entryBytes());
                yield mark(hit, level, entry, model, scale, left, right, look);
            }
        };
    }

    private static Mark mark(Hit hit, int level, VaddrRange place, Overview model, OverviewScale scale, double left,
            double right, Look look) {
        VaddrRange shown = model.shown();
        if (!shown.overlaps(place)) {
            boolean before = place.last().compareTo(shown.first()) < 0;
            return new Mark(level, before ? left - LEAST_GAP : right + LEAST_GAP, before ? Side.BEFORE : Side.AFTER,
                    List.of(hit));
        }
        long start = model.offset(place.first());
        double x1 = scale.x(start);
        double x2 = scale.end(start + place.sizeBytes());
        double inside = place.sizeBytes() == 1 ? 0 : Math.min(half(look) + LEAST_GAP, (x2 - x1) / 2);
        return new Mark(level, Math.rint(x1 + inside), Side.IN_SIGHT, List.of(hit));
    }

    /** Returns the marks on a band. */
    Stream<Mark> on(int level) {
        return marks.stream().filter(mark -> mark.level() == level);
    }

    /** Draws the marks of a band at a height. */
    void paint(Surface surface, int level, double middle, Look look) {
        double half = half(look);
        on(level).forEach(mark -> {
            double left = mark.side() == Side.AFTER ? 0 : half;
            double right = mark.side() == Side.BEFORE ? 0 : half;
            Marks.diamond(surface, mark.x(), middle, left, right, half, look.color(mark.tone()), look);
            surface.area(mark.x() - half, middle - half, 2 * half, 2 * half, mark);
        });
    }
}
