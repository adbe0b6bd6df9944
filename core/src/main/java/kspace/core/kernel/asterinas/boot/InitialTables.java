package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.memory.FrameSource;
import kspace.core.pagetable.PageTable;

/**
 * The new kernel page table: each step allocates one of its initial tables.
 *
 * @param machine the machine
 * @param frames where tables get their frames from
 */
record InitialTables(Machine machine, FrameSource frames) implements Work {
    @Override
    public long nrSteps() {
        return PageTable.nrInitialTables(machine.consts());
    }

    @Override
    public PageTable tableAfter(long steps) {
        return PageTable.kernelInProgress(machine.consts(), machine.format(), frames, (int) steps);
    }

    @Override
    public Optional<Step.Failed> refusal() {
        return Optional.empty();
    }

    @Override
    public OptionalLong stepThatMaps(Vaddr va) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong next(StepKind kind, long steps) {
        return kind == StepKind.TABLE && steps < nrSteps() ? OptionalLong.of(steps + 1) : OptionalLong.empty();
    }

    @Override
    public OptionalLong previous(StepKind kind, long step) {
        long tables = Math.min(step - 1, nrSteps());
        return kind == StepKind.TABLE && tables > 0 ? OptionalLong.of(tables) : OptionalLong.empty();
    }
}
