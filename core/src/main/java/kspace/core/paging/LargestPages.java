package kspace.core.paging;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;

/**
 * Covers a virtual range with the largest pages that fit (SPEC section 4; OSTD's {@code largest_pages}): from the
 * highest translation level down, the first level whose page is not longer than what is left and divides both
 * addresses.
 *
 * <pre>
 * HTL 3, va = pa = 0x3fdff000, end 0x80002000:
 *
 *   3fdff000   3fe00000    40000000                80000000    80002000
 *      | 4 KiB |   2 MiB   |         1 GiB         | 4 KiB 4 KiB |
 * </pre>
 *
 * The pages are grouped into runs, at most two for each level, so the cost does not depend on the range's length.
 */
public final class LargestPages {
    private LargestPages() {}

    /**
     * Returns the pages in address order as runs, in whichever canonical half {@code va} lies.
     *
     * @param consts the paging constants
     * @param va the start of the range, a multiple of 4 KiB
     * @param pa the physical start, a multiple of 4 KiB
     * @param sizeBytes the range's size, a multiple of 4 KiB, not 0
     * @throws PageRangeException if a value is not aligned, the range is empty, leaves the half in which it starts,
     *     or the virtual or physical end (exclusive) passes 2^64 - 1; the message names the value
     */
    public static List<PageRun> runs(PagingConsts consts, Vaddr va, Paddr pa, long sizeBytes) {
        return runs(consts, consts.shape().isKernel(va) ? consts.kernelHalf() : consts.userHalf(), va, pa, sizeBytes);
    }

    /**
     * Returns the pages in address order as runs.
     *
     * @param managed the addresses that the page table manages
     * @throws PageRangeException as {@link #runs(PagingConsts, Vaddr, Paddr, long)}, and if the range leaves
     *     {@code managed}
     */
    public static List<PageRun> runs(PagingConsts consts, VaddrRange managed, Vaddr va, Paddr pa, long sizeBytes) {
        check(managed, va, pa, sizeBytes);
        List<PageRun> runs = new ArrayList<>();
        long done = 0;
        while (done != sizeBytes) {
            Vaddr runVa = new Vaddr(va.value() + done);
            Paddr runPa = new Paddr(pa.value() + done);
            long left = sizeBytes - done;
            int level = largestLevel(consts, runVa, runPa, left);
            long nrPages = nrPagesAtLevel(consts, runVa, runPa, left, level);
            runs.add(new PageRun(runVa, runPa, level, consts.pageSize(level), nrPages));
            done += nrPages << consts.shift(level);
        }
        return List.copyOf(runs);
    }

    /**
     * Returns why the page at {@code va} has the size that it has: the tests of each level, from the level above the
     * highest translation level (if there is one) down to the chosen one.
     *
     * @param leftBytes how much of the range is left from {@code va} on, a multiple of 4 KiB, not 0
     */
    public static PageChoice why(PagingConsts consts, Vaddr va, Paddr pa, long leftBytes) {
        int chosen = largestLevel(consts, va, pa, leftBytes);
        List<PageChoice.LevelTest> tests = new ArrayList<>();
        for (int level = Math.min(consts.highestTranslationLevel() + 1, consts.nrLevels()); level >= chosen; level--) {
            long size = consts.pageSize(level);
            tests.add(new PageChoice.LevelTest(
                    level,
                    size,
                    level <= consts.highestTranslationLevel(),
                    Unsigned.lessOrEqual(size, leftBytes),
                    va.isAligned(size),
                    pa.isAligned(size)));
        }
        return new PageChoice(va, pa, leftBytes, consts.highestTranslationLevel(), chosen, List.copyOf(tests));
    }

    private static int largestLevel(PagingConsts consts, Vaddr va, Paddr pa, long leftBytes) {
        int level = consts.highestTranslationLevel();
        while (level > 1
                && (Unsigned.less(leftBytes, consts.pageSize(level))
                        || !va.isAligned(consts.pageSize(level))
                        || !pa.isAligned(consts.pageSize(level)))) {
            level--;
        }
        return level;
    }

    /** Counts pages of {@code level} until a larger page becomes possible or the rest is too short. */
    private static long nrPagesAtLevel(PagingConsts consts, Vaddr va, Paddr pa, long leftBytes, int level) {
        long fitting = leftBytes >>> consts.shift(level);
        for (int higher = level + 1; higher <= consts.highestTranslationLevel(); higher++) {
            long size = consts.pageSize(higher);
            boolean congruent = Unsigned.isAligned(va.value() - pa.value(), size);
            long untilAligned = -va.value() & (size - 1);
            if (congruent && Unsigned.lessOrEqual(size, leftBytes - untilAligned)
                    && Unsigned.lessOrEqual(untilAligned, leftBytes)) {
                return untilAligned >>> consts.shift(level);
            }
        }
        return fitting;
    }

    private static void check(VaddrRange managed, Vaddr va, Paddr pa, long sizeBytes) {
        requirePageMultiple(PagingWords.NO_VIRTUAL_PAGE, va.value());
        requirePageMultiple(PagingWords.NO_PHYSICAL_PAGE, pa.value());
        requirePageMultiple(PagingWords.NO_WHOLE_PAGES, sizeBytes);
        if (sizeBytes == 0) {
            throw new PageRangeException(PagingWords.EMPTY.of(va.value()));
        }
        requireEnd(PagingWords.VIRTUAL_END, va.value(), sizeBytes);
        requireEnd(PagingWords.PHYSICAL_END, pa.value(), sizeBytes);
        VaddrRange range = VaddrRange.ofSize(va, sizeBytes);
        if (!managed.contains(range)) {
            throw new PageRangeException(PagingWords.NOT_INSIDE.of(va.value(), range.last().value(), managed));
        }
    }

    /** Both ends are half-open in OSTD, so a range that reaches the very last byte has no end that 64 bits can hold. */
    private static void requireEnd(PagingWords what, long start, long sizeBytes) {
        if (Unsigned.less(start + sizeBytes, start)) {
            throw new PageRangeException(what.of(start, sizeBytes, -1L));
        }
    }

    private static void requirePageMultiple(PagingWords what, long value) {
        if (!Unsigned.isAligned(value, PagingConsts.BASE_PAGE_SIZE)) {
            throw new PageRangeException(what.of(value));
        }
    }
}
