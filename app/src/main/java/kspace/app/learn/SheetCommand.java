package kspace.app.learn;

import java.util.Optional;

/**
 * The command that makes a sheet of exercises.
 *
 * @param text it, as far as it is known
 */
public record SheetCommand(String text) {
    /** Only exercises of one kind. */
    public static final String KIND = "--kind";
    /** Only exercises of the kinds that a lesson taught. */
    public static final String LESSON = "--lesson";
    /** How hard their numbers are. */
    public static final String DIFFICULTY = "--difficulty";
    /** Only exercises about one paging mode. */
    public static final String ARCH = "--arch";
    /** How many they are. */
    public static final String COUNT = "--count";

    /** Begins the command for a seed. */
    public SheetCommand(long seed) {
        this("kspace exercises --seed " + seed);
    }

    /** Returns the command with an option, if it is used. */
    public SheetCommand with(String option, Optional<String> value) {
        return value.map(it -> new SheetCommand(text + " " + option + " " + it)).orElse(this);
    }

    @Override
    public String toString() {
        return text;
    }
}
