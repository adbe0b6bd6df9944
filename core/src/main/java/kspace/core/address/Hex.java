package kspace.core.address;

import java.util.Locale;

/** Writes 64-bit values in hexadecimal, the way addresses are shown everywhere. */
public final class Hex {
    private static final int GROUP_DIGITS = 4;

    private Hex() {}

    /** Returns the shortest form with prefix, such as {@code 0xffff800000200000}. */
    public static String of(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** Returns as many digits as it takes in groups of four, with prefix: {@code 0x3_4567}. */
    public static String amount(long value) {
        return "0x" + group(Long.toHexString(value));
    }

    /** Returns all 16 digits in groups of four, without prefix: {@code ffff_8000_0020_0000}. */
    public static String grouped(long value) {
        return group(String.format(Locale.ROOT, "%016x", value));
    }

    /**
     * Returns at least 8 digits in groups of four, without prefix, and no leading zero beyond these: {@code 0020_0000},
     * {@code 1_8000_0000}.
     */
    public static String groupedShort(long value) {
        return group(String.format(Locale.ROOT, "%08x", value));
    }

    private static String group(String digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - GROUP_DIGITS; at > 0; at -= GROUP_DIGITS) {
            out.insert(at, '_');
        }
        return out.toString();
    }
}
