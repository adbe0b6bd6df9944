package kspace.core.kernel.asterinas.contract;

import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckedThing;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.kernel.asterinas.contract.KernelReading.ReadPages;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * What one phase maps leads where the layout says. While the phase goes on, this is asked of what it has mapped so far;
 * where a window shows the memory, it is asked of the window.
 */
abstract class PhaseContract extends Contract {
    private final PhaseName name;

    PhaseContract(String id, Message demand, CheckedThing thing, PhaseName name) {
        super(id, demand, thing);
        this.name = name;
    }

    @Override
    CheckResult check(CheckInput input) {
        BootState state = input.state();
        Optional<DirectMappingWindow> window = windowFor(input);
        if (window.isPresent()) {
            return throughWindow(input, window.get());
        }
        Optional<Phase> phase = input.boot().phase(name);
        if (phase.isEmpty()) {
            return skipped(ContractWords.NO_PHASE.of(name.displayName()));
        }
        if (state.moment() < phase.get().firstStep()) {
            return skipped(ContractWords.PHASE_TO_COME.of(
                    name.displayName(), phase.get().firstStep(), input.boot().nrSteps()));
        }
        return mapped(input, phase.get());
    }

    private CheckResult mapped(CheckInput input, Phase phase) {
        boolean ended = input.state().moment() >= phase.lastStep();
        Optional<Step.Failed> failure = ended
                ? input.boot().failure().filter(step -> step.phase() == name)
                : Optional.empty();
        boolean whole = ended && failure.isEmpty();
        long bytes = whole
                ? memory(input).orElseThrow().sizeBytes()
                : input.state().mappedPart(phase).map(VaddrRange::sizeBytes).orElse(0L);
        long lookedAt = nrThings(input, bytes);
        if (bytes == 0) {
            return failure.map(step -> failed(0, violation(step)))
                    .orElseGet(() -> skipped(ContractWords.NO_PAGE_OF_PHASE.of(name.displayName())));
        }
        VaddrRange range = VaddrRange.ofSize(firstVa(input), bytes);
        return firstWrong(input, range, memory(input).orElseThrow().start())
                .or(() -> violation(input, range))
                .or(() -> failure.map(PhaseContract::violation))
                .map(violation -> failed(lookedAt, violation))
                .orElseGet(() -> passed(
                        lookedAt,
                        whole ? holds(input, range) : ContractWords.SO_FAR.of(holds(input, range))));
    }

    private static Violation violation(Step.Failed step) {
        return Violation.at(step.va(), ContractWords.BOOT_STOPS.of(step.words()));
    }

    /** Returns the first address of {@code range} that does not show what it should, {@code pa} and on. */
    private Optional<Violation> firstWrong(CheckInput input, VaddrRange range, Paddr pa) {
        EntryReader hardware = input.state().table().format().hardware();
        Vaddr at = range.first();
        for (ReadPages run : input.table().leaves()) {
            if (run.last().compareTo(at) < 0) {
                continue;
            }
            if (run.first().compareTo(at) > 0) {
                break;
            }
            Paddr expected = new Paddr(pa.value() + (at.value() - range.first().value()));
            Paddr shown = new Paddr(run.paOf(at));
            if (!shown.equals(expected)) {
                return Optional.of(Violation.at(at, ContractWords.LEADS_ELSEWHERE.of(at, shown, expected)));
            }
            if (!(hardware.read(run.raw(), run.pages().level()) instanceof HardwareEntry.Leaf)) {
                return Optional.of(Violation.at(at,
                        ContractWords.NOT_FOR_THE_PROCESSOR.of(at, entry(run.raw()))));
            }
            if (!isAllowed(run)) {
                return Optional.of(Violation.at(at, refusal(at, run)));
            }
            if (run.last().compareTo(range.last()) >= 0) {
                return Optional.empty();
            }
            at = new Vaddr(run.last().value() + 1);
        }
        return Optional.of(Violation.at(at, ContractWords.NOT_MAPPED.of(
                at, new Paddr(pa.value() + (at.value() - range.first().value())))));
    }

    private CheckResult throughWindow(CheckInput input, DirectMappingWindow window) {
        Optional<PaddrRange> memory = memory(input);
        if (memory.isEmpty()) {
            return skipped(ContractWords.NO_KERNEL.of(window.name()));
        }
        long bytes = memory.get().sizeBytes();
        long lookedAt = bytes / PagingConsts.BASE_PAGE_SIZE;
        Vaddr first = firstVa(input);
        Vaddr last = new Vaddr(first.value() + bytes - 1);
        Paddr lastPaddr = new Paddr(memory.get().end().value() - 1);
        boolean shown = input.state().translate(first).pa().equals(Optional.of(memory.get().start()))
                && input.state().translate(last).pa().equals(Optional.of(lastPaddr));
        return shown
                ? passed(lookedAt,
                        ContractWords.WINDOW_SHOWS.of(window.name(), memory.get().start(), lastPaddr, first))
                : failed(lookedAt, Violation.at(
                        new Vaddr(window.range().endExclusive()),
                        ContractWords.WINDOW_ENDS.of(window.name(), window.range().last(), last, lastPaddr)));
    }

    /** Returns the window that makes the phase unnecessary, if there is one. */
    Optional<DirectMappingWindow> windowFor(CheckInput input) {
        return input.boot().machine().mode().window();
    }

    /** Returns where the phase starts to map, by the layout; only called if the phase exists. */
    abstract Vaddr firstVa(CheckInput input);

    /** Returns the memory that the phase maps, if the machine has it. */
    abstract Optional<PaddrRange> memory(CheckInput input);

    /** Returns how many things are in the first {@code bytes} bytes. */
    abstract long nrThings(CheckInput input, long bytes);

    /** Returns what else is wrong with the mapped addresses. */
    Optional<Violation> violation(CheckInput input, VaddrRange range) {
        return Optional.empty();
    }

    /** Returns whether the pages have the rights that they need. */
    boolean isAllowed(ReadPages run) {
        return true;
    }

    /** Returns what is wrong at an address whose page does not have the rights that it needs. */
    Message refusal(Vaddr at, ReadPages run) {
        return ContractWords.HAS_RIGHTS.of(at, run.property().flags().accessText());
    }

    /** Returns what holds for the mapped addresses, with the numbers. */
    abstract Message holds(CheckInput input, VaddrRange range);
}
