package kspace.core.kspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.memory.EarlyAllocator;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.FrameSource;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.RegionType;
import kspace.core.memory.UsableFrames;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * The whole initialisation of a machine's kernel page table as a line of numbered steps (SPEC section 6), and
 * what is tried with KVirtAreas after it. A moment is a position on this line: after 0 steps nothing exists, after
 * {@link #nrSteps()} the table is active, or the boot has stopped in its failing step. Nothing of the boot is recorded: every
 * moment of it is computed from the phases' runs.
 */
public final class Boot {
    private final Machine machine;
    private final MemoryMap memory;
    private final FrameMetadata metadata;
    private final FrameSource frames;
    private final List<Phase> phases = new ArrayList<>();
    private final List<PhasePlan> plans = new ArrayList<>();
    private Optional<Step.Failed> failure = Optional.empty();
    private KVirtPlan operations = KVirtPlan.NONE;
    private KVirtHistory history = KVirtHistory.NONE;
    private List<Finding> findings = List.of();

    private Boot(Machine machine, MemoryMap memory, FrameMetadata metadata, FrameSource frames) {
        this.machine = machine;
        this.memory = memory;
        this.metadata = metadata;
        this.frames = frames;
        plan();
    }

    /**
     * Derives the boot of a machine.
     *
     * @throws MachineException if its memory is empty, has nothing usable, no kernel, or too little for the frame
     *     metadata or the page tables
     */
    public static Boot of(Machine machine) {
        MemoryMap memory = memoryOf(machine);
        FrameMetadata metadata = metadataOf(machine, memory);
        requireUsable(memory, metadata);
        return requireFrames(new Boot(machine, memory, metadata, new UsableFrames(memory, metadata)));
    }

    /** As {@link #of(Machine)}, with page-table frames from elsewhere and the frame metadata wherever the machine says. */
    static Boot of(Machine machine, FrameSource frames) {
        MemoryMap memory = memoryOf(machine);
        return requireFrames(new Boot(machine, memory, metadataOf(machine, memory), frames));
    }

    private static MemoryMap memoryOf(Machine machine) {
        MemoryMap memory = MemoryMap.normalise(machine.regions());
        if (memory.regions().isEmpty()) {
            throw new MachineException("the memory map is empty: at least one region is needed");
        }
        if (memory.regionsOf(RegionType.USABLE).isEmpty()) {
            throw new MachineException(
                    "the memory map has no usable region of at least one page, so nothing can be allocated");
        }
        if (memory.kernel().isEmpty() && machine.mode().window().isEmpty()) {
            throw new MachineException(
                    "the memory map has no region of type kernel, so there is no kernel code to map");
        }
        return memory;
    }

    private static FrameMetadata metadataOf(Machine machine, MemoryMap memory) {
        Paddr maxPaddr = memory.maxPaddr();
        long sizeBytes = FrameMetadata.sizeBytes(maxPaddr);
        if (machine.metadataBase().isEmpty()) {
            PaddrRange frames = new EarlyAllocator(memory)
                    .allocate(sizeBytes)
                    .orElseThrow(() -> new MachineException("not enough memory for the frame metadata: "
                            + ByteSize.format(sizeBytes) + " in one piece are needed for "
                            + ByteSize.format(maxPaddr.value())
                            + " of physical memory"));
            return new FrameMetadata(frames, maxPaddr);
        }
        Paddr base = machine.metadataBase().orElseThrow();
        if (!base.isAligned(PagingConsts.BASE_PAGE_SIZE)) {
            throw new MachineException("metadata.base " + base + " is not a multiple of 4 KiB");
        }
        if (Unsigned.less(base.value() + sizeBytes, base.value())) {
            throw new MachineException("metadata.base " + base + " plus the frame metadata's "
                    + ByteSize.format(sizeBytes) + " passes the end of the physical address space");
        }
        return new FrameMetadata(PaddrRange.ofSize(base, sizeBytes), maxPaddr);
    }

    private static void requireUsable(MemoryMap memory, FrameMetadata metadata) {
        PaddrRange frames = metadata.frames();
        if (memory.regionsOf(RegionType.USABLE).stream().noneMatch(usable -> usable.contains(frames))) {
            throw new MachineException("metadata.base " + frames.start() + " does not leave "
                    + ByteSize.format(frames.sizeBytes())
                    + " of usable memory for the frame metadata, which would end at " + frames.end());
        }
    }

    private static Boot requireFrames(Boot boot) {
        long tables = boot.phases.stream().mapToLong(Phase::nrTables).sum();
        if (boot.frames.frame(tables - 1).isEmpty()) {
            throw new MachineException("not enough memory for the page tables: "
                    + String.format(Locale.ROOT, "%,d", tables)
                    + " frames of 4 KiB are needed, and usable memory outside the frame metadata ends before that");
        }
        boot.planOperations();
        boot.findings = Findings.of(boot);
        return boot;
    }

    /** The only phase whose steps are no rule: what an operation does is found out by running it. */
    private void planOperations() {
        if (failure.isPresent()) {
            return;
        }
        PageTable table = lastState().table();
        operations = KVirtPlan.of(machine.operations(), table, trialOn(table));
        operations.phase(nrSteps() + 1, machine.consts().nrLevels()).ifPresent(phases::add);
        failure = operations.failure();
        history = new KVirtHistory(
                phase(PhaseName.KVIRT).map(Phase::firstStep).orElse(nrSteps() + 1), operations.changes());
    }

    private KVirtTrial trialOn(PageTable table) {
        List<PaddrRange> usable = memory.regionsOf(RegionType.USABLE);
        return new KVirtTrial(
                table,
                layout().range(RangeKind.KVIRT),
                frame -> usable.stream().anyMatch(range -> range.contains(frame))
                        && !metadata.frames().overlaps(frame));
    }

    /** Returns what the operations after the boot did, as far as they were done. */
    public List<KVirtChange> changes() {
        return operations.changes();
    }

    private void plan() {
        PagingConsts consts = machine.consts();
        List<Long> initial = new ArrayList<>(noneAtAnyLevel(consts));
        initial.set(consts.nrLevels() - 1, 1L);
        initial.set(consts.nrLevels() - 2, PageTable.nrInitialTables() - 1L);
        phases.add(new Phase(
                PhaseName.NEW, 1, PageTable.nrInitialTables(), Optional.empty(), List.copyOf(initial),
                noneAtAnyLevel(consts)));
        KernelLayout layout = machine.layout();
        boolean windowed = machine.mode().window().isPresent();
        Planner planner = new Planner(consts);
        if (!windowed) {
            Vaddr linear = layout.value(LayoutConstant.LINEAR_MAPPING_BASE);
            planner.map(PhaseName.LINEAR, linear.value(), PaddrRange.of(0, memory.maxPaddr().value()), PageFlags.RW);
        }
        planner.map(PhaseName.METADATA, layout.frameToMeta(new Paddr(0)).value(), metadata.frames(), PageFlags.RW);
        if (!windowed) {
            PaddrRange kernel = memory.kernel().orElseThrow();
            long codeBase = layout.value(LayoutConstant.KERNEL_CODE_BASE).value();
            planner.map(PhaseName.CODE, codeBase + kernel.start().value(), kernel, PageFlags.RWX);
        }
        if (failure.isEmpty()) {
            phases.add(new Phase(
                    PhaseName.ACTIVATE,
                    nrSteps() + 1,
                    1,
                    Optional.empty(),
                    noneAtAnyLevel(consts),
                    noneAtAnyLevel(consts)));
        }
    }

    private static List<Long> noneAtAnyLevel(PagingConsts consts) {
        return IntStream.rangeClosed(1, consts.nrLevels()).mapToObj(_ -> 0L).toList();
    }

    /** Adds the mapping phases one after the other, each knowing what those before it have left, until one fails. */
    private final class Planner {
        private final PagingConsts consts;
        private TableSlots slots;
        private MappedRanges mapped = new MappedRanges(List.of());

        Planner(PagingConsts consts) {
            this.consts = consts;
            this.slots = TableSlots.ofNewKernelTable(consts);
        }

        void map(PhaseName name, long vaStart, PaddrRange memory, PageFlags flags) {
            if (failure.isPresent()) {
                return;
            }
            long vaEnd = vaStart + memory.sizeBytes();
            if (Unsigned.less(vaStart, consts.kernelHalf().first().value()) || Unsigned.less(vaEnd, vaStart)) {
                fail(name, new Vaddr(vaStart), PageTableException.Kind.INVALID_VADDR_RANGE.title() + ": "
                        + Hex.of(vaStart) + " .. " + Hex.of(vaEnd) + ", because " + memory + " shifted up by "
                        + Hex.of(vaStart - memory.start().value()) + " passes the end of the address space, "
                        + Hex.of(-1L));
                phases.add(new Phase(name, nrSteps() + 1, 1, Optional.empty(), noneAtAnyLevel(consts),
                        noneAtAnyLevel(consts)));
                return;
            }
            VaddrRange range = VaddrRange.ofBounds(vaStart, vaEnd);
            Phase.Mapping mapping = new Phase.Mapping(
                    range,
                    memory.start(),
                    PageProperty.kernel(flags),
                    LargestPages.runs(consts, range.first(), memory.start(), memory.sizeBytes()));
            PhasePlan plan = new PhasePlan(consts, mapping, slots, mapped);
            plan.conflict().ifPresent(page -> fail(name, page.va(), conflictText(name, page)));
            phases.add(new Phase(
                    name,
                    nrSteps() + 1,
                    plan.nrSteps() + (failure.isPresent() ? 1 : 0),
                    Optional.of(mapping),
                    atEachLevel(plan::nrTables),
                    atEachLevel(plan::nrPages)));
            plans.add(plan);
            slots = plan.slotsAfter();
            mapped = mapped.with(range);
        }

        private String conflictText(PhaseName name, PageItem page) {
            String text = name.failureText() + ": " + PageTableException.Kind.ALREADY_MAPPED.title() + " at "
                    + page.va();
            return page.level() < consts.nrLevels()
                    ? text
                    : text + ", because the top-level entry already points to a table; with a highest translation"
                            + " level of " + (consts.nrLevels() - 1) + " smaller pages are used";
        }

        private List<Long> atEachLevel(java.util.function.IntToLongFunction count) {
            return IntStream.rangeClosed(1, consts.nrLevels()).mapToObj(count::applyAsLong).toList();
        }

        private void fail(PhaseName phase, Vaddr va, String message) {
            failure = Optional.of(new Step.Failed(phase, va, message));
        }
    }

    /** Returns the machine that boots. */
    public Machine machine() {
        return machine;
    }

    /** Returns the machine's memory in normal form. */
    public MemoryMap memory() {
        return memory;
    }

    /** Returns the frame metadata. */
    public FrameMetadata metadata() {
        return metadata;
    }

    /** Returns the layout of the kernel's half. */
    public KernelLayout layout() {
        return machine.layout();
    }

    /** Returns the phases in order; the last one is the failing one if the boot fails. */
    public List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Returns the phase with this name, if the boot gets that far. */
    public Optional<Phase> phase(PhaseName name) {
        return phases.stream().filter(phase -> phase.name() == name).findFirst();
    }

    /** Returns the step in which the boot stops, if it does. */
    public Optional<Step.Failed> failure() {
        return failure;
    }

    /** Returns the number of steps, the failing one included. */
    public long nrSteps() {
        return phases.isEmpty() ? 0 : phases.getLast().lastStep();
    }

    /**
     * Returns the phase that step {@code number} belongs to.
     *
     * @throws IndexOutOfBoundsException if the number is not in 1..nrSteps
     */
    public Phase phaseOfStep(long number) {
        return phases.stream()
                .filter(phase -> phase.firstStep() <= number && number <= phase.lastStep())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("step " + number + " of " + nrSteps()));
    }

    /**
     * Returns the first step after {@code moment} that maps the page that holds {@code va}, if there is one: of the boot, or of
     * what is tried after it.
     */
    public OptionalLong stepThatMaps(Vaddr va, long moment) {
        for (int i = 0; i < plans.size(); i++) {
            OptionalLong step = plans.get(i).stepThatMaps(va);
            if (step.isPresent()) {
                long number = phases.get(i + 1).firstStep() + step.getAsLong() - 1;
                return number > moment ? OptionalLong.of(number) : OptionalLong.empty();
            }
        }
        return history().stepThatMaps(va, moment);
    }

    /** Returns what was done with KVirtAreas, each step of it. */
    KVirtHistory history() {
        return history;
    }

    /** Returns the way along the steps. */
    public StepLine line() {
        return new StepLine(this, List.copyOf(plans));
    }

    /** Returns what the machine's layout and memory mean for the kernel, most serious first. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the stretches of memory that the first {@code nrTables} page tables lie in, in the order of allocation. */
    public List<PaddrRange> tableFrames(long nrTables) {
        return frames.firstFrames(nrTables);
    }

    /** Returns everything as it is after the last step. */
    public BootState lastState() {
        return state(nrSteps());
    }

    /**
     * Returns everything as it is after {@code moment} steps.
     *
     * @throws IndexOutOfBoundsException if the moment is not in 0..nrSteps
     */
    public BootState state(long moment) {
        if (moment < 0 || moment > nrSteps()) {
            throw new IndexOutOfBoundsException("moment " + moment + " is not in 0.." + nrSteps());
        }
        return phase(PhaseName.KVIRT)
                .filter(it -> it.firstStep() <= moment)
                .map(it -> new BootState(
                        this, moment, operations.tableAfter(moment - it.firstStep() + 1), Optional.empty()))
                .orElseGet(() -> bootState(moment));
    }

    private BootState bootState(long moment) {
        int initial = (int) Math.min(moment, PageTable.nrInitialTables());
        PageTable table = PageTable.kernelInProgress(machine.consts(), machine.format(), frames, initial);
        Optional<PhasePlan.Progress> last = Optional.empty();
        for (int i = 0; i < plans.size(); i++) {
            Phase phase = phases.get(i + 1);
            if (moment >= phase.firstStep()) {
                long steps = Math.min(moment - phase.firstStep() + 1, plans.get(i).nrSteps());
                last = steps == 0 ? Optional.empty() : Optional.of(plans.get(i).after(steps));
                last.ifPresent(new PhaseReplay(table, plans.get(i))::replay);
            }
        }
        return new BootState(this, moment, table, last);
    }
}
