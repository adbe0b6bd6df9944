package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A lane of labels beside a column: keeps those that fit, the more important ones first, so that none overlap. */
final class LabelLane {
    private final double top;
    private final double bottom;
    private final double lineHeight;
    private final List<double[]> taken = new ArrayList<>();

    /** Creates an empty lane between two pixels, with lines of {@code lineHeight} pixels. */
    LabelLane(double top, double bottom, double lineHeight) {
        this.top = top;
        this.bottom = bottom;
        this.lineHeight = lineHeight;
    }

    /** Keeps a range free of labels. */
    void reserve(double from, double to) {
        taken.add(new double[]{from, to});
    }

    /** Returns those of {@code labels} that fit, in the order of their pixels. */
    List<AddressLabel> place(List<AddressLabel> labels) {
        List<AddressLabel> placed = new ArrayList<>();
        labels.stream()
                .sorted(Comparator.comparing(AddressLabel::role))
                .forEach(label -> place(label).ifPresent(placed::add));
        placed.sort(Comparator.comparingDouble(AddressLabel::y));
        return List.copyOf(placed);
    }

    private Optional<AddressLabel> place(AddressLabel label) {
        double half = lineHeight / 2;
        double y = Math.clamp(label.y(), top + half, Math.max(top + half, bottom - half));
        boolean free = taken.stream().allMatch(line -> y + half <= line[0] || line[1] <= y - half);
        if (!free) {
            return Optional.empty();
        }
        reserve(y - half, y + half);
        return Optional.of(new AddressLabel(label.text(), label.mark(), y, label.role()));
    }
}
