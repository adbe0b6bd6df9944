package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.address.Hex;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/** What a step left behind, beside its sentence: the entry with its bits, and the memory that it took. */
final class StepFacts {
    private StepFacts() {}

    /** Returns the entry that the last step done wrote; empty if it wrote none. */
    static Optional<Selection> written(Snapshot now) {
        return now.state().step().flatMap(step -> switch (step) {
            // The root is named by no entry.
            case Step.TableAllocated table -> Optional.of(new Selection(table.va(), table.level() + 1))
                    .filter(_ -> table.raw() != 0);
            case Step.PageMapped page -> Optional.of(new Selection(page.va(), page.level()));
            case Step.Activated _,Step.AreaChanged _,Step.Failed _ -> Optional.empty();
        });
    }

    /** Returns the facts of the last step done; empty if it wrote no entry. */
    static RichText of(BootState state) {
        return state.step().map(step -> switch (step) {
            case Step.TableAllocated table -> allocated(state, table);
            case Step.PageMapped page -> mapped(state, page);
            case Step.Activated _,Step.AreaChanged _,Step.Failed _ -> RichText.empty();
        }).orElse(RichText.empty());
    }

    private static RichText mapped(BootState state, Step.PageMapped page) {
        RichText entry = labelled(StepMessage.ENTRY, StepMessage.ENTRY_OF_PAGE.rich(
                "0x" + Hex.grouped(page.raw()), flags(state, page.raw(), page.level()),
                state.table().consts().pageSize(page.level()), page.pa()));
        List<StoredTable> path = state.table().path(page.va());
        List<StoredTable> taken = path.subList(path.size() - page.nrNewTables(), path.size());
        return apart(entry, labelled(StepMessage.ALLOCATED, taken.isEmpty()
                ? StepMessage.ALLOCATED_NOTHING.rich()
                : StepMessage.ALLOCATED_BEFORE.rich(
                        taken.stream().map(it -> StepMessage.A_TABLE.of(it.level(), it.paddr())).toList(),
                        taken.size() * PagingConsts.BASE_PAGE_SIZE)));
    }

    private static RichText allocated(BootState state, Step.TableAllocated table) {
        long nrTables = state.table().nrTables();
        RichText frame = labelled(StepMessage.ALLOCATED, StepMessage.ALLOCATED_FRAME.rich(
                table.table(), nrTables, nrTables * PagingConsts.BASE_PAGE_SIZE));
        return table.raw() == 0
                ? frame
                : apart(labelled(StepMessage.ENTRY, StepMessage.ENTRY_OF_TABLE.rich(
                        "0x" + Hex.grouped(table.raw()), flags(state, table.raw(), table.level() + 1), table.table())),
                        frame);
    }

    private static RichText apart(RichText first, RichText second) {
        return first.words("  ").then(second);
    }

    /** Returns a sentence after what it is about. */
    static RichText labelled(StepMessage label, RichText sentence) {
        return RichText.empty().name(label.text() + " ").then(sentence);
    }

    private static String flags(BootState state, long raw, int level) {
        return String.join(" ", state.table().format().setFlags(raw, level));
    }
}
