package kspace.core.vectors;

/** FNV-1a with 64 bits, the digest that the vectors use. */
public final class Fnv {
    private static final long OFFSET_BASIS = 0xcbf2_9ce4_8422_2325L;
    private static final long PRIME = 0x100_0000_01b3L;

    private long hash = OFFSET_BASIS;

    /** Adds one byte. */
    public void add(int value) {
        hash = (hash ^ (value & 0xff)) * PRIME;
    }

    /** Adds eight bytes, lowest first. */
    public void addLong(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            add((int) (value >>> shift));
        }
    }

    /** Returns the digest of what has been added, 16 digits. */
    public String digest() {
        return String.format("%016x", hash);
    }
}
