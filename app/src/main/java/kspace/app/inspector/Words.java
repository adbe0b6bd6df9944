package kspace.app.inspector;

import java.util.Locale;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;

/** Numbers and nouns as the inspector writes them. */
final class Words {
    /** How close to a round amount counts as just below: within a 1,024th of it. */
    private static final int JUST_BELOW_SHIFT = 10;

    private Words() {}

    /** Returns a number with its thousands apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number with its noun, such as {@code 1 table} or {@code 3,072 tables}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /**
     * Returns an amount of memory. One that lies just below a round amount is written as what it lacks of that, such as
     * {@code 2 GiB - 64 KiB}, because two decimals would round the difference away.
     */
    static String size(long bytes) {
        long round = bytes > 1 ? Long.highestOneBit(bytes - 1) << 1 : bytes;
        long lacks = round - bytes;
        boolean just = lacks > 0 && Unsigned.less(lacks, round >>> JUST_BELOW_SHIFT);
        return just ? ByteSize.format(round) + " \u2212 " + ByteSize.format(lacks) : ByteSize.about(bytes);
    }
}
