package kspace.core.machine.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kspace.core.input.EditDistance;
import kspace.core.memory.RegionType;

/**
 * What Linux calls the types of memory (SPEC section 11), and whether a text is such a name, the beginning of one, or
 * something that only resembles one: a type that was cut or run together with something else must not become reserved
 * memory in silence.
 */
final class TypeName {
    private static final Map<String, RegionType> KNOWN = Map.ofEntries(
            Map.entry("usable", RegionType.USABLE),
            Map.entry("system ram", RegionType.USABLE),
            Map.entry("reserved", RegionType.RESERVED),
            Map.entry("soft reserved", RegionType.RESERVED),
            Map.entry("device reserved", RegionType.RESERVED),
            Map.entry("acpi data", RegionType.RECLAIMABLE),
            Map.entry("acpi tables", RegionType.RECLAIMABLE),
            Map.entry("acpi nvs", RegionType.NVS),
            Map.entry("acpi non-volatile storage", RegionType.NVS),
            Map.entry("unusable", RegionType.BAD),
            Map.entry("unusable memory", RegionType.BAD),
            Map.entry("persistent", RegionType.RESERVED),
            Map.entry("persistent memory", RegionType.RESERVED),
            Map.entry("persistent memory (legacy)", RegionType.RESERVED),
            Map.entry("unknown e820 type", RegionType.RESERVED),
            Map.entry("unknown", RegionType.RESERVED));
    private static final Pattern NUMBERED = Pattern.compile("(?:persistent \\(type \\d{1,10}\\)|type \\d{1,10})");
    /** The newest Linux puts a size before the type. */
    private static final Pattern SIZE = Pattern.compile("^\\(?[\\d.]{1,12}\\s*+[KMGTPE]?i?B\\)?\\s++");
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9 ()/-]{2,40}");
    private static final String AROUND = "\"'`*_|,;\\ \t";
    private static final int LONGEST = 80;
    private static final int MOST_LETTERS_WRONG = 2;

    private TypeName() {}

    /** What a text is. */
    sealed interface Reading {}

    /**
     * A type.
     *
     * @param type which
     * @param known whether it is one that Linux prints by name
     */
    record Type(RegionType type, boolean known) implements Reading {}

    /** The beginning of a name, or nothing at all. */
    record Cut() implements Reading {}

    /** A name with something else at its end, or with letters that are wrong. */
    record Spoilt() implements Reading {}

    /** Reads the type at the end of an e820 line. */
    static Reading read(String text) {
        String plain = SIZE.matcher(trimmed(text)).replaceFirst("");
        if (plain.length() > LONGEST) {
            return new Spoilt();
        }
        if (plain.startsWith("(") && !plain.endsWith(")")) {
            return plain.length() == 1 || read(plain.substring(1)) instanceof Type || isCut(lower(plain.substring(1)))
                    ? new Cut()
                    : new Spoilt();
        }
        String name = lower(plain.startsWith("(") ? plain.substring(1, plain.length() - 1) : plain);
        Optional<RegionType> known = byName(name);
        if (known.isPresent()) {
            return new Type(known.get(), true);
        }
        if (isCut(name)) {
            return new Cut();
        }
        return WORDS.matcher(name).matches() && !resemblesKnown(name) ? new Type(RegionType.RESERVED, false)
                : new Spoilt();
    }

    /** Returns the type that Linux calls exactly that, in any case of letters. */
    static Optional<RegionType> byName(String text) {
        String name = lower(text);
        return NUMBERED.matcher(name).matches()
                ? Optional.of(RegionType.RESERVED)
                : Optional.ofNullable(KNOWN.get(name));
    }

    /** Returns whether a name of a type begins with the text, or the text with a name. */
    static boolean isSpoilt(String text) {
        String name = lower(text);
        return isCut(name) || KNOWN.keySet().stream().anyMatch(it -> name.startsWith(it) && !isWordMore(name, it));
    }

    private static boolean isWordMore(String name, String known) {
        return name.length() > known.length() && Character.isLetterOrDigit(name.charAt(known.length()));
    }

    static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = 0;
        while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, end);
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isCut(String name) {
        return KNOWN.keySet().stream().anyMatch(it -> it.startsWith(name) && !it.equals(name))
                || "persistent (type ".startsWith(name) || "type ".startsWith(name) || name.equals("type")
                || (name.startsWith("persistent (type ") && !name.endsWith(")"));
    }

    private static boolean resemblesKnown(String name) {
        return KNOWN.keySet().stream().anyMatch(
                it -> name.contains(it) || it.endsWith(name) || EditDistance.between(name, it) <= MOST_LETTERS_WRONG);
    }
}
