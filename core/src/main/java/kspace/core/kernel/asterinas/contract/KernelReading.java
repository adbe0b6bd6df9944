package kspace.core.kernel.asterinas.contract;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.read.TableRun;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;

/**
 * A page table as its kernel reads it back, in runs of entries that follow one rule each.
 *
 * @param leaves the mapped pages in address order
 * @param topLevel the tables that the root names, in address order
 * @param misread entries that map a page and do not read back as one
 */
record KernelReading(
        List<ReadPages> leaves,
        List<TableRun> topLevel,
        List<Misread> misread) {

    /**
     * Pages that follow each other, in as many tables as it takes.
     *
     * @param pages where they are and what they show
     * @param property what every one of their entries says
     * @param raw the first entry
     */
    record ReadPages(PageRun pages, PageProperty property, long raw) {
        Vaddr first() {
            return pages.va();
        }

        /** Returns the last address; below {@link #first()} only if the run passes the end of the address space. */
        Vaddr last() {
            return new Vaddr(pages.va().value() + pages.sizeBytes() - 1);
        }

        long paOf(Vaddr va) {
            return pages.pa().value() + (va.value() - pages.va().value());
        }

        /** Returns whether {@code next} has the same property and starts where this run ends, with the next memory. */
        boolean isFollowedBy(ReadPages next) {
            return pages.level() == next.pages.level()
                    && next.pages.va().value() == pages.va().value() + pages.sizeBytes()
                    && next.pages.pa().value() == pages.pa().value() + pages.sizeBytes()
                    && property.equals(next.property);
        }

        /** Returns this run with {@code more} pages after it. */
        ReadPages longer(long more) {
            return new ReadPages(
                    new PageRun(
                            pages.va(), pages.pa(), pages.level(), pages.pageSizeBytes(), pages.nrPages() + more),
                    property,
                    raw);
        }

        /** Returns the addresses that the run shares with {@code range}. */
        Optional<VaddrRange> within(VaddrRange range) {
            return first().compareTo(last()) <= 0
                    ? new VaddrRange(first(), last()).intersect(range)
                    : Optional.empty();
        }
    }

    /**
     * Neighbouring entries that map pages and do not read back as such.
     *
     * @param va where the first page starts
     * @param level their level
     * @param count how many there are
     * @param raw the first entry
     */
    record Misread(Vaddr va, int level, long count, long raw) {}

    /** Returns how many pages are mapped. */
    long nrPages() {
        return leaves.stream().mapToLong(run -> run.pages().nrPages()).sum();
    }
}
