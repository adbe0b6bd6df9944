package kspace.core.address;

import java.util.Optional;

/**
 * A non-empty range of virtual addresses. Both ends are inclusive, because a range that reaches the top of the address
 * space has no exclusive end in 64 bits.
 *
 * @param first the lowest address
 * @param last the highest address, not below {@code first}
 */
public record VaddrRange(Vaddr first, Vaddr last) {

    /** Checks that the range is not empty. */
    public VaddrRange {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("empty virtual range: " + first + " is above " + last);
        }
    }

    /**
     * Returns the {@code sizeBytes} bytes from {@code first} on.
     *
     * @throws ArithmeticException if the range passes 2^64 - 1
     * @throws IllegalArgumentException if {@code sizeBytes} is 0
     */
    public static VaddrRange ofSize(Vaddr first, long sizeBytes) {
        if (sizeBytes == 0) {
            throw new IllegalArgumentException("empty virtual range at " + first);
        }
        return new VaddrRange(first, first.plus(sizeBytes - 1));
    }

    /** Returns {@code [start, endExclusive)}; an {@code endExclusive} of 0 stands for 2^64. */
    public static VaddrRange ofBounds(long start, long endExclusive) {
        return new VaddrRange(new Vaddr(start), new Vaddr(endExclusive - 1));
    }

    /** Returns the size in bytes, unsigned; 0 stands for 2^64, the whole address space. */
    public long sizeBytes() {
        return last.value() - first.value() + 1;
    }

    /** Returns the first address after the range, or 0 where that would be 2^64. */
    public long endExclusive() {
        return last.value() + 1;
    }

    /** Returns the exclusive end as people read it; {@code 2^64} where it has no 64-bit number. */
    public String endText() {
        return endExclusive() == 0 ? "2^64" : new Vaddr(endExclusive()).toString();
    }

    /** Returns whether {@code va} lies in the range. */
    public boolean contains(Vaddr va) {
        return first.compareTo(va) <= 0 && va.compareTo(last) <= 0;
    }

    /** Returns whether the whole of {@code other} lies in the range. */
    public boolean contains(VaddrRange other) {
        return contains(other.first) && contains(other.last);
    }

    /** Returns whether the two ranges share an address. */
    public boolean overlaps(VaddrRange other) {
        return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** Returns the addresses that both ranges hold, if any. */
    public Optional<VaddrRange> intersect(VaddrRange other) {
        return overlaps(other)
                ? Optional.of(new VaddrRange(
                        first.compareTo(other.first) < 0 ? other.first : first,
                        last.compareTo(other.last) < 0 ? last : other.last))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return first + " .. " + last;
    }
}
