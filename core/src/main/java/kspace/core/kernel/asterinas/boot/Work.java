package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.pagetable.PageTable;

/**
 * What one operation did to the page table, step by step: a phase of the boot, or something tried after it. Each was run once, on
 * a copy of what the operation before it left. What it left is kept, which takes the memory of what it changed, since copies share
 * their tables; the page table after a step in its middle is had by going on from what the one before it left. So any moment costs
 * at most what one operation does, and nothing is recorded that follows a rule. Steps count from 1 within the operation.
 */
sealed interface Work permits InitialTables, RunMapping, AreaWork, Unchanged {

    /** Returns how many steps it has, at least 1; the last one is the refusal if it was refused. */
    long nrSteps();

    /** Returns the page table after a number of steps, 0..nrSteps, for the caller to keep. */
    PageTable tableAfter(long steps);

    /** Returns the step in which it was refused, if it was; what came before that stays. */
    Optional<Step.Failed> refusal();

    /** Returns how far it has come with its pages after a number of steps; empty before the first one, and if it has none. */
    default Optional<RunMapping.Progress> progressAfter(long steps) {
        return Optional.empty();
    }

    /**
     * Where an operation stands after some of its steps.
     *
     * @param table the page table, for the caller to keep
     * @param progress how far it has come with its pages; empty before the first one, and if it has none
     */
    record Position(PageTable table, Optional<RunMapping.Progress> progress) {}

    /** Returns where it stands after a number of steps, 0..nrSteps. */
    default Position at(long steps) {
        return new Position(tableAfter(steps), progressAfter(steps));
    }

    /** Returns the step that maps the page that holds {@code va}, if one does. */
    OptionalLong stepThatMaps(Vaddr va);

    /** Returns the first step of a kind after {@code steps} steps, 0 or more, if there is one. */
    OptionalLong next(StepKind kind, long steps);

    /** Returns the last step of a kind before step {@code step}, at least 1, if there is one. */
    OptionalLong previous(StepKind kind, long step);

    /** Returns the runs of equal pages that it maps step by step. */
    default List<RunSteps> runs() {
        return List.of();
    }
}
