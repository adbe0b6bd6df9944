package kspace.core.address;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes and reads amounts of memory in binary units: bytes, KiB, MiB, GiB, TiB, PiB, EiB. */
public final class ByteSize {
    /** 1 KiB in bytes. */
    public static final long KIB = 1L << 10;
    /** 1 MiB in bytes. */
    public static final long MIB = 1L << 20;
    /** 1 GiB in bytes. */
    public static final long GIB = 1L << 30;
    /** 1 TiB in bytes. */
    public static final long TIB = 1L << 40;

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");
    private static final int UNIT_SHIFT = 10;
    private static final int DECIMALS = 2;
    private static final long MOST_EXACT = 9_999;
    private static final long MANY = 1_000;
    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal NEXT = BigDecimal.valueOf(1L << UNIT_SHIFT);
    /** How close to a whole amount counts as near: within a 1,024th of it. */
    private static final int NEAR_SHIFT = 10;
    private static final String ABOUT = "\u2248";
    private static final String MINUS = " \u2212 ";
    private static final String PLUS = " + ";

    private ByteSize() {}

    /**
     * Returns {@code bytes}, unsigned, as every text and picture writes them, so that one amount looks the same wherever it
     * stands: without any rounding if that takes few digits, {@code 24 MiB}, {@code 1.5 GiB}, {@code 1056 MiB}; as a
     * whole amount and what is more or less of it, {@code 2 GiB − 64 KiB}; else rounded, which {@code ≈} says, to two
     * decimals, {@code ≈4.87 GiB}, or from a thousand on to whole units, {@code ≈1007 GiB}.
     */
    public static String format(long bytes) {
        int unit = largestUnit(bytes);
        BigDecimal plain = rounded(bytes, unit, DECIMALS);
        return isExact(plain, unit, bytes)
                ? text(plain, unit)
                : exact(bytes).or(() -> nearWhole(bytes))
                        .orElseGet(() -> about(bytes, bytes >>> (unit * UNIT_SHIFT) < MANY ? DECIMALS : 0));
    }

    /** As {@link #format}, where there is little room: in whole units, {@code ≈5 GiB}. */
    public static String aboutWhole(long bytes) {
        return about(bytes, 0);
    }

    private static String about(long bytes, int decimals) {
        int unit = largestUnit(bytes);
        BigDecimal rounded = rounded(bytes, unit, decimals);
        if (isExact(rounded, unit, bytes)) {
            return text(rounded, unit);
        }
        boolean isNext = rounded.compareTo(NEXT) == 0 && unit + 1 < UNITS.size();
        return ABOUT + (isNext ? text(BigDecimal.ONE, unit + 1) : text(rounded, unit));
    }

    private static boolean isExact(BigDecimal amount, int unit, long bytes) {
        return amount.multiply(unitBytes(unit)).compareTo(unsigned(bytes)) == 0;
    }

    /** Writes what is a little more or less than whole units as these and the rest: two decimals would round it away. */
    private static Optional<String> nearWhole(long bytes) {
        long unit = 1L << (largestUnit(bytes) * UNIT_SHIFT);
        long most = bytes >>> NEAR_SHIFT;
        long over = Long.remainderUnsigned(bytes, unit);
        long under = unit - over;
        if (over < under && Unsigned.less(over, most)) {
            return exact(over).map(rest -> format(bytes - over) + PLUS + rest);
        }
        return over > under && Unsigned.less(under, most) && Unsigned.less(bytes, bytes + under)
                ? exact(under).map(rest -> format(bytes + under) + MINUS + rest)
                : Optional.empty();
    }

    private static int largestUnit(long bytes) {
        int unit = 0;
        while (unit + 1 < UNITS.size() && bytes >>> ((unit + 1) * UNIT_SHIFT) != 0) {
            unit++;
        }
        return unit;
    }

    private static BigDecimal rounded(long bytes, int unit, int decimals) {
        return unsigned(bytes).divide(unitBytes(unit), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal unsigned(long bytes) {
        return bytes >= 0 ? BigDecimal.valueOf(bytes) : new BigDecimal(Long.toUnsignedString(bytes));
    }

    private static BigDecimal unitBytes(int unit) {
        return BigDecimal.valueOf(1L << (unit * UNIT_SHIFT));
    }

    private static String text(BigDecimal amount, int unit) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount) + " "
                + UNITS.get(unit);
    }

    /**
     * Returns {@code bytes} without any rounding in the largest unit that goes into it, KiB or above: {@code 24 MiB},
     * {@code 1022 GiB}; empty if that takes more than four digits.
     */
    public static Optional<String> exact(long bytes) {
        int unit = 0;
        while (bytes != 0 && unit + 1 < UNITS.size() && bytes % (1L << ((unit + 1) * UNIT_SHIFT)) == 0) {
            unit++;
        }
        long amount = bytes >>> (unit * UNIT_SHIFT);
        return unit > 0 && amount <= MOST_EXACT ? Optional.of(amount + " " + UNITS.get(unit)) : Optional.empty();
    }

    /**
     * Reads a size such as {@code 24 MiB}, {@code 1.5GiB} or {@code 4096 B}. A unit is required, decimal fractions must
     * give whole bytes.
     *
     * @return the size in bytes, unsigned, or empty if {@code text} is not a size of at most 2^64 - 1 bytes
     */
    public static OptionalLong parse(String text) {
        String trimmed = text.strip();
        for (int unit = UNITS.size() - 1; unit >= 0; unit--) {
            String name = UNITS.get(unit);
            if (trimmed.length() > name.length()
                    && trimmed.regionMatches(true, trimmed.length() - name.length(), name, 0, name.length())) {
                return scale(trimmed.substring(0, trimmed.length() - name.length()).strip(), unit);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong scale(String number, int unit) {
        if (number.length() > LONGEST_NUMBER || !number.matches("[0-9][0-9_]*(\\.[0-9]{1,18})?")) {
            return OptionalLong.empty();
        }
        BigDecimal bytes = new BigDecimal(number.replace("_", ""))
                .multiply(unitBytes(unit));
        boolean whole = bytes.stripTrailingZeros().scale() <= 0;
        if (!whole || bytes.toBigInteger().bitLength() > Long.SIZE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(bytes.toBigInteger().longValue());
    }
}
