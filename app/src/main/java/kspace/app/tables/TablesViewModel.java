package kspace.app.tables;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/** What the page-table view shows: the path to the selected address, and all levels at once. */
public final class TablesViewModel {
    private final Explorer explorer;
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", false);
    private final ReadOnlyObjectWrapper<TablePath> path;
    private final ReadOnlyObjectWrapper<Overview> overview;
    private KernelRanges ranges;
    private List<List<BandRun>> bands;
    private List<List<BandRun>> lastBands;

    /** Creates the view model over the window's state. */
    public TablesViewModel(Explorer explorer) {
        this.explorer = explorer;
        Snapshot first = explorer.snapshot();
        ranges = new KernelRanges(first.boot());
        bands = BandReader.read(first.state().table(), ranges);
        lastBands = BandReader.read(first.lastState().table(), ranges);
        path = new ReadOnlyObjectWrapper<>(TablePath.of(first, ranges));
        overview = new ReadOnlyObjectWrapper<>(Overview.of(first, bands, lastBands));
        explorer.snapshotProperty().addListener((_, before, now) -> update(before, now));
    }

    private void update(Snapshot before, Snapshot now) {
        if (!before.boot().equals(now.boot())) {
            ranges = new KernelRanges(now.boot());
            lastBands = BandReader.read(now.lastState().table(), ranges);
        }
        if (!before.state().equals(now.state())) {
            bands = BandReader.read(now.state().table(), ranges);
        }
        path.set(TablePath.of(now, ranges));
        overview.set(Overview.of(now, bands, lastBands));
    }

    /** Returns the tables on the selected path. */
    ReadOnlyObjectProperty<TablePath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    TablePath path() {
        return path.get();
    }

    /** Returns all tables at once. */
    ReadOnlyObjectProperty<Overview> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    Overview overview() {
        return overview.get();
    }

    /** Returns whether every entry has a row of its own. */
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    boolean isUnfolded() {
        return unfolded.get();
    }

    void toggleUnfolded() {
        unfolded.set(!unfolded.get());
    }

    PagingConsts consts() {
        return explorer.snapshot().boot().machine().consts();
    }

    Vaddr selected() {
        return explorer.snapshot().selection().va();
    }

    /** Selects entry {@code index} of the table of {@code level} on the path; on the path itself the address stays. */
    void selectEntry(int level, int index) {
        column(level).ifPresent(column -> {
            Vaddr va = column.selected() == index ? selected() : column.entries().get(index).covers().first();
            explorer.select(new Selection(va, level));
        });
    }

    /** Selects an address and the last entry of its walk. */
    void selectAddress(Vaddr va) {
        explorer.select(va);
    }

    /** Selects the entry of {@code level} that holds what lies {@code offset} bytes into the kernel's half. */
    void selectAt(int level, long offset) {
        Vaddr va = overview().address(offset).alignDown(consts().pageSize(level));
        boolean onPath = va.equals(selected().alignDown(consts().pageSize(level)));
        explorer.select(new Selection(onPath ? selected() : va, level));
    }

    private Optional<TableColumn> column(int level) {
        return path().columns().stream().filter(column -> column.level() == level).findFirst();
    }

    /** Looks at the entry of the next table on the path, or of the one before it. */
    void moveLevel(boolean deeper) {
        int level = path().focusLevel() + (deeper ? -1 : 1);
        column(level).filter(column -> !column.toCome()).ifPresent(column -> selectEntry(level, column.selected()));
    }

    /** Selects the row after the selected one, or the one before it, in the table that is looked at. */
    void moveRow(boolean down) {
        path().focus().ifPresent(column -> {
            List<EntryRun> rows = column.rows(isUnfolded());
            for (int i = 0; i < rows.size(); i++) {
                int next = down ? i + 1 : i - 1;
                if (rows.get(i).holds(column.selected()) && next >= 0 && next < rows.size()) {
                    selectEntry(column.level(), rows.get(next).first().index());
                    return;
                }
            }
        });
    }

    /** Goes into the table that the selected entry names, to the first of its entries that is there. */
    void descend() {
        int level = path().focusLevel();
        Optional<TableColumn> below = column(level - 1).filter(column -> !column.toCome());
        below.ifPresent(column -> {
            int first = column.entries().stream().filter(entry -> entry.kind().isPresent())
                    .mapToInt(TableEntry::index).findFirst().orElse(column.selected());
            boolean stays = column.entries().get(column.selected()).kind().isPresent();
            selectEntry(level - 1, stays ? column.selected() : first);
        });
    }
}
