package kspace.app.machine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Difference.Extent;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PagingConsts;

/**
 * What there is in the KVirtAreas of a machine. No rule says what their pages are, so they are read from the page table.
 *
 * @param areas the areas, lowest addresses first
 * @param pages the pages in them, lowest addresses first
 * @param consts the sizes of pages
 */
record ComparedAreas(List<LiveArea> areas, List<LeafRun> pages, PagingConsts consts) {
    /** Ranges of memory beyond these are only counted. */
    private static final int MOST_RANGES = 6;

    /** Pages that are as large, and can be accessed in the same ways. */
    private record Sort(int level, String access) implements Comparable<Sort> {
        @Override
        public int compareTo(Sort other) {
            int order = Integer.compare(level, other.level);
            return order == 0 ? other.access.compareTo(access) : order;
        }
    }

    static ComparedAreas of(BootState state) {
        List<LiveArea> areas = state.areas();
        List<LeafRun> pages = new ArrayList<>();
        if (!areas.isEmpty()) {
            LeafRuns.forEach(state.table(), run -> {
                if (areas.stream().anyMatch(area -> area.range().overlaps(run.range()))) {
                    pages.add(run);
                }
            });
        }
        return new ComparedAreas(areas, List.copyOf(pages), state.table().consts());
    }

    /** Returns how many pages of which size can be accessed how, a line each. */
    String pagesInWords() {
        Map<Sort, Long> counts = new TreeMap<>();
        pages.forEach(run -> counts.merge(
                new Sort(run.pages().level(), run.property().flags().accessText()), run.pages().nrPages(), Long::sum));
        return counts.isEmpty()
                ? CompareMessage.NONE.text()
                : counts.entrySet().stream()
                        .map(it -> (it.getKey().access().isEmpty()
                                ? CompareMessage.NO_ACCESS.text(ComparedRows.count(it.getValue()),
                                        consts.pageSize(it.getKey().level()))
                                : CompareMessage.COUNT_WITH_RIGHTS.text(ComparedRows.count(it.getValue()),
                                        consts.pageSize(it.getKey().level()), it.getKey().access())))
                        .collect(Collectors.joining("\n"));
    }

    /** Returns which memory the areas show, a line for each range. */
    String memoryInWords() {
        List<PaddrRange> memory = memory();
        int nrMore = memory.size() - MOST_RANGES;
        return memory.isEmpty()
                ? CompareMessage.NONE.text()
                : Stream.concat(
                        memory.stream().limit(MOST_RANGES).map(ComparedRows::text),
                        Stream.of(CompareMessage.AND_MORE_PAGES.text(ComparedRows.count(nrMore)))
                                .filter(_ -> nrMore > 0))
                        .collect(Collectors.joining("\n"));
    }

    private List<PaddrRange> memory() {
        return areas.stream().flatMap(area -> area.mapped().stream()).map(LiveArea.Part::memory).toList();
    }

    /** Returns where the areas are, mapped or not. */
    Extent addresses() {
        return new Extent(areas.stream().map(LiveArea::range).toList(), List.of());
    }

    /** Returns where the memory is that they show. */
    Extent memoryPlaces() {
        return new Extent(List.of(), memory());
    }
}
