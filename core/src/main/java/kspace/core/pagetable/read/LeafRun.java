package kspace.core.pagetable.read;

import kspace.core.address.PaddrRange;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;

/**
 * Leaves of one level that follow each other in virtual and in physical memory and say the same about their pages.
 *
 * @param pages the pages
 * @param property what every leaf says, AVAIL1 included
 */
public record LeafRun(PageRun pages, PageProperty property) {

    /** Returns the virtual addresses of all pages. */
    public VaddrRange range() {
        return VaddrRange.ofSize(pages.va(), pages.sizeBytes());
    }

    /** Returns the physical memory of all pages. */
    public PaddrRange memory() {
        return PaddrRange.ofSize(pages.pa(), pages.sizeBytes());
    }

    /** Returns whether {@code next} goes on where this ends, so that the two are one run. */
    public boolean isContinuedBy(LeafRun next) {
        return next.pages.level() == pages.level()
                && next.pages.va().value() == range().endExclusive()
                && next.pages.pa().equals(memory().end())
                && next.property.equals(property);
    }

    /** Returns this with {@code nrPages} more pages. */
    public LeafRun longer(long nrPages) {
        return new LeafRun(pages.prefix(pages.nrPages() + nrPages), property);
    }
}
