package kspace.app.zoom;

/**
 * Addresses that are drawn to one scale, high ones on top.
 *
 * @param first the lowest address, unsigned
 * @param last the highest address, unsigned, not below {@code first}
 * @param top the pixel at which they end
 * @param bottom the pixel at which they start, below {@code top}
 */
public record ScaledRange(long first, long last, double top, double bottom) {

    /** Checks that there are addresses and pixels. */
    public ScaledRange {
        if (Long.compareUnsigned(first, last) > 0) {
            throw new IllegalArgumentException("a range without addresses");
        }
        if (!(top < bottom)) {
            throw new IllegalArgumentException("a range without pixels: " + top + " .. " + bottom);
        }
    }

    /** Returns whether {@code address} is one of these. */
    boolean holds(long address) {
        return Long.compareUnsigned(first, address) <= 0 && Long.compareUnsigned(address, last) <= 0;
    }

    /** Returns how many pixels high it is. */
    public double height() {
        return bottom - top;
    }
}
