package kspace.core.address;

/**
 * Arithmetic on 64-bit values read as unsigned: the one place where addresses are compared, aligned and added.
 */
public final class Unsigned {
    private static final double TWO_TO_63 = 0x1p63;

    private Unsigned() {}

    /** Returns whether {@code a < b}, both read as unsigned. */
    public static boolean less(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }

    /** Returns whether {@code a <= b}, both read as unsigned. */
    public static boolean lessOrEqual(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0;
    }

    /** Returns the smaller of two unsigned values. */
    public static long min(long a, long b) {
        return less(a, b) ? a : b;
    }

    /** Returns the larger of two unsigned values. */
    public static long max(long a, long b) {
        return less(a, b) ? b : a;
    }

    /** Returns whether {@code value} is a multiple of {@code alignment}, a power of two. */
    public static boolean isAligned(long value, long alignment) {
        return (value & (alignment - 1)) == 0;
    }

    /** Rounds {@code value} down to a multiple of {@code alignment}, a power of two. */
    public static long alignDown(long value, long alignment) {
        return value & -alignment;
    }

    /**
     * Rounds {@code value} up to a multiple of {@code alignment}, a power of two.
     *
     * @throws ArithmeticException if the result does not fit in 64 bits
     */
    public static long alignUp(long value, long alignment) {
        return alignDown(addExact(value, alignment - 1), alignment);
    }

    /**
     * Adds two unsigned values.
     *
     * @throws ArithmeticException if the sum does not fit in 64 bits
     */
    public static long addExact(long a, long b) {
        long sum = a + b;
        if (less(sum, a)) {
            throw new ArithmeticException(
                    Hex.of(a) + " + " + Hex.of(b) + " passes the end of the 64-bit address space");
        }
        return sum;
    }

    /** Returns {@code ceil(a / b)}, both read as unsigned; {@code b} is not 0. */
    public static long ceilDiv(long a, long b) {
        long quotient = Long.divideUnsigned(a, b);
        return Long.remainderUnsigned(a, b) == 0 ? quotient : quotient + 1;
    }

    /** Returns {@code value} as a double, for drawing and rough figures only: it has 53 significant bits. */
    public static double toDouble(long value) {
        return value >= 0 ? (double) value : ((double) (value >>> 1)) * 2.0 + (value & 1);
    }

    /**
     * Returns the whole number nearest to {@code value}, to be read as unsigned; for pixels turned into addresses.
     *
     * @param value at least 0 and below 2^64
     */
    public static long ofDouble(double value) {
        double rounded = Math.rint(value);
        return rounded < TWO_TO_63 ? (long) rounded : (long) (rounded - TWO_TO_63) + Long.MIN_VALUE;
    }
}
