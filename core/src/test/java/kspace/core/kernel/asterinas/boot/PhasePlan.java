package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.Cursor;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;

/**
 * Which step of a mapping phase does what, computed from its runs without any page table, to compare with what the engine's page
 * table did: the tables that creating the cursor allocates, then for each page the tables that it lacks, highest level first, and
 * the page.
 */
final class PhasePlan {
    private final PagingConsts consts;
    private final Phase.Mapping mapping;
    private final List<Integer> cursorTables;
    private final List<PlannedRun> runs;
    private final Optional<PageItem> conflict;
    private final TableSlots slotsAfter;

    /**
     * Plans a phase.
     *
     * @param slots the tables that exist before it
     * @param mapped what is mapped before it
     * @param endOfEntryAddresses the first physical address that no entry can name
     */
    PhasePlan(
            PagingConsts consts, Phase.Mapping mapping, TableSlots slots, MappedRanges mapped,
            long endOfEntryAddresses) {
        this.consts = consts;
        this.mapping = mapping;
        Vaddr first = mapping.range().first();
        int guardLevel = Cursor.guardLevel(consts, mapping.range());
        boolean blocked = mapped.holds(first);
        this.cursorTables = blocked ? List.of() : missingLevels(slots, first, guardLevel);
        this.runs = new ArrayList<>();
        TableSlots known = cursorTables.isEmpty() ? slots : slots.withRange(first, first, guardLevel);
        long pages = 0;
        long steps = cursorTables.size();
        Optional<PageItem> stop = Optional.empty();
        for (PageRun run : mapping.runs()) {
            long free = Math.min(mapped.nrFreePages(run, known), nrPagesBelow(endOfEntryAddresses, run));
            if (free > 0) {
                PageRun part = run.prefix(free);
                PlannedRun planned = new PlannedRun(consts, part, known, pages, steps);
                runs.add(planned);
                known = known.withRun(part);
                pages += free;
                steps += planned.nrSteps();
            }
            if (free < run.nrPages()) {
                stop = Optional.of(run.page(free));
                break;
            }
        }
        this.conflict = stop;
        this.slotsAfter = known;
    }

    /** Returns how many pages of {@code run} start below {@code end}. */
    private static long nrPagesBelow(long end, PageRun run) {
        return Unsigned.less(run.pa().value(), end)
                ? Unsigned.ceilDiv(end - run.pa().value(), run.pageSizeBytes())
                : 0;
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

    /** Returns the page that cannot be mapped, because its entry is already taken or cannot name it, if there is one. */
    Optional<PageItem> conflict() {
        return conflict;
    }

    /** Returns the tables that exist after the phase. */
    TableSlots slotsAfter() {
        return slotsAfter;
    }

    /** Returns how many tables and pages the phase makes, without the failing step if there is one. */
    long nrSteps() {
        return cursorTables.size() + runs.stream().mapToLong(PlannedRun::nrSteps).sum();
    }

    /** Returns how many pages of {@code level} the phase maps. */
    long nrPages(int level) {
        return runs.stream().filter(it -> it.run().level() == level).mapToLong(PlannedRun::nrPages).sum();
    }

    /** Returns how many tables of {@code level} the phase allocates. */
    long nrTables(int level) {
        return cursorTables.stream().filter(it -> it == level).count()
                + runs.stream().mapToLong(it -> it.tablesThrough(it.nrPages() - 1, level)).sum();
    }

    /** Returns what has been done after {@code steps} steps, 1..nrSteps(). */
    RunMapping.Progress after(long steps) {
        if (steps <= cursorTables.size()) {
            return new RunMapping.Progress((int) steps, 0, List.of(), Optional.empty(), 0);
        }
        PlannedRun planned = runOfStep(steps);
        long step = steps - planned.stepsBefore();
        long page = planned.pageOfStep(step);
        List<Integer> newTables = planned.newTableLevels(page);
        boolean mapped = planned.stepOfPage(page) == step;
        int begun = (int) (step - page - planned.tablesThrough(page - 1));
        return new RunMapping.Progress(
                cursorTables.size(),
                planned.pagesBefore() + page + (mapped ? 1 : 0),
                mapped ? List.of() : List.copyOf(newTables.subList(0, begun)),
                Optional.of(planned.page(page)),
                newTables.size());
    }

    private PlannedRun runOfStep(long step) {
        return runs.reversed().stream().filter(it -> it.stepsBefore() < step).findFirst().orElseThrow();
    }

    /** Returns which step of the phase, from 1, maps the page that holds {@code va}, if one does. */
    OptionalLong stepThatMaps(Vaddr va) {
        for (PlannedRun planned : runs) {
            PageRun run = planned.run();
            if (VaddrRange.ofSize(run.va(), run.sizeBytes()).contains(va)) {
                long page = Long.divideUnsigned(va.value() - run.va().value(), run.pageSizeBytes());
                return OptionalLong.of(planned.stepsBefore() + planned.stepOfPage(page));
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the first step of a kind after {@code step}, from 0, if there is one. */
    OptionalLong stepAfter(StepKind kind, long step) {
        if (kind == StepKind.TABLE && step < cursorTables.size()) {
            return OptionalLong.of(step + 1);
        }
        for (PlannedRun planned : runs) {
            long before = Math.max(0, step - planned.stepsBefore());
            if (before < planned.nrSteps()) {
                OptionalLong found = switch (kind) {
                    case TABLE -> planned.tableAfter(before);
                    case PAGE -> OptionalLong.of(planned.stepOfPage(planned.pageOfStep(before + 1)));
                };
                if (found.isPresent()) {
                    return OptionalLong.of(planned.stepsBefore() + found.getAsLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the last step of a kind before {@code step}, if there is one. */
    OptionalLong stepBefore(StepKind kind, long step) {
        for (PlannedRun planned : runs.reversed()) {
            long after = Math.min(planned.nrSteps() + 1, step - planned.stepsBefore());
            if (after > 0) {
                OptionalLong found = switch (kind) {
                    case TABLE -> planned.tableBefore(after);
                    case PAGE -> planned.pageBefore(after);
                };
                if (found.isPresent()) {
                    return OptionalLong.of(planned.stepsBefore() + found.getAsLong());
                }
            }
        }
        long tables = Math.min(step - 1, cursorTables.size());
        return kind == StepKind.TABLE && tables > 0 ? OptionalLong.of(tables) : OptionalLong.empty();
    }

    /** Returns the runs of pages in order, up to a conflict. */
    List<PlannedRun> runs() {
        return List.copyOf(runs);
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
