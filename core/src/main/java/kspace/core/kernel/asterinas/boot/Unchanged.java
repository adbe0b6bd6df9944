package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.pagetable.PageTable;

/**
 * A single step that leaves the page table as it is: its activation, or a phase that is refused before it begins.
 *
 * @param table the page table
 * @param refusal why it was refused, if it was
 */
record Unchanged(PageTable table, Optional<Step.Failed> refusal) implements Work {
    @Override
    public long nrSteps() {
        return 1;
    }

    @Override
    public PageTable tableAfter(long steps) {
        return table.copy();
    }

    @Override
    public OptionalLong stepThatMaps(Vaddr va) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong next(StepKind kind, long steps) {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong previous(StepKind kind, long step) {
        return OptionalLong.empty();
    }
}
