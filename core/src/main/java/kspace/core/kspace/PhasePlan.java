package kspace.core.kspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.Cursor;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Which step of a mapping phase does what, computed from its runs: the tables that creating the cursor allocates, then
 * for each page the tables that it lacks, highest level first, and the page. Finding a step costs a binary search over
 * the pages of one run.
 */
final class PhasePlan {
    private final PagingConsts consts;
    private final Phase.Mapping mapping;
    private final List<Integer> cursorTables;
    private final List<Segment> segments;
    private final Optional<PageItem> conflict;
    private final TableSlots slotsAfter;

    /**
     * A run and what stands before it.
     *
     * @param run the pages, up to a conflict
     * @param slots the tables that exist before the run
     * @param pagesBefore the pages of the phase before the run
     * @param stepsBefore the steps of the phase before the run
     */
    private record Segment(PageRun run, TableSlots slots, long pagesBefore, long stepsBefore) {}

    /**
     * What has been done after some steps of the phase.
     *
     * @param cursorTables how many tables of the cursor's creation, all of them if any page has been started
     * @param pages how many whole pages
     * @param pageTables the levels of the tables allocated for the page after these, highest first
     * @param page the last page mapped, or the one whose tables are being allocated
     * @param nrNewTables how many tables the steps right before the page's own allocated for it
     */
    record Progress(
            int cursorTables, long pages, List<Integer> pageTables, Optional<PageItem> page, int nrNewTables) {}

    PhasePlan(PagingConsts consts, Phase.Mapping mapping, TableSlots slots, MappedRanges mapped) {
        this.consts = consts;
        this.mapping = mapping;
        Vaddr first = mapping.range().first();
        int guardLevel = Cursor.guardLevel(consts, mapping.range());
        boolean blocked = mapped.holds(first);
        this.cursorTables = blocked ? List.of() : missingLevels(slots, first, guardLevel);
        this.segments = new ArrayList<>();
        TableSlots known = cursorTables.isEmpty() ? slots : slots.withRange(first, first, guardLevel);
        long pages = 0;
        long steps = cursorTables.size();
        Optional<PageItem> stop = Optional.empty();
        for (PageRun run : mapping.runs()) {
            long free = mapped.nrFreePages(run, known);
            if (free > 0) {
                PageRun part = run.prefix(free);
                Segment segment = new Segment(part, known, pages, steps);
                segments.add(segment);
                known = known.withRun(part);
                pages += free;
                steps += free + tablesThrough(segment, free - 1);
            }
            if (free < run.nrPages()) {
                stop = Optional.of(run.page(free));
                break;
            }
        }
        this.conflict = stop;
        this.slotsAfter = known;
    }

    private List<Integer> missingLevels(TableSlots slots, Vaddr va, int lowestLevel) {
        List<Integer> missing = new ArrayList<>();
        for (int level = consts.nrLevels() - 1; level >= lowestLevel; level--) {
            if (!slots.exists(va, level)) {
                missing.add(level);
            }
        }
        return List.copyOf(missing);
    }

    /** Returns the page whose entry is already taken, if there is one. */
    Optional<PageItem> conflict() {
        return conflict;
    }

    /** Returns the tables that exist after the phase. */
    TableSlots slotsAfter() {
        return slotsAfter;
    }

    /** Returns how many tables and pages the phase makes, without the failing step if there is one. */
    long nrSteps() {
        return cursorTables.size()
                + segments.stream().mapToLong(it -> it.run().nrPages() + tablesThrough(it, it.run().nrPages() - 1))
                        .sum();
    }

    /** Returns how many pages of {@code level} the phase maps. */
    long nrPages(int level) {
        return segments.stream().map(Segment::run).filter(run -> run.level() == level).mapToLong(PageRun::nrPages)
                .sum();
    }

    /** Returns how many tables of {@code level} the phase allocates. */
    long nrTables(int level) {
        return cursorTables.stream().filter(it -> it == level).count()
                + segments.stream().mapToLong(it -> tablesThrough(it, it.run().nrPages() - 1, level)).sum();
    }

    private long tablesThrough(Segment segment, long page) {
        long tables = 0;
        for (int level = segment.run().level(); level < consts.nrLevels(); level++) {
            tables += tablesThrough(segment, page, level);
        }
        return tables;
    }

    /** Counts the tables of one level that the pages 0..page of a segment need and that did not exist before it. */
    private long tablesThrough(Segment segment, long page, int level) {
        if (page < 0 || level < segment.run().level()) {
            return 0;
        }
        return segment.slots().missing(segment.run().va(), segment.run().page(page).va(), level);
    }

    /** Returns what has been done after {@code steps} steps, 1..nrSteps(). */
    Progress after(long steps) {
        if (steps <= cursorTables.size()) {
            return new Progress((int) steps, 0, List.of(), Optional.empty(), 0);
        }
        Segment segment = segments.getFirst();
        for (Segment next : segments) {
            if (next.stepsBefore() < steps) {
                segment = next;
            }
        }
        return within(segment, steps - segment.stepsBefore());
    }

    /** Returns which step of the phase, from 1, maps the page that holds {@code va}, if one does. */
    OptionalLong stepThatMaps(Vaddr va) {
        for (Segment segment : segments) {
            PageRun run = segment.run();
            if (VaddrRange.ofSize(run.va(), run.sizeBytes()).contains(va)) {
                long page = Long.divideUnsigned(va.value() - run.va().value(), run.pageSizeBytes());
                return OptionalLong.of(segment.stepsBefore() + page + 1 + tablesThrough(segment, page));
            }
        }
        return OptionalLong.empty();
    }

    private Progress within(Segment segment, long steps) {
        long low = 0;
        long high = segment.run().nrPages() - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (middle + 1 + tablesThrough(segment, middle) >= steps) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        long page = low;
        PageItem item = segment.run().page(page);
        List<Integer> newTables = new ArrayList<>();
        for (int level = consts.nrLevels() - 1; level >= segment.run().level(); level--) {
            if (tablesThrough(segment, page, level) > tablesThrough(segment, page - 1, level)) {
                newTables.add(level);
            }
        }
        int begun = (int) (steps - page - tablesThrough(segment, page - 1));
        boolean mapped = begun > newTables.size();
        return new Progress(
                cursorTables.size(),
                segment.pagesBefore() + page + (mapped ? 1 : 0),
                mapped ? List.of() : List.copyOf(newTables.subList(0, begun)),
                Optional.of(item),
                newTables.size());
    }

    /** Returns the level of table {@code index} of those that creating the cursor allocates. */
    int cursorTableLevel(int index) {
        return cursorTables.get(index);
    }

    /** Returns the mapping that the plan is for. */
    Phase.Mapping mapping() {
        return mapping;
    }
}
