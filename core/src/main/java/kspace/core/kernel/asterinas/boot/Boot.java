package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Hex;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.Finding;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtTrial;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.FrameSource;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.RegionType;
import kspace.core.memory.UsableFrames;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;

/**
 * The whole initialisation of a machine's kernel page table as a line of numbered steps (SPEC section 6), and
 * what is tried with KVirtAreas after it. A moment is a position on this line: after 0 steps nothing exists, after
 * {@link #nrSteps()} the table is active, or the boot has stopped in its failing step. Nothing of the boot is recorded: every
 * moment of it is computed from the phases' runs.
 */
public final class Boot {
    private final Machine machine;
    private final BootMemory memory;
    private final FrameSource frames;
    private final List<Phase> phases;
    private final List<PhasePlan> plans;
    private Optional<Step.Failed> failure;
    private KVirtPlan operations = KVirtPlan.NONE;
    private KVirtHistory history = KVirtHistory.NONE;
    private List<Finding> findings = List.of();

    private Boot(Machine machine, BootMemory memory, FrameSource frames) {
        this.machine = machine;
        this.memory = memory;
        this.frames = frames;
        BootPlan plan = new BootPlan(machine, memory);
        this.phases = new ArrayList<>(plan.phases());
        this.plans = plan.mappings();
        this.failure = plan.failure();
    }

    /**
     * Derives the boot of a machine.
     *
     * @throws MachineException if its memory is empty, has nothing usable, no kernel, or too little for the page tables; a
     *     machine without room for the frame metadata boots, and stops before its first table
     */
    public static Boot of(Machine machine) {
        BootMemory memory = BootMemory.of(machine).requireUsable();
        return requireFrames(new Boot(machine, memory, new UsableFrames(
                memory.map(), memory.metadata(), machine.mode().endOfEntryAddresses())));
    }

    /** As {@link #of(Machine)}, with page-table frames from elsewhere and the frame metadata wherever the machine says. */
    static Boot of(Machine machine, FrameSource frames) {
        return requireFrames(new Boot(machine, BootMemory.of(machine), frames));
    }

    private static Boot requireFrames(Boot boot) {
        long tables = boot.phases.stream().mapToLong(Phase::nrTables).sum();
        if (tables > 0 && boot.frames.frame(tables - 1).isEmpty()) {
            long there = boot.tableFrames(tables).stream().mapToLong(PaddrRange::sizeBytes).sum()
                    / PagingConsts.BASE_PAGE_SIZE;
            throw new MachineException(String.format(Locale.ROOT, "not enough memory for the page tables: %,d frames of"
                    + " 4 KiB are needed, and usable memory outside the frame metadata%s has %,d", tables, below(boot),
                    there));
        }
        boot.planOperations();
        boot.findings = Findings.of(boot);
        return boot;
    }

    /** Says up to where memory counts if there is more that no entry can name. */
    private static String below(Boot boot) {
        long end = boot.machine.mode().endOfEntryAddresses();
        return Unsigned.less(end, boot.memory().maxPaddr().value())
                ? " and below " + Hex.amount(end) + ", from where on OSTD writes no address into an entry,"
                : "";
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
        List<PaddrRange> usable = memory.map().regionsOf(RegionType.USABLE);
        return new KVirtTrial(
                table,
                layout().range(RangeRole.MAPPINGS),
                frame -> usable.stream().anyMatch(range -> range.contains(frame))
                        && !memory.metadata().frames().overlaps(frame));
    }

    /** Returns what the operations after the boot did, as far as they were done. */
    public List<KVirtChange> changes() {
        return operations.changes();
    }

    /** Returns the machine that boots. */
    public Machine machine() {
        return machine;
    }

    /** Returns the machine's memory in normal form. */
    public MemoryMap memory() {
        return memory.map();
    }

    /** Returns how much real RAM there is: what the regions say, less what only a kernel or a module outside memory claims. */
    public long ramBytes() {
        return memory().ramBytes() - ImageFindings.missingBytes(this);
    }

    /** Returns the frame metadata. */
    public FrameMetadata metadata() {
        return memory.metadata();
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

    /**
     * Returns the phase in which every CPU activates the kernel page table; empty if the boot stops before it. What is tried
     * after the boot, and whether it is refused, is no matter here.
     */
    public Optional<Phase> activation() {
        return phase(PhaseName.ACTIVATE);
    }

    /** Returns the step in which the boot, or what is tried after it, stops, if it does. */
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
        return new StepLine(this, plans);
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
        int initial = (int) Math.min(moment, phases.getFirst().nrTables());
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
