package kspace.app.tables.list;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Look;
import kspace.app.data.list.LeafFilter;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.FilteredTableView;

/**
 * The rows in sight. A table of JavaFX counts rows in an int and keeps something for each row above the one that it shows, so it is given
 * those rows only; which rows those are says the model.
 */
final class ListTable extends FilteredTableView<ListRow> {
    private static final PseudoClass JOINED = PseudoClass.getPseudoClass("joined");
    private static final double NORMAL_ROW = 27;
    private static final double COMPACT_ROW = 22;
    private static final double STEP_DIGIT = 7.3;
    private static final double COMPACT_STEP_DIGIT = 6.4;
    private static final double PIXELS_PER_NOTCH = 40;
    private static final int ROWS_PER_NOTCH = 3;

    private final ListViewModel model;
    private final ObservableValue<Look> look;
    private final Map<ListColumn, FilteredTableColumn<ListRow, ListRow>> columns = new EnumMap<>(ListColumn.class);
    private double scrolled;
    private boolean isSorting;

    ListTable(ListViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        setId("tables-list");
        getStyleClass().add("list-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(ListMessage.LIST_PAGE_TABLES.text());
        setPlaceholder(new Label(ListMessage.NOTHING_LIKE_IT.text()));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setFilterPolicy(_ -> true);
        setSortPolicy(_ -> sortAsAsked());
        for (ListColumn column : ListColumn.values()) {
            getColumns().add(column(column));
        }
        look.subscribe(now -> {
            setFixedCellSize(now.pick(NORMAL_ROW, COMPACT_ROW));
            columns.forEach((column, node) -> {
                double width = now.pick(column.width(), column.compactWidth());
                node.setMinWidth(width);
                node.setPrefWidth(width);
            });
        });
        model.windowProperty().subscribe(this::show);
        model.kindProperty().subscribe(this::showKind);
        model.sortProperty().subscribe(this::showSort);
        model.filterProperty().subscribe(this::showFilter);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        // What the table would do with them is about the rows in sight only.
        List.of(MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_DRAGGED, MouseEvent.DRAG_DETECTED)
                .forEach(type -> addEventFilter(type, event -> rowOf(event).ifPresent(_ -> event.consume())));
    }

    /** ControlsFX has rows of its own, so the table listens for them. */
    private static Optional<TableRow<?>> rowOf(MouseEvent event) {
        return Stream.iterate((Node) event.getTarget(), it -> it != null, Node::getParent)
                .<TableRow<?>>mapMulti((node, rows) -> {
                    if (node instanceof TableRow<?> row) {
                        rows.accept(row);
                    }
                }).findFirst();
    }

    private void press(MouseEvent event) {
        rowOf(event).ifPresent(row -> {
            if (row.getItem() instanceof ListRow item && event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                model.select(item.number(), event.isShiftDown());
            }
            event.consume();
        });
    }

    private FilteredTableColumn<ListRow, ListRow> column(ListColumn id) {
        FilteredTableColumn<ListRow, ListRow> column = new FilteredTableColumn<>(id.title());
        column.setId(id.id());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(id));
        columns.put(id, column);
        return column;
    }

    private static void mark(TableColumn<?, ?> column, String style, boolean isMarked) {
        column.getStyleClass().remove(style);
        if (isMarked) {
            column.getStyleClass().add(style);
        }
    }

    /** Lets the funnel of a column's head ask for what is in it; {@code asked} gets the head. */
    void askBy(ListColumn id, Consumer<Node> asked) {
        node(id).setOnFilterAction(event -> {
            if (event.getSource() instanceof Node funnel) {
                asked.accept(funnel);
            }
        });
    }

    private void showFilter(LeafFilter filter) {
        mark(node(ListColumn.ADDRESS), "asked", filter.pages().range().isPresent());
        mark(node(ListColumn.RANGE), "asked", filter.pages().range().isPresent());
        mark(node(ListColumn.PHYSICAL), "asked", filter.memory().isPresent());
        mark(node(ListColumn.LEVEL), "asked", filter.level().isPresent());
    }

    private void showKind(ListKind kind) {
        columns.forEach((id, column) -> {
            column.setText(kind.title(id));
            column.setVisible(kind.has(id));
            column.setSortable(kind.isSortable(id));
            column.setFilterable(kind.isFilterable(id));
            mark(column, "unfiltered", !kind.isFilterable(id));
        });
    }

    /** Returns the node of a column. */
    FilteredTableColumn<ListRow, ListRow> node(ListColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /** The model sorts: what is in sight is not all. */
    private boolean sortAsAsked() {
        if (!isSorting) {
            isSorting = true;
            List<TableColumn<ListRow, ?>> order = getSortOrder();
            model.sortProperty().set(order.isEmpty() ? ListViewModel.Sort.usual(model.kindProperty().get())
                    : new ListViewModel.Sort(
                            columnOf(order.getFirst()),
                            order.getFirst().getSortType() == TableColumn.SortType.DESCENDING));
            isSorting = false;
        }
        return true;
    }

    private ListColumn columnOf(TableColumn<ListRow, ?> node) {
        return columns.entrySet().stream().filter(it -> it.getValue().equals(node)).map(Map.Entry::getKey)
                .findFirst().orElseThrow();
    }

    private void showSort(ListViewModel.Sort sort) {
        FilteredTableColumn<ListRow, ListRow> column = node(sort.column());
        if (!isSorting && !getSortOrder().equals(List.of(column))) {
            isSorting = true;
            column.setSortType(sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
            getSortOrder().setAll(List.of(column));
            isSorting = false;
        }
    }

    private void show(ListWindow window) {
        int longest = window.rows().stream().mapToInt(row -> row.step().length()).max().orElse(0);
        double room = look.getValue().pick(STEP_DIGIT, COMPACT_STEP_DIGIT) * (longest + 2);
        // Wider only, so that nothing moves back and forth while the list is scrolled.
        if (room > node(ListColumn.STEP).getMinWidth()) {
            node(ListColumn.STEP).setMinWidth(room);
        }
        if (!getItems().equals(window.rows())) {
            getItems().setAll(window.rows());
        }
        getSelectionModel().clearSelection();
        for (int i = 0; i < window.rows().size(); i++) {
            if (window.isSelected(window.rows().get(i))) {
                getSelectionModel().select(i);
            }
        }
        int lead = (int) (window.lead() - window.top());
        boolean leadIsSeen = window.lead() >= 0 && lead >= 0 && lead < window.rows().size();
        getFocusModel().focus(leadIsSeen ? lead : -1);
    }

    /** The last column takes what the others leave; where they leave too little, the table can be scrolled. */
    private void stretchLast() {
        List<TableColumn<ListRow, ?>> shown = getVisibleLeafColumns();
        if (!shown.isEmpty()) {
            TableColumn<ListRow, ?> last = shown.getLast();
            double others = shown.stream().limit(shown.size() - 1L).mapToDouble(TableColumn::getWidth).sum();
            double room = Math.floor(getWidth() - others) - 2;
            if (room >= last.getMinWidth() && Math.abs(room - last.getWidth()) >= 1) {
                last.setPrefWidth(room);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        stretchLast();
        super.layoutChildren();
        // The buttons in the heads of columns show an icon and nothing else.
        for (Node button : lookupAll(".button.filter")) {
            if (button.getAccessibleText() == null && button.getParent() instanceof Label head) {
                button.setAccessibleText(ListMessage.FILTER_BY.text(head.getText()));
            }
        }
        model.setNrVisible((int) Math.floor((getHeight() - headHeight() - barHeight()) / getFixedCellSize()));
    }

    private double headHeight() {
        return lookup(".column-header-background") instanceof Region head ? head.getHeight() : 0;
    }

    private double barHeight() {
        return lookup(".scroll-bar:horizontal") instanceof Region bar && bar.isVisible() ? bar.getHeight() : 0;
    }

    private void scroll(ScrollEvent event) {
        if (event.getDeltaY() != 0 && !event.isShortcutDown() && !event.isShiftDown()) {
            scrolled -= event.getDeltaY() / PIXELS_PER_NOTCH * ROWS_PER_NOTCH;
            long rows = (long) scrolled;
            scrolled -= rows;
            model.scroll(rows);
            event.consume();
        }
    }

    /** Selects the row at a point; returns whether there is one. */
    boolean selectAt(double x, double y) {
        Point2D at = localToScene(x, y);
        for (Node node : lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && row.getItem() instanceof ListRow item
                    && row.localToScene(row.getLayoutBounds()).contains(at)) {
                model.select(item.number(), false);
                return true;
            }
        }
        return false;
    }

    /** A cell, which shows a part of its row. */
    private static final class Cell extends TableCell<ListRow, ListRow> {
        private final ListColumn column;

        Cell(ListColumn column) {
            this.column = column;
            setAccessibleRole(AccessibleRole.TABLE_CELL);
            getStyleClass().addAll("list-cell-part", column.id());
        }

        @Override
        protected void updateItem(ListRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean isThere = !empty && row != null;
            setGraphic(isThere ? ListCells.of(column, row) : null);
            setAccessibleText(isThere ? row.words() : "");
            if (getTableRow() != null) {
                getTableRow().pseudoClassStateChanged(JOINED, isThere && row.joint().goesOn());
                getTableRow().setAccessibleText(isThere ? row.words() : "");
            }
        }
    }
}
