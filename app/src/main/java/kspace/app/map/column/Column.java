package kspace.app.map.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.zoom.ScaledRange;
import kspace.app.zoom.VerticalScale;

/**
 * A column of the map: boxes without gaps, lowest addresses first, and the scale that they make together.
 *
 * @param boxes the boxes
 * @param scale the transform between their addresses and pixels
 */
public record Column<T>(List<Box<T>> boxes, VerticalScale scale) {

    /**
     * Places segments between two pixels.
     *
     * @param segments the segments, lowest addresses first, each starting where the one before ends
     * @param heights the wished height of each; the column's height if all are added
     * @param top the highest pixel, whole
     * @param bottom the lowest pixel, whole
     */
    public static <T> Column<T> place(List<Segment<T>> segments, List<Double> heights, double top, double bottom) {
        List<Box<T>> boxes = new ArrayList<>();
        double exact = bottom;
        double edge = bottom;
        for (int i = 0; i < segments.size(); i++) {
            exact -= heights.get(i);
            int above = segments.size() - 1 - i;
            double next = above == 0 ? top : Math.clamp(Math.rint(exact), top + above, Math.max(top + above, edge - 1));
            boxes.add(new Box<>(segments.get(i), next, edge));
            edge = next;
        }
        List<ScaledRange> ranges = boxes.stream()
                .map(box -> new ScaledRange(box.segment().first(), box.segment().last(), box.top(), box.bottom()))
                .toList();
        return new Column<>(List.copyOf(boxes), new VerticalScale(ranges));
    }

    /**
     * Places segments between two pixels to one scale, exactly. Boxes have whole pixels, the scale has not; what is
     * thinner than a pixel gets one.
     */
    public static <T> Column<T> linear(List<Segment<T>> segments, double top, double bottom) {
        VerticalScale scale = new VerticalScale(
                List.of(new ScaledRange(segments.getFirst().first(), segments.getLast().last(), top, bottom)));
        List<Box<T>> boxes = new ArrayList<>();
        for (Segment<T> segment : segments) {
            double low = Math.max(Math.rint(scale.lowerEdge(segment.first())), top + 1);
            double high = Math.min(Math.rint(scale.upperEdge(segment.last())), low - 1);
            boxes.add(new Box<>(segment, high, low));
        }
        return new Column<>(List.copyOf(boxes), scale);
    }

    /** Returns the lowest address. */
    public long first() {
        return scale.ranges().getFirst().first();
    }

    /** Returns the highest address. */
    public long last() {
        return scale.ranges().getLast().last();
    }

    /** Returns the box that holds {@code address}, if the column shows it. */
    public Optional<Box<T>> boxOf(long address) {
        return boxes.stream().filter(box -> box.segment().holds(address)).findFirst();
    }

    /** Returns the box at a pixel; the nearest one if it lies outside the column. */
    public Box<T> boxAt(double pixel) {
        return boxOf(scale.addressAt(pixel)).orElseThrow();
    }
}
