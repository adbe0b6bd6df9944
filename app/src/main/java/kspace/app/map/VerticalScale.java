package kspace.app.map;

import java.util.List;
import kspace.core.address.Unsigned;

/**
 * The one transform between addresses and pixels of a column, for drawing and for the mouse. It is made of stretches,
 * each to a scale of its own: several for the schematic scale, one for any scale that is true.
 *
 * <p>An address is subtracted as an unsigned 64-bit number before anything becomes a fraction, so both ends of every
 * stretch are met exactly: {@code addressAt(lowerEdge(a)) == a} for the first and the last address of each, the top of
 * the address space included.
 */
final class VerticalScale {
    /** Pixels nearer than this are told apart no more where a stretch has about as many addresses as a double has values. */
    private static final double NO_DISTANCE = 1e-9;

    private final List<Stretch> stretches;

    /**
     * Creates the scale.
     *
     * @param stretches lowest addresses first, at least one; each starts where the one before ends, in addresses and in
     *     pixels
     */
    VerticalScale(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a scale without stretches");
        }
        for (int i = 1; i < stretches.size(); i++) {
            Stretch below = stretches.get(i - 1);
            Stretch above = stretches.get(i);
            if (above.first() != below.last() + 1 || above.bottom() != below.top()) {
                throw new IllegalArgumentException("stretch " + i + " does not start where the one below it ends");
            }
        }
    }

    /** Returns the stretches, lowest addresses first. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Returns the lowest pixel of the column. */
    double bottom() {
        return stretches.getFirst().bottom();
    }

    /** Returns the highest pixel of the column. */
    double top() {
        return stretches.getLast().top();
    }

    /** Returns whether the column shows {@code address}. */
    boolean holds(long address) {
        return Long.compareUnsigned(stretches.getFirst().first(), address) <= 0
                && Long.compareUnsigned(address, stretches.getLast().last()) <= 0;
    }

    /** Returns the pixel at which {@code address} starts; the nearest end of the column if it is not shown. */
    double lowerEdge(long address) {
        if (Unsigned.less(address, stretches.getFirst().first())) {
            return bottom();
        }
        for (Stretch stretch : stretches) {
            if (stretch.holds(address)) {
                long offset = address - stretch.first();
                double share = Unsigned.toDouble(offset) / sizeBytes(stretch);
                double pixel = stretch.bottom() - share * stretch.height();
                boolean atEnd = address == stretch.last() && pixel - stretch.top() < NO_DISTANCE;
                return offset == 0
                        ? stretch.bottom()
                        : atEnd ? Math.nextUp(stretch.top()) : Math.max(pixel, Math.nextUp(stretch.top()));
            }
        }
        return top();
    }

    /** Returns the pixel at which {@code address} ends, which is where the next one starts. */
    double upperEdge(long address) {
        return address == stretches.getLast().last() ? top() : lowerEdge(address + 1);
    }

    /** Returns the address at a pixel: the lowest one below the column, the highest one above it. */
    long addressAt(double pixel) {
        if (pixel <= top()) {
            return stretches.getLast().last();
        }
        if (pixel >= bottom()) {
            return stretches.getFirst().first();
        }
        Stretch stretch = stretchAt(pixel);
        if (pixel <= Math.nextUp(stretch.top())) {
            return stretch.last();
        }
        double offset = (stretch.bottom() - pixel) / stretch.height() * sizeBytes(stretch);
        long greatest = stretch.last() - stretch.first();
        return offset >= Unsigned.toDouble(greatest) ? stretch.last() : stretch.first() + Unsigned.ofDouble(offset);
    }

    /** Returns the stretch at a pixel; the edge between two belongs to the upper one, whose first address starts there. */
    Stretch stretchAt(double pixel) {
        for (Stretch stretch : stretches) {
            if (pixel > stretch.top()) {
                return stretch;
            }
        }
        return stretches.getLast();
    }

    private static double sizeBytes(Stretch stretch) {
        return Unsigned.toDouble(stretch.last() - stretch.first()) + 1;
    }
}
