package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PerLevel;

/**
 * One phase of the boot and where its steps lie on the step line. Its pages are given by runs, so a phase takes the same
 * memory for any amount of RAM.
 *
 * @param name which phase
 * @param firstStep the number of its first step, from 1
 * @param nrSteps how many steps it has, at least 1
 * @param mapping what it maps; empty for the phases that map nothing
 * @param tables how many tables it allocates
 * @param items how many pages it maps
 */
public record Phase(
        PhaseName name,
        long firstStep,
        long nrSteps,
        Optional<Mapping> mapping,
        PerLevel tables,
        PerLevel items) {

    /**
     * What a phase maps.
     *
     * @param range the virtual range
     * @param pa the physical memory that the range starts with
     * @param property what every leaf says
     * @param runs the pages, largest possible
     */
    public record Mapping(VaddrRange range, Paddr pa, PageProperty property, List<PageRun> runs) {

        /** Returns how many pages the whole mapping has. */
        public long nrPages() {
            return runs.stream().mapToLong(PageRun::nrPages).sum();
        }
    }

    /** Returns the number of its last step. */
    public long lastStep() {
        return firstStep + nrSteps - 1;
    }

    /** Returns how many tables it allocates at all levels. */
    public long nrTables() {
        return tables.sum();
    }

    /** Returns how many pages it maps at all levels, less than its mapping has if it fails. */
    public long nrItems() {
        return items.sum();
    }
}
