package kspace.core.machine.text;

import java.math.BigInteger;

/** Numbers in texts, whose lengths the patterns that find them bound. */
public final class Digits {
    private Digits() {}

    /** Returns the number that hexadecimal digits write. */
    public static BigInteger ofHex(String digits) {
        return new BigInteger(digits, 16);
    }

    /** Returns a number in hexadecimal digits with {@code 0x} before them. */
    public static String hex(BigInteger value) {
        return "0x" + value.toString(16);
    }
}
