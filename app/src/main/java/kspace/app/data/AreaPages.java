package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;

/**
 * The KVirtAreas at one moment, those to come too, and the pages in them.
 *
 * @param areas the areas
 * @param pages the pages, which are read from the tables: no rule says what they are
 */
record AreaPages(List<LiveArea> areas, List<Pages> pages) {

    /**
     * Pages in areas.
     *
     * @param run the pages
     * @param toCome whether they are still to come
     */
    record Pages(LeafRun run, boolean toCome) {}

    static AreaPages of(BootState state, BootState last) {
        List<LiveArea> now = state.areas();
        List<LiveArea> later = state.areasToCome();
        return new AreaPages(
                Stream.concat(now.stream(), later.stream()).toList(),
                Stream.concat(pages(state, now, false).stream(), pages(last, later, true).stream()).toList());
    }

    private static List<Pages> pages(BootState state, List<LiveArea> areas, boolean toCome) {
        List<Pages> pages = new ArrayList<>();
        if (!areas.isEmpty()) {
            LeafRuns.forEach(state.table(), run -> {
                if (areas.stream().anyMatch(area -> area.range().overlaps(run.range()))) {
                    pages.add(new Pages(run, toCome));
                }
            });
        }
        return pages;
    }

    /** Returns where areas, and what is mapped in them, begin and end. */
    Stream<VaddrRange> ranges() {
        return Stream.concat(areas.stream().map(LiveArea::range), pages.stream().map(it -> it.run().range()));
    }

    /** Returns what is mapped in a part of an area that is one thing throughout, if anything is. */
    Optional<AddressMap.Content> at(VaddrRange part) {
        return pages.stream().filter(it -> it.run().range().contains(part)).findFirst().map(it -> mapping(it, part));
    }

    private static AddressMap.Content mapping(Pages pages, VaddrRange part) {
        LeafRun run = pages.run();
        Paddr first = run.pages().pa().plus(part.first().value() - run.range().first().value());
        return new AddressMap.Mapping(
                PhaseName.KVIRT, pages.toCome(), first, run.property(),
                AddressMap.beginningIn(run.pages(), part).stream().toList());
    }
}
