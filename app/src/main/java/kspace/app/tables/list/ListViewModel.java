package kspace.app.tables.list;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.app.data.Phrase;
import kspace.app.data.list.LeafFilter;
import kspace.app.data.list.LeafList;
import kspace.app.data.list.TableList;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.space.AddressSpace;

/**
 * The list of leaves, tables or steps at the moment. Only the rows in sight are computed; which they are, which of them are selected and how
 * they are sorted is known here by their numbers, which are longer than those of any list of JavaFX.
 */
public final class ListViewModel {
    private static final long MOST_COPIED = 100_000;

    /** How rows are sorted. */
    record Sort(ListColumn column, boolean descending) {
        static Sort usual(ListKind kind) {
            return new Sort(kind.usualSort(), false);
        }
    }

    /** What a list is read from; the steps are the same at any moment, and whatever passes. */
    private record Question(ListKind kind, Object of, LeafFilter filter) {}

    private final Explorer explorer;
    private final ObjectProperty<ListKind> kind = new SimpleObjectProperty<>(this, "kind", ListKind.LEAVES);
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded", true);
    private final ObjectProperty<LeafFilter> filter = new SimpleObjectProperty<>(this, "filter", LeafFilter.ALL);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.usual(ListKind.LEAVES));
    private final ReadOnlyObjectWrapper<ListWindow> window = new ReadOnlyObjectWrapper<>(ListWindow.NOTHING);
    private final ReadOnlyObjectWrapper<ListTotals> totals = new ReadOnlyObjectWrapper<>(ListRows.NONE.totals());
    private final ReadOnlyObjectWrapper<List<VaddrRange>> extents = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper tellsSteps = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<String> notice = new ReadOnlyObjectWrapper<>("");
    private Optional<Question> asked = Optional.empty();
    private ListSource source = ListSource.NONE;
    private ListRows rows = ListRows.NONE;
    private boolean isShown;
    private int nrVisible = 1;
    private long top;
    private long lead = -1;
    private long anchor = -1;

    /**
     * Creates the list over a state.
     *
     * @param shown whether the list is shown; while it is not, it does nothing
     */
    public ListViewModel(Explorer explorer, ObservableValue<Boolean> shown) {
        this.explorer = explorer.whileShown(shown);
        tellsSteps.set(explorer.snapshot().booted().isPresent());
        shown.subscribe(now -> {
            isShown = now;
            if (now) {
                update();
                follow(this.explorer.snapshot());
            }
        });
        this.explorer.snapshotProperty().addListener((_, before, now) -> update(before, now));
        kind.addListener((_, _, now) -> {
            sort.set(Sort.usual(now));
            top = 0;
            readAgain();
        });
        unfolded.addListener(_ -> readAgain());
        filter.addListener(_ -> readAgain());
        sort.addListener(_ -> readAgain());
    }

    private void update(Snapshot before, Snapshot now) {
        if (!before.space().equals(now.space())) {
            if (kind.get() == ListKind.STEPS && now.booted().isEmpty()) {
                kind.set(ListKind.LEAVES);
            }
            tellsSteps.set(now.booted().isPresent());
            if (!asked.equals(Optional.of(question()))) {
                update();
            }
        }
        follow(now);
    }

    private void readAgain() {
        notice.set("");
        update();
        follow(explorer.snapshot());
    }

    /** Reads what is listed, as far as it is other than before. */
    private void update() {
        if (!isShown) {
            return;
        }
        Question question = question();
        if (!asked.equals(Optional.of(question))) {
            source = read(question);
            asked = Optional.of(question);
        }
        Optional<ListRows> sorted = source.rows(sort.get(), unfolded.get());
        rows = sorted.orElse(ListRows.NONE);
        if (sorted.isEmpty()) {
            notice.set(kind.get() == ListKind.LEAVES
                    ? ListMessage.NOT_SORTED_BY_MEMORY.text()
                    : ListMessage.NOT_SORTED_BY_ADDRESS.text());
        }
        totals.set(rows.totals());
        extents.set(rows.extents());
        lead = -1;
        anchor = -1;
    }

    private Question question() {
        Snapshot now = explorer.snapshot();
        return kind.get() == ListKind.STEPS && now.booted().isPresent()
                ? new Question(ListKind.STEPS, now.booted().get().boot(), LeafFilter.ALL)
                : new Question(kind.get(), now.space(), filter.get());
    }

    private ListSource read(Question question) {
        AddressSpace space = explorer.snapshot().space();
        return switch (question.kind()) {
            case LEAVES -> ListSource.of(LeafList.of(space, question.filter()));
            case TABLES -> ListSource.of(TableList.of(space, question.filter().pages()));
            case STEPS -> explorer.snapshot().booted().map(state -> ListSource.of(state.boot()))
                    .orElse(ListSource.NONE);
        };
    }

    /** Selects the row of what is selected in the window, and brings it into sight. */
    private void follow(Snapshot now) {
        if (!isShown) {
            return;
        }
        OptionalLong selected = rows.selected(now);
        if (selected.isEmpty() || selected.getAsLong() != lead) {
            lead = selected.orElse(-1);
            anchor = lead;
            reveal();
        }
        show();
    }

    private void reveal() {
        if (lead >= 0 && (lead < top || lead >= top + nrVisible)) {
            // One row beyond by a key, so that the list moves by one; from afar to the middle.
            boolean isNear = lead >= top - 1 && lead <= top + nrVisible;
            top = isNear ? lead < top ? lead : lead - nrVisible + 1 : lead - nrVisible / 2;
        }
    }

    private void show() {
        top = Math.clamp(top, 0, Math.max(0, rows.nrRows() - nrVisible));
        window.set(ListWindow.of(rows, top, nrVisible).selecting(lead, Math.min(anchor, lead), Math.max(anchor, lead)));
    }

    /** Shows so many rows at once. */
    void setNrVisible(int rowsInSight) {
        if (rowsInSight != nrVisible) {
            boolean hadLead = lead >= top && lead < top + nrVisible;
            nrVisible = Math.max(1, rowsInSight);
            if (hadLead) {
                reveal();
            }
            show();
        }
    }

    /** Scrolls so that a row is the first in sight, or as near as can be. */
    void scrollTo(long first) {
        top = first;
        show();
    }

    void scroll(long by) {
        scrollTo(top + by);
    }

    /** Returns how many rows are in sight at most. */
    public int nrVisible() {
        return nrVisible;
    }

    /** Folds the runs, or unfolds them. */
    public void toggleUnfolded() {
        unfolded.set(!unfolded.get());
    }

    /** Selects the row so many after the one that the keyboard is at; at most the last one, or the first. */
    public void move(long by, boolean extend) {
        long from = lead >= 0 ? lead + by : top;
        select(Math.clamp(from, 0, Math.max(0, rows.nrRows() - 1)), extend);
    }

    /** Selects the first row, or the last one. */
    public void moveToEnd(boolean last, boolean extend) {
        select(last ? rows.nrRows() - 1 : 0, extend);
    }

    /**
     * Selects a row, and in all views its address, unless the one that is selected lies in it.
     *
     * @param extend whether the rows from where the selection began stay selected
     */
    void select(long number, boolean extend) {
        if (number < 0 || number >= rows.nrRows()) {
            return;
        }
        notice.set("");
        lead = number;
        anchor = extend && anchor >= 0 ? anchor : number;
        reveal();
        if (!rows.selected(explorer.snapshot()).equals(OptionalLong.of(number))) {
            rows.select(number, explorer);
        }
        show();
    }

    /** Selects all rows; in other views nothing changes. */
    void selectAll() {
        anchor = 0;
        lead = rows.nrRows() - 1;
        show();
    }

    /** Selects the first address of the row that the keyboard is at. */
    public void enter() {
        if (lead >= 0) {
            rows.select(lead, explorer);
        }
    }

    /** Returns the selected rows as the command line prints them; empty if none is, or too many are, and then says so. */
    public Optional<String> copied() {
        long nrSelected = window.get().nrSelected();
        if (nrSelected == 0 || nrSelected > MOST_COPIED) {
            notice.set(nrSelected == 0 ? ListMessage.NO_ROW_IS_SELECTED.text()
                    : ListMessage.TOO_MANY_ROWS.text(MOST_COPIED, nrSelected));
            return Optional.empty();
        }
        notice.set(ListMessage.ROW_COPIED.text(nrSelected));
        return Optional.of(LongStream.rangeClosed(window.get().first(), window.get().last()).mapToObj(rows::line)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Lists what passes these tests, and the other parts of the filter as before. */
    public void setTests(Set<PageTest> tests) {
        filter.set(filter.get().with(new PageFilter(tests, filter.get().pages().range())));
    }

    /** Lists what another list shows, in its order. */
    public void showAs(ListViewModel other) {
        kind.set(other.kind.get());
        unfolded.set(other.unfolded.get());
        sort.set(other.sort.get());
        filter.set(other.filter.get());
    }

    /** Lists what a text asks for, or goes to its address; returns whether it asks for something. */
    boolean search(String text) {
        try {
            LeafFilter now = filter.get();
            switch (AskedText.parse(text, space())) {
                case AskedText.Asked.Address(Vaddr va) -> explorer.select(va);
                case AskedText.Asked.Range(VaddrRange range) ->
                        filter.set(AskedText.with(now, Optional.of(range), now.memory(), now.level()));
                case AskedText.Asked.Memory(PaddrRange memory) ->
                        filter.set(AskedText.with(now, now.pages().range(), Optional.of(memory), now.level()));
                case AskedText.Asked.Everything _ -> filter.set(LeafFilter.ALL.with(
                        new PageFilter(now.pages().tests(), Optional.empty())));
            }
            return true;
        } catch (TextException e) {
            notice.set(Phrase.sentence(e.sentence()));
            return false;
        }
    }

    /** Returns which rows are listed. */
    ObjectProperty<LeafFilter> filterProperty() {
        return filter;
    }

    /** Returns how rows are sorted. */
    ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** Returns what the rows are. */
    public ObjectProperty<ListKind> kindProperty() {
        return kind;
    }

    /** Returns whether there are steps to be listed. */
    public ReadOnlyBooleanProperty tellsStepsProperty() {
        return tellsSteps.getReadOnlyProperty();
    }

    /** Returns whether each leaf has a row of its own. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** Returns the rows in sight. */
    public ReadOnlyObjectProperty<ListWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** Returns what is said below the list. */
    ReadOnlyObjectProperty<ListTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Returns where the rows lie. */
    public ReadOnlyObjectProperty<List<VaddrRange>> extentsProperty() {
        return extents.getReadOnlyProperty();
    }

    /** Returns what there is to say about what was just done; empty if nothing. */
    ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Returns the address space that is listed. */
    AddressSpace space() {
        return explorer.snapshot().space();
    }
}
