package kspace.app.map.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kspace.app.map.column.Box;
import kspace.app.map.column.Column;
import kspace.app.map.column.Segment;
import kspace.app.zoom.ScaledRange;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.Unsigned;

/**
 * A column on the way from one scale to another: every address moves straight from its pixel in the one to its pixel in the
 * other. It is made of pixels only, so no address is rounded.
 */
final class ColumnBlend<T> {
    /** How far outside the picture, in heights of the column, what leaves it is taken to go. */
    private static final double FARTHEST = 2;

    private static final double THINNEST = 1e-6;

    private final Column<T> from;
    private final Column<T> to;
    private final double progress;

    private ColumnBlend(Column<T> from, Column<T> to, double progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /** Returns the column after a share of the way; columns without a common address change at half of it. */
    static <T> Column<T> of(Column<T> from, Column<T> to, double progress) {
        boolean apart = Unsigned.less(from.last(), to.first()) || Unsigned.less(to.last(), from.first());
        return apart ? progress < 0.5 ? from : to : new ColumnBlend<>(from, to, progress).blend();
    }

    private Column<T> blend() {
        TreeSet<Long> starts = new TreeSet<>(Long::compareUnsigned);
        from.boxes().forEach(box -> starts.add(box.segment().first()));
        to.boxes().forEach(box -> starts.add(box.segment().first()));
        long end = Unsigned.max(from.last(), to.last());
        Column<T> nearer = progress < 0.5 ? from : to;
        Column<T> farther = progress < 0.5 ? to : from;
        List<ScaledRange> ranges = new ArrayList<>();
        List<Box<T>> boxes = new ArrayList<>();
        double edge = pixel(starts.first());
        for (Long start : starts) {
            Long next = starts.higher(start);
            long last = next == null ? end : next - 1;
            double top = Math.min(pixelAfter(last), edge - THINNEST);
            ranges.add(new ScaledRange(start, last, top, edge));
            double seenTop = Math.rint(Math.max(top, to.scale().top()));
            double seenBottom = Math.rint(Math.min(edge, to.scale().bottom()));
            if (seenTop < seenBottom) {
                Segment<T> like = nearer.boxOf(start).or(() -> farther.boxOf(start)).orElseThrow().segment();
                boxes.add(new Box<>(new Segment<>(like.content(), start, last, like.folded(), true), seenTop,
                        seenBottom));
            }
            edge = top;
        }
        return new Column<>(List.copyOf(boxes), new VerticalScale(ranges));
    }

    private double pixel(long address) {
        return between(pixel(from, address), pixel(to, address));
    }

    private double pixelAfter(long address) {
        return between(pixelAfter(from, address), pixelAfter(to, address));
    }

    private double between(double a, double b) {
        return a + (b - a) * progress;
    }

    private static double pixel(Column<?> column, long address) {
        if (Unsigned.less(address, column.first())) {
            return column.scale().bottom() + beyond(column.scale().ranges().getFirst(), column.first() - address);
        }
        return Unsigned.less(column.last(), address)
                ? pixelAfter(column, address - 1)
                : column.scale().lowerEdge(address);
    }

    private static double pixelAfter(Column<?> column, long address) {
        if (Unsigned.less(column.last(), address)) {
            return column.scale().top() - beyond(column.scale().ranges().getLast(), address - column.last());
        }
        return Unsigned.less(address, column.first())
                ? pixel(column, address + 1)
                : column.scale().upperEdge(address);
    }

    private static double beyond(ScaledRange end, long bytes) {
        double size = Unsigned.toDouble(end.last() - end.first()) + 1;
        return Math.min(Unsigned.toDouble(bytes) / size, FARTHEST) * end.height();
    }
}
