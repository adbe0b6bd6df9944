package kspace.core.paging;

import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * The numbers that every paging algorithm needs (SPEC section 1). The granule is the same everywhere: pages are 4 KiB, entries
 * 8 bytes, so a table holds 512 entries and a level translates 9 address bits.
 *
 * @param nrLevels the root's level, 3..5
 * @param shape which addresses can be translated, and which of them are the kernel's; its width is {@code 12 + 9 * nrLevels}
 * @param highestTranslationLevel the highest level at which a leaf may stand, 1..nrLevels
 */
public record PagingConsts(int nrLevels, AddressSpaceShape shape, int highestTranslationLevel) {
    /** The smallest page and the size of a table, in bytes. */
    public static final long BASE_PAGE_SIZE = 4096;
    /** The size of an entry, in bytes. */
    public static final int PTE_SIZE = 8;
    /** The number of entries of a table, {@code nr_subpage_per_huge}. */
    public static final int NR_ENTRIES = (int) (BASE_PAGE_SIZE / PTE_SIZE);

    /** The largest number of levels that any mode has. */
    public static final int MOST_LEVELS = 5;

    private static final int BASE_PAGE_SHIFT = Long.numberOfTrailingZeros(BASE_PAGE_SIZE);
    private static final int INDEX_BITS = Integer.numberOfTrailingZeros(NR_ENTRIES);
    private static final int FEWEST_LEVELS = 3;

    /** Checks the ranges of the numbers. */
    public PagingConsts {
        if (nrLevels < FEWEST_LEVELS || nrLevels > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    nrLevels + " levels are not in " + FEWEST_LEVELS + ".." + MOST_LEVELS);
        }
        if (shape.addressWidth() != BASE_PAGE_SHIFT + INDEX_BITS * nrLevels) {
            throw new IllegalArgumentException(
                    nrLevels + " levels do not translate " + shape.addressWidth() + " bits");
        }
        if (highestTranslationLevel < 1 || highestTranslationLevel > nrLevels) {
            throw new IllegalArgumentException(
                    "highest translation level " + highestTranslationLevel + " is not in 1.." + nrLevels);
        }
    }

    /** Returns the number of translated virtual address bits. */
    public int addressWidth() {
        return shape.addressWidth();
    }

    /** Returns the position of the lowest address bit that {@code level} (1..nrLevels) translates. */
    public int shift(int level) {
        return shiftOf(level);
    }

    private static int shiftOf(int level) {
        return BASE_PAGE_SHIFT + INDEX_BITS * (level - 1);
    }

    /** Returns how many bytes one entry of {@code level} (1..nrLevels) covers. */
    public long pageSize(int level) {
        return pageSizeOf(level);
    }

    /** Returns how many bytes one entry of {@code level} (1..{@value #MOST_LEVELS}) covers, whatever the mode. */
    public static long pageSizeOf(int level) {
        return 1L << shiftOf(level);
    }

    /** Returns how many bytes pages of all levels have together. */
    public long sizeOfPages(PerLevel nrPages) {
        return nrPages.levelsDown().mapToLong(level -> nrPages.at(level) * pageSize(level)).sum();
    }

    /** Returns how many bytes a whole table of {@code level} (1..nrLevels) covers. */
    public long tableSpan(int level) {
        return pageSize(level) * NR_ENTRIES;
    }

    /** Returns the index, 0..511, of the entry that translates {@code va} in a table of {@code level}. */
    public int pteIndex(Vaddr va, int level) {
        return (int) (va.value() >>> shift(level)) & (NR_ENTRIES - 1);
    }

    /** Returns whether the bits above the address width repeat the sign bit. */
    public boolean isCanonical(Vaddr va) {
        return shape.isCanonical(va.value());
    }

    /** Returns {@code bits} with everything above the address width replaced by copies of the sign bit. */
    public long canonical(long bits) {
        return shape.canonical(bits);
    }

    /**
     * Returns the addresses that one entry of a table translates.
     *
     * @param tableVa the lowest address below the table; 0 for a root whose halves share it
     * @param level the table's level, 1..nrLevels
     * @param index the entry, 0..511
     */
    public VaddrRange entryRange(Vaddr tableVa, int level, int index) {
        long size = pageSize(level);
        return VaddrRange.ofSize(new Vaddr(canonical(tableVa.value() + index * size)), size);
    }

    /** Returns the first entry of a kernel page table's root that the kernel page table manages. */
    public int firstKernelEntry() {
        return shape.firstKernelEntry();
    }

    /** Returns what the kernel page table manages, the upper addresses: entries {@link #firstKernelEntry()}..512 of its root. */
    public VaddrRange kernelHalf() {
        VaddrRange range = managedRange(shape.firstKernelEntry(), NR_ENTRIES);
        long root = shape.kernelRootVa().value();
        return new VaddrRange(new Vaddr(root | range.first().value()), new Vaddr(root | range.last().value()));
    }

    /** Returns what user page tables manage, the lower addresses. */
    public VaddrRange userHalf() {
        return managedRange(0, shape.endOfUserEntries());
    }

    private VaddrRange managedRange(int firstEntry, int endEntry) {
        return ManagedRange.of(shape.addressWidth(), shape.sharesRoot(), shift(nrLevels), firstEntry, endEntry);
    }
}
