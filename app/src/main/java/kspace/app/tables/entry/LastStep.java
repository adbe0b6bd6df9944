package kspace.app.tables.entry;

import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;

/**
 * The step that led to the moment, as far as it is seen in the tables. A recording has none.
 *
 * @param step the step; empty at the first moment, and for a recording
 * @param rootLevel the level of the root
 */
public record LastStep(Optional<Step> step, int rootLevel) {

    public static LastStep of(Snapshot snapshot) {
        return new LastStep(snapshot.booted().flatMap(BootState::step), snapshot.consts().nrLevels());
    }

    /**
     * An entry that was written.
     *
     * @param va an address that it translates
     * @param level the level of its table
     */
    public record Written(Vaddr va, int level) {}

    /** Returns the entry that the step wrote, if it wrote one. */
    public Optional<Written> entry() {
        return step.flatMap(it -> switch (it) {
            case Step.TableAllocated made when made.level() < rootLevel ->
                    Optional.of(new Written(made.va(), made.level() + 1));
            case Step.PageMapped mapped -> Optional.of(new Written(mapped.va(), mapped.level()));
            case Step.TableAllocated _,Step.Activated _,Step.AreaChanged _,Step.Failed _ -> Optional.empty();
        });
    }

    /** Returns which entry of a table the step wrote. */
    public OptionalInt entryOf(Paddr table) {
        return step.map(it -> switch (it) {
            case Step.TableAllocated made when made.level() < rootLevel && made.parent().equals(table) ->
                    OptionalInt.of(made.index());
            case Step.PageMapped mapped when mapped.table().equals(table) -> OptionalInt.of(mapped.index());
            case Step.TableAllocated _,Step.PageMapped _,Step.Activated _,Step.AreaChanged _,Step.Failed _ ->
                    OptionalInt.empty();
        }).orElse(OptionalInt.empty());
    }

    /** Returns whether the step allocated a table. */
    public boolean allocated(Paddr table) {
        return step.filter(it -> it instanceof Step.TableAllocated made && made.table().equals(table)).isPresent();
    }
}
