package kspace.core.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The paging modes a machine can run in, with the constants of SPEC section 1 (Asterinas {@code PagingConstsTrait},
 * commit 60494858).
 */
public enum PagingMode {
    /** Four-level paging of x86-64: Intel SDM volume 3A, section 4.5. */
    X86_64("x86-64", "x86-64", 4, 48, 2, 3);

    private final String id;
    private final String architecture;
    private final int nrLevels;
    private final int addressWidth;
    private final int defaultHighestTranslationLevel;
    private final int largestHighestTranslationLevel;

    PagingMode(
            String id,
            String architecture,
            int nrLevels,
            int addressWidth,
            int defaultHighestTranslationLevel,
            int largestHighestTranslationLevel) {
        this.id = id;
        this.architecture = architecture;
        this.nrLevels = nrLevels;
        this.addressWidth = addressWidth;
        this.defaultHighestTranslationLevel = defaultHighestTranslationLevel;
        this.largestHighestTranslationLevel = largestHighestTranslationLevel;
    }

    /** Returns the mode with the given id, such as {@code x86-64}. */
    public static Optional<PagingMode> byId(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }

    /** Returns the name that machine files and commands use. */
    public String id() {
        return id;
    }

    /** Returns the instruction set's name, for people. */
    public String architecture() {
        return architecture;
    }

    /** Returns the number of levels; the root is at this level, the last table at level 1. */
    public int nrLevels() {
        return nrLevels;
    }

    /** Returns the number of translated virtual address bits. */
    public int addressWidth() {
        return addressWidth;
    }

    /** Returns the largest level that HIGHEST_TRANSLATION_LEVEL may be set to in this mode. */
    public int largestHighestTranslationLevel() {
        return largestHighestTranslationLevel;
    }

    /** Returns the manual's name of a table of {@code level}, such as {@code PML4} for level 4 of x86-64. */
    public String tableName(int level) {
        return switch (this) {
            case X86_64 -> List.of("PT", "PD", "PDPT", "PML4").get(level - 1);
        };
    }

    /** Returns the constants with the HIGHEST_TRANSLATION_LEVEL that Asterinas uses. */
    public PagingConsts consts() {
        return consts(defaultHighestTranslationLevel);
    }

    /**
     * Returns the constants with another HIGHEST_TRANSLATION_LEVEL.
     *
     * @throws IllegalArgumentException if the level is not in 1..{@link #largestHighestTranslationLevel()}
     */
    public PagingConsts consts(int highestTranslationLevel) {
        if (highestTranslationLevel > largestHighestTranslationLevel) {
            throw new IllegalArgumentException("highest translation level " + highestTranslationLevel
                    + " is above the largest of " + id + ", " + largestHighestTranslationLevel);
        }
        return new PagingConsts(nrLevels, addressWidth, highestTranslationLevel);
    }
}
