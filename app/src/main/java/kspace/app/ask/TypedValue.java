package kspace.app.ask;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.ByteSize;
import kspace.core.words.LevelNames;

/** What people type as an answer, in any usual form. */
public final class TypedValue {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_'`]");
    /** What stands between the values of a list, as people write them. */
    private static final String BETWEEN = "[,;/|\\s]+";
    private static final List<String> YES = List.of("yes", "y", "true");
    private static final List<String> NO = List.of("no", "n", "false");
    private static final Pattern HEX = Pattern.compile("(?:0x)?0*([0-9a-f]{0,16})h?");
    private static final Pattern PREFIXED = Pattern.compile("0x0*([0-9a-f]{0,16})");
    private static final Pattern BINARY = Pattern.compile("0b([01]{1,64})");
    private static final Pattern DECIMAL = Pattern.compile("0*([0-9]{1,20})");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(bytes|byte|b|ki?b?|mi?b?|gi?b?|ti?b?)");

    private TypedValue() {}

    /**
     * Returns whether somebody typed what is wanted: hexadecimal with or without prefix where that is an address, or in decimal;
     * decimal or prefixed where it is a number, sizes in any unit, levels by number or name, yes and no, lists in any order; spaces,
     * underscores and case make no difference.
     */
    public static boolean isSame(String typed, String wanted) {
        if (wanted.contains(Prediction.SEPARATOR)) {
            return values(typed).size() == values(wanted).size() && inList(typed, wanted).stream().allMatch(it -> it);
        }
        String given = plain(typed);
        String right = plain(wanted);
        if (given.isEmpty()) {
            return false;
        }
        if (isSameLevel(given, right)) {
            return true;
        }
        if (PREFIXED.matcher(right).matches()) {
            return hex(right).equals(hex(given)) || hex(right).equals(prefixed(given))
                    || hex(right).equals(decimal(given.replace(",", "")));
        }
        String number = given.replace(",", "");
        Optional<Long> value = decimal(right.replace(",", ""));
        if (value.isPresent()) {
            return value.equals(decimal(number).or(() -> prefixed(number)));
        }
        for (List<String> words : List.of(YES, NO)) {
            if (words.contains(right)) {
                return words.contains(given);
            }
        }
        Optional<Long> size = size(right);
        return size.isPresent()
                ? size.equals(size(number).or(() -> decimal(number)).or(() -> prefixed(number)))
                : given.equals(right);
    }

    /** A level is typed as a number or by its name, whichever the text of the question has. */
    private static boolean isSameLevel(String given, String right) {
        OptionalInt level = LevelNames.find(right);
        return level.isPresent() && level.equals(LevelNames.find(given));
    }

    /** Returns the 64 bits of an entry as somebody typed them, in hexadecimal or binary; empty if it is none. */
    static OptionalLong entry(String typed) {
        String plain = plain(typed);
        boolean isBinary = BINARY.matcher(plain).matches();
        return plain.isEmpty() ? OptionalLong.empty()
                : (isBinary ? prefixed(plain) : hex(plain)).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Returns a number as somebody typed it; 0 where nothing was typed, and empty if it is none. */
    static OptionalLong number(String typed) {
        String plain = plain(typed).replace(",", "");
        return plain.isEmpty() ? OptionalLong.of(0)
                : decimal(plain).or(() -> prefixed(plain)).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** Returns the level that somebody typed, by its number or its name; empty if it is none. */
    static OptionalLong level(String typed) {
        OptionalInt named = LevelNames.find(plain(typed));
        return named.isPresent() ? OptionalLong.of(named.getAsInt())
                : typed.isBlank() ? OptionalLong.empty() : number(typed);
    }

    /** Returns the values of a list, with commas, slashes or spaces between them. */
    public static List<String> values(String text) {
        return Arrays.stream(text.split(BETWEEN)).filter(it -> !it.isBlank()).toList();
    }

    /** Returns of each value of a list that is wanted whether somebody typed it, anywhere; none if no list is wanted. */
    static List<Boolean> inList(String typed, String wanted) {
        return wanted.contains(Prediction.SEPARATOR)
                ? values(wanted).stream().map(it -> values(typed).stream().anyMatch(one -> isSame(one, it))).toList()
                : List.of();
    }

    private static String plain(String text) {
        return SEPARATORS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Optional<Long> hex(String text) {
        Matcher matcher = HEX.matcher(text);
        return matcher.matches() ? Optional.of(bits(matcher.group(1))) : Optional.empty();
    }

    private static long bits(String digits) {
        return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 16);
    }

    private static Optional<Long> prefixed(String text) {
        Matcher hex = PREFIXED.matcher(text);
        if (hex.matches()) {
            return Optional.of(bits(hex.group(1)));
        }
        Matcher binary = BINARY.matcher(text);
        return binary.matches() ? Optional.of(Long.parseUnsignedLong(binary.group(1), 2)) : Optional.empty();
    }

    private static Optional<Long> decimal(String text) {
        Matcher matcher = DECIMAL.matcher(text);
        return matcher.matches() ? unsigned(matcher.group(1)) : Optional.empty();
    }

    /** The address of a kernel in decimal has all 64 bits. */
    private static Optional<Long> unsigned(String digits) {
        BigInteger number = new BigInteger(digits);
        return number.bitLength() <= Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
    }

    private static Optional<Long> size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unit = switch (matcher.group(2).charAt(0)) {
            case 'k' -> ByteSize.KIB;
            case 'm' -> ByteSize.MIB;
            case 'g' -> ByteSize.GIB;
            case 't' -> ByteSize.TIB;
            default -> 1;
        };
        return Optional.of(Long.parseLong(matcher.group(1)) * unit);
    }
}
