package kspace.app.tables.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kspace.app.state.Snapshot;
import kspace.app.tables.entry.EntryFilter;
import kspace.app.tables.entry.EntryRun;
import kspace.app.tables.entry.LastStep;
import kspace.app.tables.entry.MergedTable;
import kspace.app.tables.entry.TableEntry;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.TableView;
import kspace.core.space.AddressSpace;

/**
 * The tables on the selected path, side by side, and what stands at its end.
 *
 * @param columns the tables, root first, those to come included; empty for an address that no walk is made for
 * @param nrSlots how many tables the deepest path of this machine has
 * @param focusLevel the level of the entry that is looked at
 * @param page the page, or why there is none
 * @param fault the address is one that no walk is made for
 */
public record TablePath(List<TableColumn> columns, int nrSlots, int focusLevel, PageColumn page, boolean fault) {

    /** Returns the column of the entry that is looked at, if it is a table that exists. */
    public Optional<TableColumn> focus() {
        return columns.stream().filter(column -> column.level() == focusLevel).findFirst();
    }

    public static TablePath of(Snapshot snapshot, EntryFilter filter) {
        boolean fault = snapshot.translation().outcome() instanceof Translation.NonCanonical;
        List<TableView> now = snapshot.space().path(snapshot.selection().va());
        List<TableView> last = snapshot.lastSpace().path(snapshot.selection().va());
        EntryFilter.Search search = filter.search();
        List<TableColumn> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(now.size(), last.size()); i++) {
            columns.add(column(snapshot, at(now, i), at(last, i), filter, search));
        }
        PageColumn page = new PageReader(snapshot).read();
        return new TablePath(
                List.copyOf(columns), nrSlots(snapshot.lastSpace()), focusLevel(snapshot, now), page, fault);
    }

    private static Optional<TableView> at(List<TableView> path, int index) {
        return index < path.size() ? Optional.of(path.get(index)) : Optional.empty();
    }

    /** A list is not walked, but the tables that it takes are known. */
    private static int focusLevel(Snapshot snapshot, List<TableView> path) {
        int selected = snapshot.selection().level();
        return snapshot.selectedEntry().map(WalkStep::level).orElseGet(
                () -> path.stream().map(TableView::level).filter(level -> level == selected).findFirst()
                        .orElseGet(() -> path.isEmpty() ? snapshot.consts().nrLevels() : path.getLast().level()));
    }

    private static int nrSlots(AddressSpace space) {
        int nrLevels = space.consts().nrLevels();
        int deepest = nrLevels;
        for (int level = 1; level <= nrLevels; level++) {
            if (space.tablesPerLevel().at(level) > 0) {
                deepest = level;
                break;
            }
        }
        return nrLevels - deepest + 1;
    }

    private static TableColumn column(
            Snapshot snapshot, Optional<TableView> now, Optional<TableView> last, EntryFilter filter,
            EntryFilter.Search search) {
        MergedTable table = new MergedTable(now, last, snapshot.space());
        LastStep step = LastStep.of(snapshot);
        OptionalInt changed = table.frame().map(step::entryOf).orElse(OptionalInt.empty());
        boolean isNew = !table.isToCome() && table.frame().filter(step::allocated).isPresent();
        int selected = snapshot.consts().pteIndex(snapshot.selection().va(), table.level());
        List<TableEntry> entries = table.entries();
        BitSet matching = filter.matching(entries, now, search);
        return new TableColumn(
                table.level(),
                table.isRoot(),
                snapshot.mode().tableName(table.level()),
                table.frame(),
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
}
