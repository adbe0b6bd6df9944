package kspace.app.tour.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.core.address.ByteSize;

/**
 * The forms in which an answer may be typed. All of them are data, so that whoever compares only takes away of what was typed what
 * {@link #plain} takes away:
 *
 * <pre>
 *   0x4823_4567   also without 0x or underscores, in capitals, and in decimal
 *   257           also 0x101
 *   2 MiB         also 2MB and 2M, in any other unit in which it is whole, in bytes
 *   512 entries   also 512
 * </pre>
 */
public final class AcceptedForms {
    /** What makes no difference anywhere in an answer: spaces, and what people write between digits. */
    private static final Pattern IGNORED = Pattern.compile("[\\s_,`']");
    private static final Pattern IGNORED_AT_END = Pattern.compile("(?<=.)[.!]+$");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^(0x)?0+(?=[0-9a-f])");
    private static final Pattern HEX = Pattern.compile("0x([0-9a-f]{1,16})");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");
    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,18})[a-z]+");
    private static final List<Unit> UNITS = List.of(new Unit(1, "b", "bytes"), new Unit(ByteSize.KIB, "kib", "kb", "k"),
            new Unit(ByteSize.MIB, "mib", "mb", "m"), new Unit(ByteSize.GIB, "gib", "gb", "g"),
            new Unit(ByteSize.TIB, "tib", "tb", "t"));

    /**
     * A unit of sizes.
     *
     * @param bytes how large it is
     * @param names what people call it
     */
    private record Unit(long bytes, List<String> names) {
        Unit(long bytes, String... names) {
            this(bytes, List.of(names));
        }
    }

    private AcceptedForms() {}

    /** Returns a text without what makes no difference: case, spaces, what stands between digits, and zeros before them. */
    public static String plain(String text) {
        String plain = IGNORED.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return LEADING_ZEROS.matcher(IGNORED_AT_END.matcher(plain).replaceAll("")).replaceFirst("$1");
    }

    /** Returns whether somebody typed an answer. */
    public static boolean isSame(String typed, String answer) {
        return of(answer).contains(plain(typed));
    }

    /** Returns all forms of an answer, as {@link #plain} leaves them; the one that it has itself comes first. */
    public static Set<String> of(String answer) {
        String plain = plain(answer);
        Set<String> forms = new LinkedHashSet<>(Set.of(plain));
        OptionalLong size = ByteSize.parse(answer.strip());
        Matcher hex = HEX.matcher(plain);
        Matcher counted = COUNTED.matcher(plain);
        if (hex.matches()) {
            forms.add(hex.group(1));
            forms.add(hex.group(1) + "h");
            forms.add(Long.toUnsignedString(Long.parseUnsignedLong(hex.group(1), 16)));
        } else if (DECIMAL.matcher(plain).matches()) {
            forms.add("0x" + Long.toHexString(Long.parseLong(plain)));
        } else if (size.isPresent()) {
            addSizes(size.getAsLong(), forms);
        } else if (counted.matches()) {
            forms.add(counted.group(1));
        }
        return forms;
    }

    private static void addSizes(long bytes, Set<String> forms) {
        for (Unit unit : UNITS) {
            if (Long.remainderUnsigned(bytes, unit.bytes()) == 0) {
                unit.names().forEach(name -> forms.add(Long.toUnsignedString(bytes / unit.bytes()) + name));
            }
        }
        forms.add(Long.toUnsignedString(bytes));
        forms.add("0x" + Long.toHexString(bytes));
    }
}
