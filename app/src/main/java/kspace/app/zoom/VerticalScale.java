package kspace.app.zoom;

import java.util.List;
import kspace.core.address.Unsigned;

/**
 * The one transform between addresses and pixels of a column, for drawing and for the mouse. It is made of ranges,
 * each to a scale of its own: several for the schematic scale, one for any scale that is true.
 *
 * <p>An address is subtracted as an unsigned 64-bit number before anything becomes a fraction, so both ends of every
 * range are met exactly: {@code addressAt(lowerEdge(a)) == a} for the first and the last address of each, the top of
 * the address space included.
 */
public final class VerticalScale {
    /** Pixels nearer than this are told apart no more where a range has about as many addresses as a double has values. */
    private static final double NO_DISTANCE = 1e-9;

    private final List<ScaledRange> ranges;

    /**
     * Creates the scale.
     *
     * @param ranges lowest addresses first, at least one; each starts where the one before ends, in addresses and in
     *     pixels
     */
    public VerticalScale(List<ScaledRange> ranges) {
        this.ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("a scale without ranges");
        }
        for (int i = 1; i < ranges.size(); i++) {
            ScaledRange below = ranges.get(i - 1);
            ScaledRange above = ranges.get(i);
            if (above.first() != below.last() + 1 || above.bottom() != below.top()) {
                throw new IllegalArgumentException("range " + i + " does not start where the one below it ends");
            }
        }
    }

    /** Returns the ranges, lowest addresses first. */
    public List<ScaledRange> ranges() {
        return ranges;
    }

    /** Returns the lowest pixel of the column. */
    public double bottom() {
        return ranges.getFirst().bottom();
    }

    /** Returns the highest pixel of the column. */
    public double top() {
        return ranges.getLast().top();
    }

    /** Returns whether the column shows {@code address}. */
    public boolean holds(long address) {
        return Long.compareUnsigned(ranges.getFirst().first(), address) <= 0
                && Long.compareUnsigned(address, ranges.getLast().last()) <= 0;
    }

    /** Returns the pixel at which {@code address} starts; the nearest end of the column if it is not shown. */
    public double lowerEdge(long address) {
        if (Unsigned.less(address, ranges.getFirst().first())) {
            return bottom();
        }
        for (ScaledRange range : ranges) {
            if (range.holds(address)) {
                long offset = address - range.first();
                double share = Unsigned.toDouble(offset) / sizeBytes(range);
                double pixel = range.bottom() - share * range.height();
                boolean atEnd = address == range.last() && pixel - range.top() < NO_DISTANCE;
                return offset == 0
                        ? range.bottom()
                        : atEnd ? Math.nextUp(range.top()) : Math.max(pixel, Math.nextUp(range.top()));
            }
        }
        return top();
    }

    /** Returns the pixel at which {@code address} ends, which is where the next one starts. */
    public double upperEdge(long address) {
        return address == ranges.getLast().last() ? top() : lowerEdge(address + 1);
    }

    /** Returns the address at a pixel: the lowest one below the column, the highest one above it. */
    public long addressAt(double pixel) {
        if (pixel <= top()) {
            return ranges.getLast().last();
        }
        if (pixel >= bottom()) {
            return ranges.getFirst().first();
        }
        ScaledRange range = rangeAt(pixel);
        if (pixel <= Math.nextUp(range.top())) {
            return range.last();
        }
        double offset = (range.bottom() - pixel) / range.height() * sizeBytes(range);
        long greatest = range.last() - range.first();
        return offset >= Unsigned.toDouble(greatest) ? range.last() : range.first() + Unsigned.ofDouble(offset);
    }

    /** Returns the range at a pixel; the edge between two belongs to the upper one, whose first address starts there. */
    public ScaledRange rangeAt(double pixel) {
        for (ScaledRange range : ranges) {
            if (pixel > range.top()) {
                return range;
            }
        }
        return ranges.getLast();
    }

    private static double sizeBytes(ScaledRange range) {
        return Unsigned.toDouble(range.last() - range.first()) + 1;
    }
}
