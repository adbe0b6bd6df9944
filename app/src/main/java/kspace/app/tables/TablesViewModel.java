package kspace.app.tables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.data.PageTest;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.state.DifferentEntries;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.tables.columns.ColumnsModel;
import kspace.app.tables.columns.TableColumn;
import kspace.app.tables.columns.TablePath;
import kspace.app.tables.entry.EntryFilter;
import kspace.app.tables.entry.EntryRun;
import kspace.app.tables.entry.TableEntry;
import kspace.app.tables.find.FindViewModel;
import kspace.app.tables.list.ListKind;
import kspace.app.tables.list.ListViewModel;
import kspace.app.tables.overview.OverviewModel;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;

/** What the page-table view shows: the path to the selected address, and all levels at once. */
public final class TablesViewModel implements ColumnsModel {
    private final Explorer explorer;
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", false);
    private final ObjectProperty<EntryFilter> filter = new SimpleObjectProperty<>(this, "filter", EntryFilter.NONE);
    private final ReadOnlyObjectWrapper<Set<PageTest>> tests;
    private final ReadOnlyObjectWrapper<TablePath> path;
    private final ObjectProperty<TablesForm> form = new SimpleObjectProperty<>(this, "form", TablesForm.TREE);
    private final FindViewModel find;
    private final ListViewModel list;
    private final OverviewModel overview;
    private List<DifferentEntries> differences = List.of();

    /** Creates the view model over a state, for a picture. */
    public TablesViewModel(Explorer explorer) {
        this(explorer, new ReducedMotion());
    }

    /** Creates the view model over the window's state, moving as all views of the window do. */
    public TablesViewModel(Explorer explorer, ReducedMotion reduced) {
        this.explorer = explorer;
        find = new FindViewModel(explorer);
        list = new ListViewModel(explorer, form.map(it -> it == TablesForm.LIST));
        tests = new ReadOnlyObjectWrapper<>(PageTest.answeredBy(explorer.snapshot().space()));
        overview = new OverviewModel(explorer, reduced);
        path = new ReadOnlyObjectWrapper<>(TablePath.of(explorer.snapshot(), filter.get()));
        explorer.snapshotProperty().addListener((_, before, now) -> update(before, now));
        explorer.soughtProperty().subscribe(_ -> find.update());
        filter.addListener(_ -> {
            path.set(TablePath.of(explorer.snapshot(), filter.get()));
            list.setTests(filter.get().tests());
        });
    }

    /** Marks entries that another page table has differently; to be called before it is shown. */
    public void mark(List<DifferentEntries> different) {
        differences = List.copyOf(different);
    }

    /** Returns the entries that another page table has differently. */
    List<DifferentEntries> differences() {
        return differences;
    }

    private void update(Snapshot before, Snapshot now) {
        tests.set(PageTest.answeredBy(now.space()));
        boolean sameTables = before.space().equals(now.space()) && before.lastSpace().equals(now.lastSpace());
        if (!sameTables) {
            find.update();
        }
        if (!sameTables || !before.selection().equals(now.selection())) {
            path.set(TablePath.of(now, filter.get()));
        }
        overview.update();
        filter.set(filter.get().within(tests.get()));
    }

    /** Returns the tables on the selected path. */
    ReadOnlyObjectProperty<TablePath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    @Override
    public TablePath path() {
        return path.get();
    }

    /** Returns what the page tables are, and where in them the selection lies, in sentences. */
    String words() {
        return SpokenWords.of(ViewKind.TABLES, explorer.snapshot());
    }

    /** Returns what the marks of the view mean. */
    TableSigns signs() {
        return TableSigns.of(explorer.snapshot());
    }

    /** Returns all tables at once, and what zooms them. */
    public OverviewModel overview() {
        return overview;
    }

    /** Returns which entries are looked for. */
    public ObjectProperty<EntryFilter> filterProperty() {
        return filter;
    }

    /** Returns what entries can be tested for in the address space that is shown. */
    ReadOnlyObjectProperty<Set<PageTest>> testsProperty() {
        return tests.getReadOnlyProperty();
    }

    /** Looks for entries that pass one more test, or one less if it was asked for; does nothing for one that is not known here. */
    void toggle(PageTest test) {
        filter.set(filter.get().toggled(test).within(tests.get()));
    }

    /** Looks for entries that pass all of some tests, as far as they can be made here. */
    public void lookFor(Set<PageTest> wanted) {
        filter.set(new EntryFilter(wanted).within(tests.get()));
    }

    /** Returns the search for the entries that lead to a physical address. */
    public FindViewModel find() {
        return find;
    }

    /** Shows the entries that other page tables show, folded as there. */
    public void showAs(TablesViewModel other) {
        filter.set(other.filter.get().within(tests.get()));
        unfolded.set(other.unfolded.get());
        list.showAs(other.list);
        form.set(other.form.get());
    }

    /** Returns how the page tables are shown. */
    public ObjectProperty<TablesForm> formProperty() {
        return form;
    }

    boolean isList() {
        return form.get() == TablesForm.LIST;
    }

    void toggleForm() {
        form.set(isList() ? TablesForm.TREE : TablesForm.LIST);
    }

    /** Shows the list. */
    public void showList() {
        form.set(TablesForm.LIST);
    }

    /** Lists things of a kind. */
    void listAs(ListKind kind) {
        list.kindProperty().set(kind);
        form.set(TablesForm.LIST);
    }

    /** Returns the list. */
    public ListViewModel list() {
        return list;
    }

    /** Returns whether every entry has a row of its own. */
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    @Override
    public boolean isUnfolded() {
        return unfolded.get();
    }

    void toggleUnfolded() {
        unfolded.set(!unfolded.get());
    }

    @Override
    public PagingConsts consts() {
        return explorer.snapshot().consts();
    }

    @Override
    public Vaddr selected() {
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

    private Optional<TableColumn> column(int level) {
        return path().columns().stream().filter(column -> column.level() == level).findFirst();
    }

    /** Looks at the entry of the next table on the path, or of the one before it. */
    void moveLevel(boolean deeper) {
        lookAt(path().focusLevel() + (deeper ? -1 : 1));
    }

    /** Looks at the entry that the path goes through in its table of {@code level}, if that is there. */
    void lookAt(int level) {
        column(level).filter(column -> !column.toCome()).ifPresent(column -> selectEntry(level, column.selected()));
    }

    /** Selects the row so many after the selected one, or before it, in the table that is looked at; at most the last one. */
    void moveRow(int distance) {
        path().focus().ifPresent(column -> {
            List<EntryRun> rows = column.rows(isUnfolded());
            int now = 0;
            while (now + 1 < rows.size() && !rows.get(now).holds(column.selected())) {
                now++;
            }
            long next = Math.clamp((long) now + distance, 0, rows.size() - 1);
            if (next != now) {
                selectEntry(column.level(), rows.get((int) next).first().index());
            }
        });
    }

    /** Goes into the table that the selected entry names, to the first of its entries that is there and is looked for. */
    void descend() {
        int level = path().focusLevel();
        Optional<TableColumn> below = column(level - 1).filter(column -> !column.toCome());
        below.ifPresent(column -> {
            Predicate<TableEntry> wanted =
                    entry -> entry.kind().isPresent() && column.matching().get(entry.index());
            boolean stays = wanted.test(column.entries().get(column.selected()));
            int first = column.entries().stream().filter(wanted).mapToInt(TableEntry::index).findFirst()
                    .orElse(column.selected());
            selectEntry(level - 1, stays ? column.selected() : first);
        });
    }

    /** Zooms the overview to the selected entry. */
    void zoomToSelection() {
        Optional<VaddrRange> entry =
                path().focus().map(column -> column.entries().get(column.selected()).covers());
        overview.fit(entry.orElseGet(() -> VaddrRange.ofSize(
                selected().alignDown(PagingConsts.BASE_PAGE_SIZE), PagingConsts.BASE_PAGE_SIZE)));
    }
}
