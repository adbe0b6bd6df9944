package kspace.app.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.state.Snapshot;
import kspace.core.address.Paddr;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/**
 * The tables on the selected path, side by side, and what stands at its end.
 *
 * @param columns the tables, root first, those to come included; empty for an address that no walk is made for
 * @param nrSlots how many tables the deepest path of this machine has
 * @param focusLevel the level of the entry that is looked at
 * @param page the page, or why there is none
 * @param fault the address is one that no walk is made for
 */
record TablePath(List<TableColumn> columns, int nrSlots, int focusLevel, PageColumn page, boolean fault) {

    /** Returns the column of the entry that is looked at, if it is a table that exists. */
    Optional<TableColumn> focus() {
        return columns.stream().filter(column -> column.level() == focusLevel).findFirst();
    }

    static TablePath of(Snapshot snapshot, KernelRanges ranges, EntryFilter filter) {
        boolean fault = snapshot.translation().outcome() instanceof Translation.NonCanonical;
        List<StoredTable> now = snapshot.state().table().path(snapshot.selection().va());
        List<StoredTable> last = snapshot.lastState().table().path(snapshot.selection().va());
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(now.size(), last.size()); i++) {
            columns.add(column(snapshot, new MergedTable(at(now, i), at(last, i), ranges), filter, at(now, i)));
        }
        int focus = snapshot.selectedEntry().map(WalkStep::level).orElse(snapshot.boot().machine().consts().nrLevels());
        PageColumn page = new PageReader(snapshot, ranges).read();
        return new TablePath(List.copyOf(columns), nrSlots(snapshot.lastState().table()), focus, page, fault);
    }

    private static Optional<StoredTable> at(List<StoredTable> path, int index) {
        return index < path.size() ? Optional.of(path.get(index)) : Optional.empty();
    }

    private static int nrSlots(PageTable table) {
        int nrLevels = table.consts().nrLevels();
        int deepest = nrLevels;
        for (int level = 1; level <= nrLevels; level++) {
            if (table.nrTables(level) > 0) {
                deepest = level;
                break;
            }
        }
        return nrLevels - deepest + 1;
    }

    private static TableColumn column(
            Snapshot snapshot, MergedTable table, EntryFilter filter, Optional<StoredTable> now) {
        PagingConsts consts = snapshot.boot().machine().consts();
        Optional<Step> step = snapshot.state().step();
        OptionalInt changed =
                step.map(it -> changedEntry(it, table.paddr(), consts.nrLevels())).orElse(OptionalInt.empty());
        boolean isNew = step.filter(Step.TableAllocated.class::isInstance)
                .map(Step.TableAllocated.class::cast)
                .filter(it -> !table.isToCome() && it.table().equals(table.paddr()))
                .isPresent();
        int selected = consts.pteIndex(snapshot.selection().va(), table.level());
        List<TableEntry> entries = table.entries();
        BitSet matching = filter.matching(entries, now);
        return new TableColumn(
                table.level(),
                table.level() == consts.nrLevels(),
                snapshot.boot().machine().mode().tableName(table.level()),
                table.paddr(),
                table.isToCome(),
                isNew,
                table.covers(),
                table.nrPresent(),
                entries,
                selected,
                changed,
                filter.isActive(),
                matching,
                EntryRun.fold(TableColumn.listed(entries, matching, selected), OptionalInt.of(selected), changed),
                table);
    }

    private static OptionalInt changedEntry(Step step, Paddr table, int nrLevels) {
        return switch (step) {
            case Step.TableAllocated made when made.level() < nrLevels && made.parent().equals(table) ->
                    OptionalInt.of(made.index());
            case Step.PageMapped mapped when mapped.table().equals(table) -> OptionalInt.of(mapped.index());
            case Step.TableAllocated _,Step.PageMapped _,Step.Activated _,Step.AreaChanged _,Step.Failed _ ->
                    OptionalInt.empty();
        };
    }
}
