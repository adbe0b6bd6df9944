package kspace.core.paging;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

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
    public List<String> reasons() {
        return tests.stream().map(this::reason).toList();
    }

    private String reason(LevelTest test) {
        String size = ByteSize.format(test.pageSizeBytes());
        String name = "level " + test.level() + " (" + size + "): ";
        if (!test.allowed()) {
            return name + "not allowed, the highest translation level is " + highestTranslationLevel;
        }
        if (test.passes()) {
            return name + "chosen, it fits in the " + ByteSize.format(leftBytes)
                    + " left and both addresses are aligned";
        }
        List<String> failed = new ArrayList<>();
        if (!test.fits()) {
            failed.add("does not fit, " + ByteSize.format(leftBytes) + " left");
        }
        if (!test.vaAligned()) {
            failed.add("virtual address " + Hex.of(va.value()) + " is not a multiple of " + size);
        }
        if (!test.paAligned()) {
            failed.add("physical address " + Hex.of(pa.value()) + " is not a multiple of " + size);
        }
        return name + String.join("; ", failed);
    }
}
