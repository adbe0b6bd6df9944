package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.KVirtTrial;
import kspace.core.memory.FrameSource;
import kspace.core.memory.RegionType;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;

/** Runs the phases of a boot, and then what is tried after it, each on what the one before it left, until one is refused. */
final class BootRun {
    private final Machine machine;
    private final BootMemory memory;
    private final FrameSource frames;
    private final PagingMode mode;
    private final PagingConsts consts;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<KVirtChange> changes = new ArrayList<>();
    private PageTable table;
    private long nrSteps;
    private boolean refused;

    private BootRun(Machine machine, BootMemory memory, FrameSource frames) {
        this.machine = machine;
        this.memory = memory;
        this.frames = frames;
        this.mode = machine.mode();
        this.consts = machine.consts();
        this.table = PageTable.kernelInProgress(consts, machine.format(), frames, 0);
    }

    /**
     * Runs the boot of a machine, and what is tried after it.
     *
     * @throws PageTableException if the frames do not suffice for the tables of the boot
     */
    static Timeline run(Machine machine, BootMemory memory, FrameSource frames) {
        BootRun run = new BootRun(machine, memory, frames);
        run.boot();
        run.tryOperations();
        return Timeline.of(run.phases, run.works, run.changes);
    }

    /** Counts the tables that the boot allocates if there are always more frames. */
    static long nrTables(Machine machine, BootMemory memory) {
        BootRun run = new BootRun(
                machine, memory, n -> Optional.of(new Paddr((n + 1) * PagingConsts.BASE_PAGE_SIZE)));
        run.boot();
        return run.phases.stream().mapToLong(Phase::nrTables).sum();
    }

    private void boot() {
        if (memory.shortage().isPresent()) {
            refuse(PhaseName.NEW, machine.layout().frameToMeta(new Paddr(0)), memory.shortage().get());
            return;
        }
        InitialTables initial = new InitialTables(machine, frames);
        add(PhaseName.NEW, initial, Optional.empty(), initial.tableAfter(initial.nrSteps()));
        for (MappingPhase phase : MappingPhase.ALL) {
            if (!refused && !(phase.isReplacedByWindow() && mode.window().isPresent())) {
                map(phase);
            }
        }
        if (!refused) {
            add(PhaseName.ACTIVATE, new Unchanged(table, Optional.empty()), Optional.empty(), table);
        }
    }

    private void map(MappingPhase phase) {
        PaddrRange shown = phase.memory().apply(memory);
        KernelLayout layout = machine.layout();
        long start = phase.start().apply(layout, shown);
        long end = start + shown.sizeBytes();
        if (Unsigned.less(start, consts.kernelHalf().first().value()) || Unsigned.less(end, start)) {
            refuse(phase.name(), new Vaddr(start), BootWords.PAST_THE_END.of(
                    PageTableException.Kind.INVALID_VADDR_RANGE.title(), Hex.amount(start), Hex.amount(end), shown,
                    Hex.amount(start - shown.start().value()), Hex.amount(-1L)));
            return;
        }
        VaddrRange range = VaddrRange.ofBounds(start, end);
        Phase.Mapping mapping = new Phase.Mapping(
                range,
                shown.start(),
                PageProperty.kernel(phase.flags()),
                LargestPages.runs(consts, range.first(), shown.start(), shown.sizeBytes()));
        RunMapping mapped = RunMapping.run(table, mapping, Port.endOfEntryAddresses(mode));
        Work work = mapped.conflict()
                .map(page -> mapped.refused(new Step.Failed(phase.name(), page.va(), reason(phase.name(), page))))
                .orElse(mapped);
        add(phase.name(), work, Optional.of(mapping), mapped.after());
    }

    private Message reason(PhaseName name, PageItem page) {
        if (!Unsigned.less(page.pa().value(), Port.endOfEntryAddresses(mode))) {
            return BootWords.PAST_ENTRIES.of(
                    page.va(), page.pa(), mode.architecture(), Hex.amount(Port.endOfEntryAddresses(mode)));
        }
        Message twice = BootWords.MAPPED_TWICE.of(
                name.failureText(), PageTableException.Kind.ALREADY_MAPPED.title(), page.va());
        return page.level() < consts.nrLevels()
                ? twice
                : BootWords.ROOT_NAMES_A_TABLE.of(twice, consts.nrLevels() - 1);
    }

    private void refuse(PhaseName name, Vaddr va, Message words) {
        add(name, new Unchanged(table, Optional.of(new Step.Failed(name, va, words))), Optional.empty(), table);
    }

    /** Adds a phase, which did {@code work} and left {@code after}. */
    private void add(PhaseName name, Work work, Optional<Phase.Mapping> mapping, PageTable after) {
        TableTally tables = after.tally().since(table.tally());
        phases.add(new Phase(
                name,
                nrSteps + 1,
                work.nrSteps(),
                mapping,
                tables.allocated(),
                after.leavesPerLevel().minus(table.leavesPerLevel())));
        works.add(work);
        nrSteps += work.nrSteps();
        table = after;
        refused = work.refusal().isPresent();
    }

    /** Runs the operations on one page table, of which a copy is kept after each: areas know the table that they are in. */
    private void tryOperations() {
        if (refused || machine.operations().isEmpty()) {
            return;
        }
        PageTable tried = table.copy();
        KVirtTrial trial = trialOn(tried);
        int nrDone = works.size();
        for (KVirtOperation operation : machine.operations()) {
            AreaWork work = switch (trial.run(operation)) {
                case KVirtTrial.Done done -> {
                    changes.add(done.change());
                    yield new AreaWork(table, tried.copy(), Optional.of(done.change()), Optional.empty());
                }
                case KVirtTrial.Refused refusal -> new AreaWork(table, tried.copy(), Optional.empty(),
                        Optional.of(new Step.Failed(PhaseName.KVIRT, refusal.va(), refusal.reason())));
            };
            works.add(work);
            table = work.after();
            if (work.refusal().isPresent()) {
                break;
            }
        }
        phases.add(new Phase(
                PhaseName.KVIRT,
                nrSteps + 1,
                works.size() - nrDone,
                Optional.empty(),
                sum(changes.stream().map(change -> change.tables().allocated())),
                sum(changes.stream()
                        .filter(change -> change.operation() instanceof KVirtOperation.Map)
                        .map(KVirtChange::moreLeaves))));
    }

    private static PerLevel sum(Stream<PerLevel> numbers) {
        return numbers.reduce(PerLevel.ZERO, PerLevel::plus);
    }

    private KVirtTrial trialOn(PageTable tried) {
        List<PaddrRange> usable = memory.map().regionsOf(RegionType.USABLE);
        return new KVirtTrial(
                tried,
                machine.layout().range(RangeRole.MAPPINGS),
                frame -> usable.stream().anyMatch(range -> range.contains(frame))
                        && !memory.metadata().frames().overlaps(frame));
    }
}
