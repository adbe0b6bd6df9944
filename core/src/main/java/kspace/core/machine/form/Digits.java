package kspace.core.machine.form;

import java.math.BigInteger;

/** Numbers in texts, whose lengths the patterns that find them bound. */
final class Digits {
    private Digits() {}

    static BigInteger ofHex(String digits) {
        return new BigInteger(digits, 16);
    }

    static String hex(BigInteger value) {
        return "0x" + value.toString(16);
    }
}
