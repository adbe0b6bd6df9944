package kspace.core.kernel.asterinas.boot;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.pagetable.PageTable;

/**
 * What was tried with a KVirtArea: one step.
 *
 * @param before the page table before it
 * @param after the page table after it, also if it was refused on the way
 * @param change what it did; empty if it was refused
 * @param refusal why it was refused, if it was
 */
record AreaWork(PageTable before, PageTable after, Optional<KVirtChange> change, Optional<Step.Failed> refusal)
        implements
            Work {
    @Override
    public long nrSteps() {
        return 1;
    }

    @Override
    public PageTable tableAfter(long steps) {
        return steps == 0 ? before.copy() : after.copy();
    }

    @Override
    public OptionalLong stepThatMaps(Vaddr va) {
        return onlyStep(change.flatMap(LiveArea::madeBy).filter(
                area -> area.mapped().stream().anyMatch(part -> part.range().contains(va))).isPresent());
    }

    @Override
    public OptionalLong next(StepKind kind, long steps) {
        return onlyStep(steps == 0 && does(kind));
    }

    @Override
    public OptionalLong previous(StepKind kind, long step) {
        return onlyStep(step > 1 && does(kind));
    }

    private static OptionalLong onlyStep(boolean is) {
        return is ? OptionalLong.of(1) : OptionalLong.empty();
    }

    private boolean does(StepKind kind) {
        return change.filter(it -> switch (kind) {
            case TABLE -> it.nrNewTables() > 0;
            case PAGE -> it.operation() instanceof KVirtOperation.Map map && !map.memory().isEmpty();
        }).isPresent();
    }
}
