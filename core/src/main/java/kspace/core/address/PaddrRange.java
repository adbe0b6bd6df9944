package kspace.core.address;

/**
 * A range of physical addresses, possibly empty.
 *
 * @param start the lowest address
 * @param end the first address after the range, not below {@code start}
 */
public record PaddrRange(Paddr start, Paddr end) {

    /** Checks the order of the bounds. */
    public PaddrRange {
        if (start.compareTo(end) > 0) {
            throw new IllegalArgumentException("physical range ends at " + end + ", below its start " + start);
        }
    }

    /** Returns {@code [start, end)}. */
    public static PaddrRange of(long start, long end) {
        return new PaddrRange(new Paddr(start), new Paddr(end));
    }

    /**
     * Returns the {@code sizeBytes} bytes from {@code start} on.
     *
     * @throws ArithmeticException if the end passes 2^64 - 1
     */
    public static PaddrRange ofSize(Paddr start, long sizeBytes) {
        return new PaddrRange(start, start.plus(sizeBytes));
    }

    /** Returns the size in bytes. */
    public long sizeBytes() {
        return end.value() - start.value();
    }

    /** Returns whether the range holds no address. */
    public boolean isEmpty() {
        return sizeBytes() == 0;
    }

    /** Returns whether {@code pa} lies in the range. */
    public boolean contains(Paddr pa) {
        return start.compareTo(pa) <= 0 && pa.compareTo(end) < 0;
    }

    /** Returns whether the whole of {@code other} lies in the range. */
    public boolean contains(PaddrRange other) {
        return start.compareTo(other.start) <= 0 && other.end.compareTo(end) <= 0;
    }

    /** Returns whether the two ranges share an address. */
    public boolean overlaps(PaddrRange other) {
        return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0 && !isEmpty() && !other.isEmpty();
    }

    @Override
    public String toString() {
        return start + " .. " + end;
    }
}
