package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.Cursor;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.pagetable.TableRefusal;
import kspace.core.pagetable.outcome.MappedRun;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;

/**
 * What mapping a range did, step by step: the tables that creating the cursor allocated, then for each page the tables that it
 * lacked, highest level first, and the page. The runs say what they allocated, so finding a step costs a binary search over the
 * pages of one run, and going to it a cursor that maps whole runs and the beginning of one.
 */
final class RunMapping implements Work {
    private final PageTable before;
    private final PageTable after;
    private final Phase.Mapping mapping;
    private final List<Integer> cursorTables;
    private final List<RunSteps> runs;
    private final Optional<PageItem> conflict;
    private final Optional<Step.Failed> refusal;

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

    private RunMapping(
            PageTable before, PageTable after, Phase.Mapping mapping, List<Integer> cursorTables, List<RunSteps> runs,
            Optional<PageItem> conflict, Optional<Step.Failed> refusal) {
        this.before = before;
        this.after = after;
        this.mapping = mapping;
        this.cursorTables = cursorTables;
        this.runs = List.copyOf(runs);
        this.conflict = conflict;
        this.refusal = refusal;
    }

    /**
     * Maps a range in a copy of a page table, up to a page that cannot be mapped, because its entry is taken or cannot name it.
     *
     * @param before the page table, which stays as it is
     * @param endOfEntryAddresses the first physical address that no entry can name
     * @throws PageTableException if the frames for tables do not suffice
     */
    static RunMapping run(PageTable before, Phase.Mapping mapping, long endOfEntryAddresses) {
        List<PageRun> wanted = new ArrayList<>();
        for (PageRun run : mapping.runs()) {
            long nameable = Math.min(run.nrPages(), nrPagesBelow(endOfEntryAddresses, run));
            if (nameable > 0) {
                wanted.add(run.prefix(nameable));
            }
            if (nameable < run.nrPages()) {
                break;
            }
        }
        RunMapping done = map(before, mapping, wanted);
        // On the way to a page that cannot be mapped, tables are allocated and pages split, which the boot stops before.
        return done.nrPages() < nrPages(wanted) ? map(before, mapping, done.mapped()) : done;
    }

    /** Returns how many pages of {@code run} start below {@code end}. */
    private static long nrPagesBelow(long end, PageRun run) {
        return Unsigned.less(run.pa().value(), end)
                ? Unsigned.ceilDiv(end - run.pa().value(), run.pageSizeBytes())
                : 0;
    }

    private static long nrPages(List<PageRun> runs) {
        return runs.stream().mapToLong(PageRun::nrPages).sum();
    }

    private static RunMapping map(PageTable before, Phase.Mapping mapping, List<PageRun> wanted) {
        PageTable table = before.copy();
        TableTally tally = table.tally();
        List<RunSteps> runs = new ArrayList<>();
        List<Integer> cursorTables;
        try (Cursor cursor = table.cursor(mapping.range())) {
            cursorTables = levels(table.tally().since(tally));
            long pages = 0;
            long steps = cursorTables.size();
            for (PageRun run : wanted) {
                MappedRun mapped = cursor.mapAsFarAsPossible(run, mapping.property());
                if (mapped.outOfFrames()) {
                    throw new PageTableException(
                            PageTableException.Kind.OUT_OF_FRAMES,
                            TableRefusal.AT_LEVEL.of(cursor.virtAddr(), run.level()));
                }
                if (mapped.nrPages() > 0) {
                    RunSteps done = new RunSteps(
                            table.consts(), run.prefix(mapped.nrPages()), mapped.newTables(), pages, steps);
                    runs.add(done);
                    pages += done.nrPages();
                    steps += done.nrSteps();
                }
                if (mapped.nrPages() < run.nrPages()) {
                    break;
                }
            }
        }
        return new RunMapping(before, table, mapping, cursorTables, runs, firstAfter(runs, mapping), Optional.empty());
    }

    /** Returns the levels of the tables that a cursor allocated on its way, of each at most one, highest first. */
    private static List<Integer> levels(TableTally allocated) {
        return allocated.allocated().levelsDown().boxed().toList();
    }

    /** Returns the first page of a mapping that the runs do not reach. */
    private static Optional<PageItem> firstAfter(List<RunSteps> runs, Phase.Mapping mapping) {
        long left = runs.stream().mapToLong(RunSteps::nrPages).sum();
        for (PageRun run : mapping.runs()) {
            if (left < run.nrPages()) {
                return Optional.of(run.page(left));
            }
            left -= run.nrPages();
        }
        return Optional.empty();
    }

    /** Returns this, refused at its conflict. */
    RunMapping refused(Step.Failed step) {
        return new RunMapping(before, after, mapping, cursorTables, runs, conflict, Optional.of(step));
    }

    private long nrPages() {
        return runs.stream().mapToLong(RunSteps::nrPages).sum();
    }

    private List<PageRun> mapped() {
        return runs.stream().map(RunSteps::run).toList();
    }

    /** Returns the page that cannot be mapped, because its entry is already taken or cannot name it, if there is one. */
    Optional<PageItem> conflict() {
        return conflict;
    }

    /** Returns the page table after the mapping, which stays as it is. */
    PageTable after() {
        return after;
    }

    @Override
    public Optional<Step.Failed> refusal() {
        return refusal;
    }

    @Override
    public long nrSteps() {
        return nrDoneSteps() + (refusal.isPresent() ? 1 : 0);
    }

    /** Returns how many tables and pages it makes, without the failing step if there is one. */
    private long nrDoneSteps() {
        return cursorTables.size() + runs.stream().mapToLong(RunSteps::nrSteps).sum();
    }

    @Override
    public PageTable tableAfter(long steps) {
        return at(steps).table();
    }

    @Override
    public Position at(long steps) {
        Optional<Progress> progress = progressAfter(steps);
        if (steps >= nrDoneSteps()) {
            return new Position(after.copy(), progress);
        }
        PageTable table = before.copy();
        progress.ifPresent(it -> goTo(it, table));
        return new Position(table, progress);
    }

    /** Does as much as has been done at some step. */
    private void goTo(Progress progress, PageTable table) {
        if (progress.page().isEmpty()) {
            table.allocateTables(mapping.range().first(), cursorTables.get(progress.cursorTables() - 1));
            return;
        }
        try (Cursor cursor = table.cursor(mapping.range())) {
            long left = progress.pages();
            for (RunSteps done : runs) {
                long count = Math.min(left, done.nrPages());
                if (count > 0) {
                    cursor.map(done.run().prefix(count), mapping.property());
                    left -= count;
                }
            }
        }
        if (!progress.pageTables().isEmpty()) {
            table.allocateTables(progress.page().orElseThrow().va(), progress.pageTables().getLast());
        }
    }

    @Override
    public Optional<Progress> progressAfter(long steps) {
        long done = Math.min(steps, nrDoneSteps());
        return done == 0 ? Optional.empty() : Optional.of(after(done));
    }

    /** Returns what has been done after {@code steps} steps, 1..nrDoneSteps(). */
    Progress after(long steps) {
        if (steps <= cursorTables.size()) {
            return new Progress((int) steps, 0, List.of(), Optional.empty(), 0);
        }
        RunSteps run = runOfStep(steps);
        long step = steps - run.stepsBefore();
        long page = run.pageOfStep(step);
        List<Integer> newTables = run.newTableLevels(page);
        boolean mapped = run.stepOfPage(page) == step;
        int begun = (int) (step - page - run.tablesThrough(page - 1));
        return new Progress(
                cursorTables.size(),
                run.pagesBefore() + page + (mapped ? 1 : 0),
                mapped ? List.of() : List.copyOf(newTables.subList(0, begun)),
                Optional.of(run.page(page)),
                newTables.size());
    }

    private RunSteps runOfStep(long step) {
        return runs.reversed().stream().filter(it -> it.stepsBefore() < step).findFirst().orElseThrow();
    }

    @Override
    public OptionalLong stepThatMaps(Vaddr va) {
        for (RunSteps done : runs) {
            PageRun run = done.run();
            if (VaddrRange.ofSize(run.va(), run.sizeBytes()).contains(va)) {
                long page = Long.divideUnsigned(va.value() - run.va().value(), run.pageSizeBytes());
                return OptionalLong.of(done.stepsBefore() + done.stepOfPage(page));
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong next(StepKind kind, long steps) {
        if (kind == StepKind.TABLE && steps < cursorTables.size()) {
            return OptionalLong.of(steps + 1);
        }
        for (RunSteps run : runs) {
            long before = Math.max(0, steps - run.stepsBefore());
            if (before < run.nrSteps()) {
                OptionalLong found = switch (kind) {
                    case TABLE -> run.tableAfter(before);
                    case PAGE -> OptionalLong.of(run.stepOfPage(run.pageOfStep(before + 1)));
                };
                if (found.isPresent()) {
                    return OptionalLong.of(run.stepsBefore() + found.getAsLong());
                }
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong previous(StepKind kind, long step) {
        for (RunSteps run : runs.reversed()) {
            long after = Math.min(run.nrSteps() + 1, step - run.stepsBefore());
            if (after > 0) {
                OptionalLong found = switch (kind) {
                    case TABLE -> run.tableBefore(after);
                    case PAGE -> run.pageBefore(after);
                };
                if (found.isPresent()) {
                    return OptionalLong.of(run.stepsBefore() + found.getAsLong());
                }
            }
        }
        long tables = Math.min(step - 1, cursorTables.size());
        return kind == StepKind.TABLE && tables > 0 ? OptionalLong.of(tables) : OptionalLong.empty();
    }

    @Override
    public List<RunSteps> runs() {
        return runs;
    }
}
