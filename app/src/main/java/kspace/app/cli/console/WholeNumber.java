package kspace.app.cli.console;

import java.util.regex.Pattern;
import kspace.core.input.NumberText;

/** Reads whole decimal numbers from the command line. */
public final class WholeNumber {
    /** What the numbers of any machine fit into, and what a long can hold. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private WholeNumber() {}

    /**
     * Reads a number of a range.
     *
     * @param option the option whose value it is
     * @param text what stands on the command line
     * @param least the smallest number allowed
     * @param most the largest number allowed
     * @param where where these limits apply, with a space before it
     * @throws InputException if it is no whole number or outside the range
     */
    public static long parse(String option, String text, long least, long most, String where) {
        if (DIGITS.matcher(text).matches()) {
            long number = Long.parseLong(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw new InputException(
                ConsoleMessage.NOT_ALLOWED_WHOLE_NUMBER.text(option, NumberText.quoted(text), least, most, where));
    }
}
