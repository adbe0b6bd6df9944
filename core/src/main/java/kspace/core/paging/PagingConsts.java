package kspace.core.paging;

import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * The numbers that every paging algorithm needs (SPEC section 1). Pages are 4 KiB, entries 8 bytes, so a table holds
 * 512 entries and a level translates 9 address bits. Virtual addresses are sign-extended.
 *
 * @param nrLevels the root's level, 3..5
 * @param addressWidth the number of translated virtual address bits, {@code 12 + 9 * nrLevels}
 * @param highestTranslationLevel the highest level at which a leaf may stand, 1..nrLevels
 */
public record PagingConsts(int nrLevels, int addressWidth, int highestTranslationLevel) {
    /** The smallest page and the size of a table, in bytes. */
    public static final long BASE_PAGE_SIZE = 4096;
    /** The size of an entry, in bytes. */
    public static final int PTE_SIZE = 8;
    /** The number of entries of a table, {@code nr_subpage_per_huge}. */
    public static final int NR_ENTRIES = 512;
    /** The first top-level entry that the kernel page table manages. */
    public static final int FIRST_KERNEL_ENTRY = 256;

    /** The largest number of levels that any mode has. */
    public static final int MOST_LEVELS = 5;

    private static final int BASE_PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final int FEWEST_LEVELS = 3;

    /** Checks the ranges of the numbers. */
    public PagingConsts {
        if (nrLevels < FEWEST_LEVELS || nrLevels > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    nrLevels + " levels are not in " + FEWEST_LEVELS + ".." + MOST_LEVELS);
        }
        if (addressWidth != BASE_PAGE_SHIFT + INDEX_BITS * nrLevels) {
            throw new IllegalArgumentException(nrLevels + " levels do not translate " + addressWidth + " bits");
        }
        if (highestTranslationLevel < 1 || highestTranslationLevel > nrLevels) {
            throw new IllegalArgumentException(
                    "highest translation level " + highestTranslationLevel + " is not in 1.." + nrLevels);
        }
    }

    /** Returns the position of the lowest address bit that {@code level} (1..nrLevels) translates. */
    public int shift(int level) {
        return BASE_PAGE_SHIFT + INDEX_BITS * (level - 1);
    }

    /** Returns how many bytes one entry of {@code level} (1..nrLevels) covers. */
    public long pageSize(int level) {
        return 1L << shift(level);
    }

    /** Returns how many bytes a whole table of {@code level} (1..nrLevels) covers. */
    public long tableSpan(int level) {
        return pageSize(level) * NR_ENTRIES;
    }

    /** Returns the index, 0..511, of the entry that translates {@code va} in a table of {@code level}. */
    public int pteIndex(Vaddr va, int level) {
        return (int) (va.value() >>> shift(level)) & (NR_ENTRIES - 1);
    }

    /** Returns whether the bits above the address width repeat the highest translated bit. */
    public boolean isCanonical(Vaddr va) {
        return signExtend(va.value()) == va.value();
    }

    /** Returns {@code bits} with everything above the address width replaced by copies of the highest translated bit. */
    public long signExtend(long bits) {
        int unused = Long.SIZE - addressWidth;
        return bits << unused >> unused;
    }

    /** Returns what the kernel page table manages: top-level entries 256..512, the sign-extended upper half. */
    public VaddrRange kernelHalf() {
        return managedRange(FIRST_KERNEL_ENTRY, NR_ENTRIES);
    }

    /** Returns what user page tables manage: top-level entries 0..256, the lower half. */
    public VaddrRange userHalf() {
        return managedRange(0, FIRST_KERNEL_ENTRY);
    }

    private VaddrRange managedRange(int firstEntry, int endEntry) {
        return ManagedRange.of(addressWidth, true, shift(nrLevels), firstEntry, endEntry);
    }
}
