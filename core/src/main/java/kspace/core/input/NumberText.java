package kspace.core.input;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kspace.core.address.ByteSize;
import kspace.core.address.PlainText;
import kspace.core.words.Sayable;

/**
 * Reads numbers as people write them where addresses are meant: hexadecimal digits with or without {@code 0x}, with
 * underscores, spaces or WinDbg's backticks between them, an assembler's {@code h} or the {@code UL} of C after them, or a size
 * with its unit. A number without a unit is always hexadecimal.
 *
 * <p>Every unit but the plain byte holds a letter that is no digit, so {@code 1B} is hexadecimal and {@code 1 B}, with a
 * space, one byte.
 */
public final class NumberText {
    private static final Pattern HEX = Pattern.compile("0x[0-9a-f][0-9a-f_ `]*+(?:u?l{0,2})"
            + "|(?:0x)?[0-9a-f][0-9a-f_ `]*+h?");
    private static final Pattern BESIDE_DIGITS = Pattern.compile("^0x|[_ `hul]");
    private static final Pattern SIZE = Pattern.compile("[0-9][0-9_.]*(\\s*[kmgtpe]ib|\\s+b)");
    private static final int MAX_HEX_DIGITS = Long.SIZE / 4;

    private NumberText() {}

    /** Returns whether {@code text} is written in hexadecimal digits, however many. */
    public static boolean isHex(String text) {
        String lower = lower(text);
        return HEX.matcher(lower).matches() && !SIZE.matcher(lower).matches();
    }

    /**
     * Reads a hexadecimal number.
     *
     * @param text a text that {@link #isHex} accepts
     * @return the number, unsigned
     * @throws TextException if it has more than 64 bits; the message is a sentence for people
     */
    public static long hex(String text) {
        String digits = hexDigits(text).replaceFirst("^0+(?=.)", "");
        if (digits.length() > MAX_HEX_DIGITS) {
            throw new TextException(InputWords.PAST_THE_END.of(text, MAX_HEX_DIGITS));
        }
        return Long.parseUnsignedLong(digits, 16);
    }

    /** Returns the digits alone of a text that {@link #isHex} accepts, in lower case. */
    public static String hexDigits(String text) {
        return BESIDE_DIGITS.matcher(lower(text)).replaceAll("");
    }

    /**
     * Reads hexadecimal digits as other programs print them, however many zeros stand before them.
     *
     * @param digits hexadecimal digits and nothing else, at least one
     * @return the number, unsigned; empty if it has more than 64 bits
     */
    public static OptionalLong digits(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.length() - start > MAX_HEX_DIGITS
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseUnsignedLong(digits, start, digits.length(), 16));
    }

    /**
     * Reads a number, hexadecimal or a size.
     *
     * @param text the text, without spaces around it
     * @param what what it stands for, with its article: {@code an offset}
     * @return the number, unsigned
     * @throws TextException if it is neither or has more than 64 bits; the message is a sentence for people
     */
    public static long parse(String text, String what) {
        return parse(text, InputWords.SAID.of(what));
    }

    /**
     * Reads a number, hexadecimal or a size.
     *
     * @param text the text, without spaces around it
     * @param what what it stands for, with its article
     * @return the number, unsigned
     * @throws TextException if it is neither or has more than 64 bits
     */
    public static long parse(String text, Sayable what) {
        if (isHex(text)) {
            return hex(text);
        }
        OptionalLong size = ByteSize.parse(text);
        if (size.isPresent()) {
            return size.getAsLong();
        }
        boolean sized = SIZE.matcher(lower(text)).matches();
        throw new TextException(text.isEmpty() ? InputWords.NOTHING.of(what.message())
                : sized ? InputWords.NO_WHOLE_NUMBER.of(text)
                        : InputWords.NO_NUMBER.of(text, what.message()));
    }

    /** Returns a text in quotation marks, shortened so that it fits in a sentence. */
    public static String quoted(String text) {
        return PlainText.quoted(text);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
