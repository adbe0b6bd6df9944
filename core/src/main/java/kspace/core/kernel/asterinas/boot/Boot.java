package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Hex;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.Port;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.memory.FrameMetadata;
import kspace.core.memory.FrameSource;
import kspace.core.memory.MachineException;
import kspace.core.memory.MemoryMap;
import kspace.core.memory.UsableFrames;
import kspace.core.pagetable.PageTableException;
import kspace.core.paging.PagingConsts;

/**
 * The whole initialisation of a machine's kernel page table as a line of numbered steps (SPEC section 6), and
 * what is tried with KVirtAreas after it. A moment is a position on this line: after 0 steps nothing exists, after
 * {@link #nrSteps()} the table is active, or the boot has stopped in its failing step. Each phase, and each thing that is tried,
 * was done once ({@link Work}); any moment of it follows from what these left.
 */
public final class Boot {
    private final Machine machine;
    private final BootMemory memory;
    private final FrameSource frames;
    private final Timeline timeline;
    private final AreaHistory history;
    private final List<Finding> findings;

    private Boot(
            Machine machine, BootMemory memory, FrameSource frames, Timeline timeline, AreaHistory history,
            List<Finding> findings) {
        this.machine = machine;
        this.memory = memory;
        this.frames = frames;
        this.timeline = timeline;
        this.history = history;
        this.findings = findings;
    }

    /**
     * Derives the boot of a machine.
     *
     * @throws MachineException if its memory is empty, has nothing usable, no kernel, or too little for the page tables; a
     *     machine without room for the frame metadata boots, and stops before its first table
     */
    public static Boot of(Machine machine) {
        BootMemory memory = BootMemory.of(machine).requireUsable();
        return of(machine, memory, new UsableFrames(
                memory.map(), memory.metadata(), Port.endOfEntryAddresses(machine.mode())));
    }

    /** As {@link #of(Machine)}, with page-table frames from elsewhere and the frame metadata wherever the machine says. */
    static Boot of(Machine machine, FrameSource frames) {
        return of(machine, BootMemory.of(machine), frames);
    }

    private static Boot of(Machine machine, BootMemory memory, FrameSource frames) {
        Timeline timeline = run(machine, memory, frames);
        AreaHistory history = new AreaHistory(
                timeline.nrSteps() - timeline.changes().size() - (isRefusedAfterBoot(timeline) ? 1 : 0) + 1,
                timeline.changes());
        Boot boot = new Boot(machine, memory, frames, timeline, history, List.of());
        return new Boot(machine, memory, frames, timeline, history, Findings.of(boot));
    }

    /** Returns whether a machine does not boot because of where it says that its frame metadata lies. */
    public static boolean isAboutMetadataBase(MachineException refusal) {
        return refusal.words().key() instanceof BootWords words && words.isAboutMetadataBase();
    }

    private static boolean isRefusedAfterBoot(Timeline timeline) {
        return timeline.failure().filter(failed -> failed.phase() == PhaseName.KVIRT).isPresent();
    }

    private static Timeline run(Machine machine, BootMemory memory, FrameSource frames) {
        try {
            return BootRun.run(machine, memory, frames);
        } catch (PageTableException e) {
            if (e.kind() != PageTableException.Kind.OUT_OF_FRAMES) {
                throw e;
            }
            long tables = BootRun.nrTables(machine, memory);
            long there = frames.firstFrames(tables).stream().mapToLong(PaddrRange::sizeBytes).sum()
                    / PagingConsts.BASE_PAGE_SIZE;
            // There may be more memory, which no entry can name.
            long end = Port.endOfEntryAddresses(machine.mode());
            throw new MachineException(Unsigned.less(end, memory.map().maxPaddr().value())
                    ? BootWords.TOO_LITTLE_MEMORY_BELOW.of(tables, Hex.amount(end), there)
                    : BootWords.TOO_LITTLE_MEMORY.of(tables, there));
        }
    }

    /** Returns what the operations after the boot did, as far as they were done. */
    public List<KVirtChange> changes() {
        return timeline.changes();
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
        return timeline.phases();
    }

    /** Returns the phase with this name, if the boot gets that far. */
    public Optional<Phase> phase(PhaseName name) {
        return timeline.phases().stream().filter(phase -> phase.name() == name).findFirst();
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
        return timeline.failure();
    }

    /** Returns the number of steps, the failing one included. */
    public long nrSteps() {
        return timeline.nrSteps();
    }

    /**
     * Returns the phase that step {@code number} belongs to.
     *
     * @throws IndexOutOfBoundsException if the number is not in 1..nrSteps
     */
    public Phase phaseOfStep(long number) {
        return timeline.phases().stream()
                .filter(phase -> phase.firstStep() <= number && number <= phase.lastStep())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("step " + number + " of " + nrSteps()));
    }

    /**
     * Returns the first step after {@code moment} that maps the page that holds {@code va}, if there is one: of the boot, or of
     * what is tried after it.
     */
    public OptionalLong stepThatMaps(Vaddr va, long moment) {
        return timeline.firstAfter(moment, (work, _) -> work.stepThatMaps(va));
    }

    /** Returns what was done, one after the other. */
    Timeline timeline() {
        return timeline;
    }

    /** Returns which KVirtAreas there are after each step. */
    AreaHistory history() {
        return history;
    }

    /** Returns what finds the next step of a kind, and the steps worth a look. */
    public StepLine line() {
        return new StepLine(this, timeline);
    }

    /** Returns what the machine's layout and memory mean for the kernel, most serious first. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the ranges of memory that the first {@code nrTables} page tables lie in, in the order of allocation. */
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
        int index = timeline.indexOf(moment);
        Work work = timeline.works().get(index);
        long steps = moment - timeline.nrStepsBefore().get(index);
        Work.Position position = work.at(steps);
        return new BootState(this, moment, position.table(), position.progress());
    }
}
