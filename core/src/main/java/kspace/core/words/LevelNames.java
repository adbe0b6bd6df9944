package kspace.core.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What the levels of page tables are called, wherever something says a level: by their numbers, as OSTD counts them, by the names of
 * Intel's manual, or by those of Linux's source. The names go by level, on every architecture; numbers in JSON stay numbers. As the
 * language is, it is chosen once for all that the program says.
 */
public enum LevelNames {
    /** Numbers, 1 at the last table. */
    OSTD(List.of()),
    /** Intel SDM volume 3A, 4.5.4: what names of structures are made of. */
    INTEL(List.of("PT", "PD", "PDPT", "PML4", "PML5")),
    /** Linux, {@code include/linux/pgtable.h}; the root is the PGD, however many levels there are. */
    LINUX(List.of("PTE", "PMD", "PUD", "P4D", "PGD"));

    private static final int USUAL_LEVELS = 4;

    private static volatile LevelNames current = OSTD;
    private static volatile boolean isAsked;
    private static volatile int nrLevels = USUAL_LEVELS;

    /** Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    LevelNames(List<String> names) {
        this.names = names;
    }

    /** Returns the names that are used. */
    public static LevelNames current() {
        return current;
    }

    /** Uses these names from now on. */
    public void use() {
        current = this;
    }

    /** Uses the names that a command line asks for, or else numbers. */
    public static void begin(Optional<LevelNames> asked) {
        isAsked = asked.isPresent();
        asked.orElse(OSTD).use();
    }

    /** Uses these names, unless a command line asks for others. */
    public void useUnlessAsked() {
        if (!isAsked) {
            use();
        }
    }

    /** Says how many levels the tables have that are spoken of: which level is the root's. */
    public static void speakOf(int levels) {
        nrLevels = levels;
    }

    /** Returns the word for files and commands. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the names that a word means, if it means any. */
    public static Optional<LevelNames> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findFirst();
    }

    /** Returns what stands after the word level: {@code 4}, {@code PML4}, {@code PGD}. */
    public static String number(long level) {
        return number(level, nrLevels);
    }

    /** Returns the same of tables that have so many levels, whatever tables are spoken of elsewhere. */
    public static String number(long level, int levels) {
        return current.name(level, levels).orElseGet(() -> Long.toString(level));
    }

    /** Returns the short name of a level: {@code L4}, {@code PML4}, {@code PGD}. */
    public static String tag(long level) {
        return tag(level, nrLevels);
    }

    /** Returns the same of tables that have so many levels, whatever tables are spoken of elsewhere. */
    public static String tag(long level, int levels) {
        return current.name(level, levels).orElseGet(() -> "L" + level);
    }

    /** Returns the level that a word means, as it is called now or by its number: {@code 2}, {@code L2}, {@code level 2}, {@code PD}. */
    public static OptionalInt find(String word) {
        String bare = word.strip().toLowerCase(Locale.ROOT).replaceFirst("^level\\s*", "");
        return IntStream.rangeClosed(1, INTEL.names.size())
                .filter(it -> bare.equals(String.valueOf(it)) || bare.equals("l" + it)
                        || bare.equals(number(it).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<String> name(long level, int levels) {
        if (level < 1 || level > names.size()) {
            return Optional.empty();
        }
        boolean isRoot = this == LINUX && level == levels;
        return Optional.of(isRoot ? names.getLast() : names.get((int) level - 1));
    }
}
