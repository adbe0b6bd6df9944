package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.PageTableException;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;

/** The phases of a boot, one after the other, each knowing what those before it have left, until one fails. */
final class BootPlan {
    private final PagingMode mode;
    private final PagingConsts consts;
    private final List<Phase> phases = new ArrayList<>();
    private final List<PhasePlan> mappings = new ArrayList<>();
    private Optional<Step.Failed> failure = Optional.empty();
    private TableSlots slots;
    private MappedRanges mapped = new MappedRanges(List.of());

    /** Plans the boot of a machine. */
    BootPlan(Machine machine, BootMemory memory) {
        this.mode = machine.mode();
        this.consts = machine.consts();
        this.slots = TableSlots.ofNewKernelTable(consts);
        KernelLayout layout = machine.layout();
        if (memory.shortage().isPresent()) {
            fail(PhaseName.NEW, layout.frameToMeta(new Paddr(0)), memory.shortage().get());
            phases.add(new Phase(PhaseName.NEW, 1, 1, Optional.empty(), noneAtAnyLevel(), noneAtAnyLevel()));
            return;
        }
        List<Long> initial = new ArrayList<>(noneAtAnyLevel());
        initial.set(consts.nrLevels() - 1, 1L);
        initial.set(consts.nrLevels() - 2, PageTable.nrInitialTables(consts) - 1L);
        phases.add(new Phase(
                PhaseName.NEW, 1, PageTable.nrInitialTables(consts), Optional.empty(), List.copyOf(initial),
                noneAtAnyLevel()));
        boolean windowed = machine.mode().window().isPresent();
        if (!windowed) {
            Vaddr linear = layout.value(LayoutConstant.LINEAR_MAPPING_BASE);
            map(PhaseName.LINEAR, linear.value(), PaddrRange.of(0, memory.map().maxPaddr().value()), PageFlags.RW);
        }
        map(PhaseName.METADATA, layout.frameToMeta(new Paddr(0)).value(), memory.metadata().frames(), PageFlags.RW);
        if (!windowed) {
            PaddrRange kernel = memory.map().kernel().orElseThrow();
            long codeBase = layout.value(LayoutConstant.KERNEL_CODE_BASE).value();
            map(PhaseName.CODE, codeBase + kernel.start().value(), kernel, PageFlags.RWX);
        }
        if (failure.isEmpty()) {
            phases.add(new Phase(
                    PhaseName.ACTIVATE,
                    nrSteps() + 1,
                    1,
                    Optional.empty(),
                    noneAtAnyLevel(),
                    noneAtAnyLevel()));
        }
    }

    private List<Long> noneAtAnyLevel() {
        return IntStream.rangeClosed(1, consts.nrLevels()).mapToObj(_ -> 0L).toList();
    }

    private void map(PhaseName name, long vaStart, PaddrRange memory, PageFlags flags) {
        if (failure.isPresent()) {
            return;
        }
        long vaEnd = vaStart + memory.sizeBytes();
        if (Unsigned.less(vaStart, consts.kernelHalf().first().value()) || Unsigned.less(vaEnd, vaStart)) {
            fail(name, new Vaddr(vaStart), PageTableException.Kind.INVALID_VADDR_RANGE.title() + ": "
                    + Hex.amount(vaStart) + " .. " + Hex.amount(vaEnd) + ", because " + memory + " shifted up by "
                    + Hex.amount(vaStart - memory.start().value()) + " passes the end of the address space, "
                    + Hex.amount(-1L));
            phases.add(new Phase(name, nrSteps() + 1, 1, Optional.empty(), noneAtAnyLevel(),
                    noneAtAnyLevel()));
            return;
        }
        VaddrRange range = VaddrRange.ofBounds(vaStart, vaEnd);
        Phase.Mapping mapping = new Phase.Mapping(
                range,
                memory.start(),
                PageProperty.kernel(flags),
                LargestPages.runs(consts, range.first(), memory.start(), memory.sizeBytes()));
        PhasePlan plan = new PhasePlan(consts, mapping, slots, mapped, mode.endOfEntryAddresses());
        plan.conflict().ifPresent(page -> fail(name, page.va(), conflictText(name, page)));
        phases.add(new Phase(
                name,
                nrSteps() + 1,
                plan.nrSteps() + (failure.isPresent() ? 1 : 0),
                Optional.of(mapping),
                atEachLevel(plan::nrTables),
                atEachLevel(plan::nrPages)));
        mappings.add(plan);
        slots = plan.slotsAfter();
        mapped = mapped.with(range);
    }

    private String conflictText(PhaseName name, PageItem page) {
        if (!Unsigned.less(page.pa().value(), mode.endOfEntryAddresses())) {
            return "the page at " + page.va() + " would show " + page.pa() + ": OSTD writes no physical address of "
                    + mode.architecture() + " from " + Hex.amount(mode.endOfEntryAddresses()) + " on into an entry";
        }
        String text = name.failureText() + ": " + PageTableException.Kind.ALREADY_MAPPED.title() + " at "
                + page.va();
        return page.level() < consts.nrLevels()
                ? text
                : text + ", because the top-level entry already points to a table; with a highest translation"
                        + " level of " + (consts.nrLevels() - 1) + " smaller pages are used";
    }

    private List<Long> atEachLevel(IntToLongFunction count) {
        return IntStream.rangeClosed(1, consts.nrLevels()).mapToObj(count::applyAsLong).toList();
    }

    private void fail(PhaseName phase, Vaddr va, String message) {
        failure = Optional.of(new Step.Failed(phase, va, message));
    }

    /** Returns the phases in order; the last one is the failing one if the boot fails. */
    List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Returns the plans of those phases that map anything, in order: they are the phases from the second one on. */
    List<PhasePlan> mappings() {
        return List.copyOf(mappings);
    }

    /** Returns the step in which the boot stops, if it does. */
    Optional<Step.Failed> failure() {
        return failure;
    }

    private long nrSteps() {
        return phases.isEmpty() ? 0 : phases.getLast().lastStep();
    }
}
