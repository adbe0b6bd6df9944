package kspace.core.kernel.asterinas.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.area.KVirtTrial;
import kspace.core.pagetable.PageTable;

/**
 * What is tried with KVirtAreas after a boot. It follows no rule, so it is found out once by running it, and the page table after
 * each operation is kept: these share whatever an operation leaves as it is, so the memory that they take follows from what
 * the operations change, and every one of them is at hand at once.
 *
 * @param changes what the operations did, as far as they were done
 * @param failure the operation that was refused, if one was
 * @param tables the page table after each operation, the refused one included
 */
record KVirtPlan(List<KVirtChange> changes, Optional<Step.Failed> failure, List<PageTable> tables) {
    /** Nothing is tried. */
    static final KVirtPlan NONE = new KVirtPlan(List.of(), Optional.empty(), List.of());

    /** Runs operations, up to the first one that is refused, on the page table that {@code trial} has. */
    static KVirtPlan of(List<KVirtOperation> operations, PageTable table, KVirtTrial trial) {
        List<KVirtChange> changes = new ArrayList<>();
        List<PageTable> tables = new ArrayList<>();
        Optional<Step.Failed> failure = Optional.empty();
        for (KVirtOperation operation : operations) {
            switch (trial.run(operation)) {
                case KVirtTrial.Done done -> changes.add(done.change());
                case KVirtTrial.Refused refused -> failure = Optional.of(
                        new Step.Failed(PhaseName.KVIRT, refused.va(), refused.reason()));
            }
            tables.add(table.copy());
            if (failure.isPresent()) {
                break;
            }
        }
        return new KVirtPlan(List.copyOf(changes), failure, List.copyOf(tables));
    }

    /** Returns the phase that this is, one step for each operation, if anything is tried. */
    Optional<Phase> phase(long firstStep, int nrLevels) {
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phase(
                        PhaseName.KVIRT,
                        firstStep,
                        tables.size(),
                        Optional.empty(),
                        sums(nrLevels, (change, level) -> change.tables().allocated().get(level - 1)),
                        sums(nrLevels, (change, level) -> change.operation() instanceof KVirtOperation.Map
                                ? change.moreLeaves(level)
                                : 0L)));
    }

    private List<Long> sums(int nrLevels, BiFunction<KVirtChange, Integer, Long> count) {
        return IntStream.rangeClosed(1, nrLevels)
                .mapToObj(level -> changes.stream().mapToLong(change -> count.apply(change, level)).sum())
                .toList();
    }

    /** Returns a page table as it is after a number of operations, at least 1, for the caller to keep. */
    PageTable tableAfter(long nrOperations) {
        return tables.get((int) nrOperations - 1).copy();
    }
}
