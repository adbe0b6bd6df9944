package kspace.core.paging;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.words.Message;

/**
 * Why {@link LargestPages} chose a page size.
 *
 * @param va where the page starts
 * @param pa the physical memory it shows
 * @param leftBytes how much of the range was left at this page
 * @param highestTranslationLevel the highest level a leaf may have
 * @param chosenLevel the level that passed
 * @param tests the levels tried, highest first; the last one is the chosen one
 */
public record PageChoice(
        Vaddr va, Paddr pa, long leftBytes, int highestTranslationLevel, int chosenLevel, List<LevelTest> tests) {

    /**
     * The tests of one level. A level that is not allowed was not tested further by the kernel; its other three answers
     * are true facts all the same.
     *
     * @param level the level
     * @param pageSizeBytes the size of its pages
     * @param allowed whether the level is at most the highest translation level
     * @param fits whether a page is not longer than what is left
     * @param vaAligned whether the virtual address is a multiple of the page size
     * @param paAligned whether the physical address is a multiple of the page size
     */
    public record LevelTest(
            int level, long pageSizeBytes, boolean allowed, boolean fits, boolean vaAligned, boolean paAligned) {

        /** Returns whether the level passed every test. */
        public boolean passes() {
            return allowed && fits && vaAligned && paAligned;
        }
    }

    /** Returns one sentence for each level tried, which names every test that failed, with its numbers. */
    public List<Message> reasons() {
        return tests.stream().map(this::reason).toList();
    }

    private Message reason(LevelTest test) {
        long size = test.pageSizeBytes();
        if (!test.allowed()) {
            return PagingWords.LEVEL_NOT_ALLOWED.of(test.level(), size, highestTranslationLevel);
        }
        if (test.passes()) {
            return PagingWords.CHOSEN.of(test.level(), size, leftBytes);
        }
        List<Message> failed = new ArrayList<>();
        if (!test.fits()) {
            failed.add(PagingWords.DOES_NOT_FIT.of(leftBytes));
        }
        if (!test.vaAligned()) {
            failed.add(PagingWords.VIRTUAL_UNALIGNED.of(va.value(), size));
        }
        if (!test.paAligned()) {
            failed.add(PagingWords.PHYSICAL_UNALIGNED.of(pa.value(), size));
        }
        return PagingWords.NOT_CHOSEN.of(test.level(), size,
                failed.stream().reduce((all, next) -> PagingWords.ALSO.of(all, next)).orElseThrow());
    }
}
