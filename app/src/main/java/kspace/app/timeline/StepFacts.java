package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.arch.pte.PteFormat;
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
        RichText entry = entry(state, page.raw(), page.level())
                .words(", " + ByteSize.format(state.table().consts().pageSize(page.level())) + " page at ")
                .number(page.pa())
                .words(".  ")
                .name("Allocated ");
        List<StoredTable> path = state.table().path(page.va());
        List<StoredTable> taken = path.subList(path.size() - page.nrNewTables(), path.size());
        if (taken.isEmpty()) {
            return entry.words("nothing.");
        }
        RichText tables = entry.words("just before, ");
        for (int i = 0; i < taken.size(); i++) {
            tables = tables.words((i == 0 ? "" : ", ") + "L" + taken.get(i).level() + " table ")
                    .number(taken.get(i).paddr());
        }
        return tables.words(": " + ByteSize.format(taken.size() * PagingConsts.BASE_PAGE_SIZE) + ".");
    }

    private static RichText allocated(BootState state, Step.TableAllocated table) {
        RichText frame = RichText.empty().name("Allocated ").words("the frame ").number(table.table())
                .words(", 4 KiB; " + StepText.count(state.table().nrTables()) + " so far take "
                        + ByteSize.format(state.table().nrTables() * PagingConsts.BASE_PAGE_SIZE) + ".");
        return table.raw() == 0
                ? frame
                : entry(state, table.raw(), table.level() + 1).words(", next table ").number(table.table())
                        .words(".  ").then(frame);
    }

    private static RichText entry(BootState state, long raw, int level) {
        PteFormat format = state.table().format();
        return RichText.empty().name("Entry ").number("0x" + Hex.grouped(raw)).words(" = "
                + format.setFlags(raw, level).stream().collect(Collectors.joining(" ")));
    }
}
