package kspace.app.cli.console;

import java.util.Optional;
import java.util.regex.Pattern;
import kspace.core.paging.PagingMode;

/** Reads whole decimal numbers from the command line. */
public final class WholeNumber {
    /** What the numbers of any machine fit into, and what a long can hold. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private WholeNumber() {}

    /** Reads a number whose limits are the same everywhere; as the other one. */
    public static long parse(String option, String text, long least, long most) {
        return parse(option, text, least, most, Optional.empty());
    }

    /**
     * Reads a number of a range.
     *
     * @param option the option whose value it is
     * @param text what stands on the command line
     * @param least the smallest number allowed
     * @param most the largest number allowed
     * @param where in which paging mode these limits apply; empty for all
     * @throws InputException if it is no whole number or outside the range
     */
    public static long parse(String option, String text, long least, long most, Optional<PagingMode> where) {
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw new InputException(where
                .map(mode -> ConsoleMessage.NO_WHOLE_NUMBER_ON.of(option, text, least, most, mode.id()))
                .orElseGet(() -> ConsoleMessage.NO_WHOLE_NUMBER.of(option, text, least, most)));
    }
}
