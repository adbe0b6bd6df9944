package kspace.core.paging;

import java.util.Collection;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;

/**
 * Consecutive pages of one level: what stands for any number of pages in constant memory.
 *
 * @param va where the first page starts
 * @param pa the physical memory of the first page
 * @param level the level of all leaves, from 1
 * @param pageSizeBytes the size of each page
 * @param nrPages how many pages follow each other, at least 1
 */
public record PageRun(Vaddr va, Paddr pa, int level, long pageSizeBytes, long nrPages) {

    /** Returns how many pages some runs have together. */
    public static PerLevel nrPages(Collection<PageRun> runs) {
        PerLevel.Counter counter = new PerLevel.Counter();
        runs.forEach(run -> counter.add(run.level, run.nrPages));
        return counter.counted();
    }

    /** Returns the size of all pages together. */
    public long sizeBytes() {
        return nrPages * pageSizeBytes;
    }

    /**
     * Returns page {@code index}, counted from 0.
     *
     * @throws IndexOutOfBoundsException if the run has no such page
     */
    public PageItem page(long index) {
        if (index < 0 || index >= nrPages) {
            throw new IndexOutOfBoundsException("page " + index + " of a run of " + nrPages);
        }
        long offset = index * pageSizeBytes;
        return new PageItem(new Vaddr(va.value() + offset), new Paddr(pa.value() + offset), level);
    }

    /** Returns the first {@code count} pages, 1..nrPages. */
    public PageRun prefix(long count) {
        return new PageRun(va, pa, level, pageSizeBytes, count);
    }
}
