package kspace.core.address;

/**
 * A virtual address: 64 bits, unsigned, not necessarily canonical.
 *
 * @param value the address, read as unsigned
 */
public record Vaddr(long value) implements Comparable<Vaddr> {

    /**
     * Returns the address {@code bytes} further up.
     *
     * @throws ArithmeticException if that passes 2^64 - 1
     */
    public Vaddr plus(long bytes) {
        return new Vaddr(Unsigned.addExact(value, bytes));
    }

    /** Returns whether this is a multiple of {@code alignment}, a power of two in bytes. */
    public boolean isAligned(long alignment) {
        return Unsigned.isAligned(value, alignment);
    }

    /** Returns this rounded down to a multiple of {@code alignment}, a power of two in bytes. */
    public Vaddr alignDown(long alignment) {
        return new Vaddr(Unsigned.alignDown(value, alignment));
    }

    @Override
    public int compareTo(Vaddr other) {
        return Long.compareUnsigned(value, other.value);
    }

    /** Returns all 16 digits with prefix, grouped: {@code 0xffff_8000_0020_0000}. */
    @Override
    public String toString() {
        return "0x" + Hex.grouped(value);
    }
}
