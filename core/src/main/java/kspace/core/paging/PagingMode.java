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
    X86_64("x86-64", "x86-64", 4, 48, 2, 3),
    /** Five-level paging of x86-64 (LA57): Intel SDM volume 3A, section 4.5. */
    X86_64_LA57("x86-64-la57", "x86-64", 5, 57, 2, 3),
    /** RISC-V with three levels. */
    RISCV_SV39("riscv-sv39", "RISC-V", 3, 39, 2, 3),
    /** RISC-V with four levels. */
    RISCV_SV48("riscv-sv48", "RISC-V", 4, 48, 4, 4),
    /** RISC-V with five levels; Asterinas does not use it. */
    RISCV_SV57("riscv-sv57", "RISC-V", 5, 57, 5, 5),
    /** LoongArch64 with four levels and a direct-mapping window. */
    LOONGARCH64("loongarch64", "LoongArch", 4, 48, 1, 4);

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

    /** Returns how many bits physical addresses have at most: what the address field of an entry can hold. */
    public int physicalAddressWidth() {
        return switch (this) {
            case X86_64, X86_64_LA57 -> 52;
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> 56;
            case LOONGARCH64 -> 48;
        };
    }

    /**
     * Returns how many bits physical addresses are taken to have where nobody says it. On x86-64 that is what Linux can use
     * with as many levels (its {@code MAX_PHYSMEM_BITS}), 46 or 52; processors have 36 to 52. The other architectures' entries
     * are taken at their word.
     */
    public int usualPhysicalAddressBits() {
        return switch (this) {
            case X86_64 -> 46;
            case X86_64_LA57, RISCV_SV39, RISCV_SV48, RISCV_SV57, LOONGARCH64 -> physicalAddressWidth();
        };
    }

    /**
     * Returns the first physical address that OSTD puts in no entry. On RISC-V that is below the end of physical addresses:
     * OSTD checks an address with the mask of the entry's field, which ends at bit 53.
     */
    public long endOfEntryAddresses() {
        return switch (this) {
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> 1L << 54;
            case X86_64, X86_64_LA57, LOONGARCH64 -> 1L << physicalAddressWidth();
        };
    }

    /** Returns whether the architecture has page-based memory types as an extension, Svpbmt. */
    public boolean hasSvpbmt() {
        return switch (this) {
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> true;
            case X86_64, X86_64_LA57, LOONGARCH64 -> false;
        };
    }

    /** Returns the largest level that HIGHEST_TRANSLATION_LEVEL may be set to in this mode. */
    public int largestHighestTranslationLevel() {
        return largestHighestTranslationLevel;
    }

    /** Returns the manual's name of a table of {@code level}, such as {@code PML4} for level 4 of x86-64. */
    public String tableName(int level) {
        return switch (this) {
            case X86_64, X86_64_LA57 -> List.of("PT", "PD", "PDPT", "PML4", "PML5").get(level - 1);
            case RISCV_SV39, RISCV_SV48, RISCV_SV57 -> "VPN[" + (level - 1) + "]";
            case LOONGARCH64 -> List.of("PT", "Dir1", "Dir2", "Dir3").get(level - 1);
        };
    }

    /** Returns the window that translates addresses without a page table, if the mode has one. */
    public Optional<DirectMappingWindow> window() {
        return this == LOONGARCH64 ? Optional.of(DirectMappingWindow.DMW0) : Optional.empty();
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
        return new PagingConsts(nrLevels, AddressSpaceShape.signExtended(addressWidth), highestTranslationLevel);
    }
}
