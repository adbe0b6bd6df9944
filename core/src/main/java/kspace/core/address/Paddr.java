package kspace.core.address;

/**
 * A physical address: unsigned. How many bits a machine has is the paging mode's to say.
 *
 * @param value the address, read as unsigned
 */
public record Paddr(long value) implements Comparable<Paddr> {

    /**
     * Returns the address {@code bytes} further up.
     *
     * @throws ArithmeticException if that passes 2^64 - 1
     */
    public Paddr plus(long bytes) {
        return new Paddr(Unsigned.addExact(value, bytes));
    }

    /** Returns whether this is a multiple of {@code alignment}, a power of two in bytes. */
    public boolean isAligned(long alignment) {
        return Unsigned.isAligned(value, alignment);
    }

    /** Returns this rounded down to a multiple of {@code alignment}, a power of two in bytes. */
    public Paddr alignDown(long alignment) {
        return new Paddr(Unsigned.alignDown(value, alignment));
    }

    @Override
    public int compareTo(Paddr other) {
        return Long.compareUnsigned(value, other.value);
    }

    /** Returns at least 8 digits with prefix, grouped: {@code 0x0020_0000}. */
    @Override
    public String toString() {
        return "0x" + Hex.groupedShort(value);
    }
}
