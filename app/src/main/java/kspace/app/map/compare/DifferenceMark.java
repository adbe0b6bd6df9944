package kspace.app.map.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.canvas.look.Look;
import kspace.app.data.Phrase;
import kspace.app.map.column.Column;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.readout.MarkWords;
import kspace.app.map.readout.Readout;
import kspace.app.state.Difference;
import kspace.app.text.RichText;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Unsigned;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/**
 * A quiet mark beside a column at what another machine has differently.
 *
 * @param differences what it has differently, from the highest address down
 * @param isPhysical whether it stands beside the physical column, else beside the virtual one
 * @param y the pixel of its middle
 */
public record DifferenceMark(List<Difference> differences, boolean isPhysical, double y) {
    /** Returns the size of a mark; marks nearer to each other are one. */
    static double size(Look look) {
        return look.pick(12, 10);
    }

    /**
     * Where a difference lies on a column.
     *
     * @param difference the difference
     * @param isPhysical whether it lies on the physical column, else on the virtual one
     * @param top the pixel at which it ends
     * @param bottom the pixel at which it starts
     */
    public record Span(Difference difference, boolean isPhysical, double top, double bottom) {
        public double middle() {
            return (top + bottom) / 2;
        }
    }

    /** Returns where differences lie on a map, as far as it shows them. */
    public static List<Span> spans(List<Difference> differences, MapLayout layout) {
        List<Span> spans = new ArrayList<>();
        for (Difference difference : differences) {
            difference.place().virtual().forEach(range -> span(
                    difference, false, layout.virtual(), range.first().value(), range.last().value())
                    .ifPresent(spans::add));
            layout.physical().ifPresent(column -> difference.place().physical().forEach(range -> span(
                    difference, true, column, range.start().value(), range.end().value() - 1).ifPresent(spans::add)));
        }
        return List.copyOf(spans);
    }

    private static Optional<Span> span(
            Difference difference, boolean isPhysical, Column<?> column, long first, long last) {
        boolean isSeen = Unsigned.lessOrEqual(first, column.last()) && Unsigned.lessOrEqual(column.first(), last);
        VerticalScale scale = column.scale();
        return isSeen
                ? Optional.of(new Span(difference, isPhysical, scale.upperEdge(last), scale.lowerEdge(first)))
                : Optional.empty();
    }

    /** Returns the marks on a map; where there is no room for each of two, they are one. */
    static List<DifferenceMark> of(List<Difference> differences, MapLayout layout) {
        List<DifferenceMark> marks = new ArrayList<>();
        double apart = size(layout.geometry().look()) + 1;
        List<DifferenceMark> wanted = spans(differences, layout).stream()
                .map(span -> new DifferenceMark(
                        List.of(span.difference()), span.isPhysical(), clear(span, layout)))
                .sorted(Comparator.comparing(DifferenceMark::isPhysical).thenComparingDouble(DifferenceMark::y))
                .toList();
        for (DifferenceMark next : wanted) {
            boolean isNear = !marks.isEmpty() && marks.getLast().isPhysical == next.isPhysical
                    && next.y - marks.getLast().y < apart;
            marks.add(isNear ? marks.removeLast().with(next.differences.getFirst()) : next);
        }
        return List.copyOf(marks);
    }

    private DifferenceMark with(Difference other) {
        if (differences.contains(other)) {
            return this;
        }
        List<Difference> all = new ArrayList<>(differences);
        all.add(other);
        return new DifferenceMark(List.copyOf(all), isPhysical, y);
    }

    /** Returns the pixel of a mark at the middle of a span, or as far above it as the triangles of findings need. */
    private static double clear(Span span, MapLayout layout) {
        MapGeometry at = layout.geometry();
        double size = size(at.look());
        double y = Math.rint(Math.clamp(span.middle(), at.top() + size / 2, at.bottom() - size / 2));
        for (FindingMark finding : layout.findings()) {
            if (Math.abs(finding.y() - y) <= size) {
                y = Math.rint(finding.y() - size - 1);
            }
        }
        return y;
    }

    /** Returns the difference to look at when the mark is clicked: one after the other. */
    Difference next(Optional<String> selected) {
        List<String> names = differences.stream().map(Difference::name).toList();
        int index = selected.map(names::indexOf).orElse(-1);
        return differences.get((index + 1) % differences.size());
    }

    /** Returns what the map says about it under the pointer; {@code other} says where the other machine is. */
    Readout readout(String other) {
        if (differences.size() == 1) {
            Difference only = differences.getFirst();
            return new Readout("\u2260 " + only.name(), MapCompareMessage.HERE.text(line(only.here())),
                    other + ": " + line(only.there()));
        }
        return new Readout(MapCompareMessage.DIFFERENCES.text(differences.size()),
                differences.stream().map(Difference::name).collect(Collectors.joining(", ")),
                MapCompareMessage.CLICK_GO_FROM_ONE_NEXT.text());
    }

    /** Returns what there is to say about a difference; {@code other} says where the other machine is. */
    public static MarkWords words(Difference difference, String other) {
        return new MarkWords(
                MaterialDesignN.NOT_EQUAL_VARIANT, difference.name(), Stream.of(
                        MapCompareMessage.HERE_IS.text(line(difference.here())),
                        Phrase.sentence(other) + ": " + line(difference.there()) + ".",
                        MapCompareMessage.AFTER_THE_LAST_STEP.text())
                        .map(RichText::written).toList());
    }

    private static String line(String text) {
        return text.replace("\n", ", ");
    }
}
