package kspace.app.inspector;

import java.util.Locale;

/** Numbers and nouns as the inspector writes them. */
final class Words {
    private Words() {}

    /** Returns a number with its thousands apart. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number with its noun, such as {@code 1 table} or {@code 3,072 tables}. */
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
