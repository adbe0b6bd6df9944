package kspace.core.paging;

import java.util.List;
import java.util.Optional;

/**
 * A way in which an architecture translates addresses: what a machine file names. Each architecture's folder makes its own, so
 * that nothing else has to know which there are; {@code kspace.core.arch.Architectures} lists them all.
 *
 * @param id the name that machine files and commands use, such as {@code x86-64}
 * @param architecture the instruction set's name, for people
 * @param consts the constants of SPEC section 1, with the HIGHEST_TRANSLATION_LEVEL that Asterinas uses
 * @param largestHighestTranslationLevel the largest level that HIGHEST_TRANSLATION_LEVEL may be set to, that of the largest
 *     pages of the hardware
 * @param physical how far physical addresses reach
 * @param hasSvpbmt whether page-based memory types are an extension that a machine may lack: RISC-V's Svpbmt
 * @param tableNames the manual's names of the tables, that of level 1 first
 * @param window the window that translates addresses without a page table, if there is one
 */
public record PagingMode(
        String id,
        String architecture,
        PagingConsts consts,
        int largestHighestTranslationLevel,
        PhysicalAddresses physical,
        boolean hasSvpbmt,
        List<String> tableNames,
        Optional<DirectMappingWindow> window) {

    /**
     * How far physical addresses reach.
     *
     * @param width how many bits they have at most: what the address field of an entry can hold
     * @param usualBits how many bits they are taken to have where nobody says it
     */
    public record PhysicalAddresses(int width, int usualBits) {

        /** Returns addresses of {@code width} bits that are all used. */
        public static PhysicalAddresses of(int width) {
            return new PhysicalAddresses(width, width);
        }
    }

    /** Checks that every level has a name. */
    public PagingMode {
        if (tableNames.size() != consts.nrLevels()) {
            throw new IllegalArgumentException(id + " has " + consts.nrLevels() + " levels of tables, and "
                    + tableNames.size() + " names for them");
        }
        tableNames = List.copyOf(tableNames);
    }

    /** Returns the number of levels; the root is at this level, the last table at level 1. */
    public int nrLevels() {
        return consts.nrLevels();
    }

    /** Returns the number of translated virtual address bits. */
    public int addressWidth() {
        return consts.addressWidth();
    }

    /** Returns how many bits physical addresses have at most: what the address field of an entry can hold. */
    public int physicalAddressWidth() {
        return physical.width();
    }

    /** Returns how many bits physical addresses are taken to have where nobody says it. */
    public int usualPhysicalAddressBits() {
        return physical.usualBits();
    }

    /** Returns the manual's name of a table of {@code level}, such as {@code PML4} for level 4 of x86-64. */
    public String tableName(int level) {
        return tableNames.get(level - 1);
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
        return new PagingConsts(consts.nrLevels(), consts.shape(), highestTranslationLevel);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
