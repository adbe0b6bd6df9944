package kspace.app.tables;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.FrameClock;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Pick;
import kspace.app.command.Scope;
import kspace.app.command.Thing;
import kspace.app.controls.IconButton;
import kspace.app.controls.LegendCard;
import kspace.app.controls.Tip;
import kspace.app.data.PageTest;
import kspace.app.resources.Resources;
import kspace.app.state.ZoomRange;
import kspace.app.tables.columns.ColumnTarget;
import kspace.app.tables.columns.ColumnsGeometry;
import kspace.app.tables.columns.ColumnsPainter;
import kspace.app.tables.columns.ColumnsState;
import kspace.app.tables.columns.RowsPainter;
import kspace.app.tables.columns.TableColumn;
import kspace.app.tables.entry.EntryFilter;
import kspace.app.tables.find.PhysicalField;
import kspace.app.tables.list.ListViewModel;
import kspace.app.tables.overview.DifferentEntriesPainter;
import kspace.app.tables.overview.OverviewInput;
import kspace.app.tables.overview.OverviewPainter;
import kspace.core.address.ByteSize;
import kspace.core.paging.PagingConsts;

/** The page tables: an overview of all levels, and the tables along the selected path. */
public final class TablesView extends VBox {
    private static final double NARROW_WIDTH = 560;
    /** Below this, the overview is as compact as the columns, which leaves room for their grids. */
    private static final double ROOMY_WIDTH = 680;
    private static final int PAGE_ROWS = 8;
    private static final double CARD_MARGIN = 6;

    private final TablesViewModel model;
    private final ObservableValue<Look> look;
    private final ObservableValue<Look> overviewLook;
    private final ColumnsState columnsState = new ColumnsState();
    private final ColumnsPainter columnsPainter;
    private final PaintedPane overview;
    private final OverviewInput overviewInput;
    private final PaintedPane columns;
    private final Commands commands = new Commands();
    private final FilterBar filters;
    private final PhysicalField find;
    private final LegendCard legend;
    private final TreeOrList body;

    /** Creates the view of a picture, from which nothing is copied. */
    public TablesView(TablesViewModel model, ObservableValue<Look> look) {
        this(model, look, _ -> {});
    }

    /** Creates the view, which copies to {@code clipboard}. */
    public TablesView(TablesViewModel model, ObservableValue<Look> look, Consumer<String> clipboard) {
        this.model = model;
        this.look = look;
        getStyleClass().add("tables-view");
        getStylesheets().add(Resources.url("css/tables.css").toExternalForm());
        overviewLook = Bindings.createObjectBinding(() -> fitting(look.getValue(), getWidth()), look, widthProperty());
        overview = new PaintedPane(
                this::paintOverview,
                model.overview().shownProperty(), model.find().foundProperty(), overviewLook);
        overview.setId("tables-overview");
        overviewInput = new OverviewInput(model.overview(), model::zoomToSelection, overview, overviewLook);
        columnsPainter = new ColumnsPainter(model, look::getValue, columnsState);
        columns = new PaintedPane(columnsPainter, model.pathProperty(), model.unfoldedProperty(), look);
        columns.setId("tables-columns");
        columns.describedBy(model::words);
        overview.describedBy(model::words);
        filters = new FilterBar(model, widthProperty().lessThan(NARROW_WIDTH));
        find = new PhysicalField(model.find(), columns::requestFocus);
        legend = new LegendCard(look, CommandId.TABLES_LEGEND.keyText(), () -> model.signs().card());
        legend.setId("tables-legend-card");
        body = layOut(clipboard);
        offer();
        listen();
    }

    private void paintOverview(Surface surface, double width, double height) {
        new OverviewPainter(model.overview()::shown, model.find()::hits, overviewLook::getValue)
                .paint(surface, width, height);
        new DifferentEntriesPainter(surface, model.overview().shown(), overviewLook.getValue(), width)
                .paint(model.differences());
    }

    private static Look fitting(Look look, double width) {
        return width < ROOMY_WIDTH && !look.isLarge() ? look.in(Density.COMPACT) : look;
    }

    private TreeOrList layOut(Consumer<String> clipboard) {
        overview.getStyleClass().add("tables-overview");
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        columns.setFocusTraversable(true);
        Pane pictures = look.getValue().isLarge()
                ? new LargeTables(columns, overview, () -> model.consts().nrLevels(), look)
                : panes();
        StackPane tree = new StackPane(pictures, legend);
        tree.setMinHeight(0);
        StackPane.setAlignment(legend, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(legend, new Insets(CARD_MARGIN));
        HBox footer = new TablesFooter(model, filters, find.field());
        fixHeight(footer, look.map(it -> it.pick(34, 28)));
        TreeOrList all = new TreeOrList(model, look, tree, footer, filters, columns, commands, clipboard);
        VBox.setVgrow(all, Priority.ALWAYS);
        getChildren().addAll(header(), all, footer);
        return all;
    }

    private VBox panes() {
        fixHeight(overview, overviewLook.map(it -> OverviewPainter.height(model.consts().nrLevels(), it)));
        VBox panes = new VBox(overview, divider(), columns, find.card());
        panes.setMinHeight(0);
        return panes;
    }

    private HBox header() {
        IconButton legendButton = legend.button();
        PaintedPane line = legendLine(legendButton);
        Label title = new Label(TablesMessage.PAGE_TABLES.text());
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button all = new Button();
        all.setId("tables-all");
        all.getStyleClass().add("zoom");
        all.setMinWidth(Region.USE_PREF_SIZE);
        Tip.put(all, model.overview().shownProperty().map(shown -> CommandId.TABLES_SHOW_ALL.tip(
                (shown.covered().bothHalves() ? TablesMessage.LEAVE_ZOOM_WHOLE.text()
                        : TablesMessage.LEAVE_ZOOM_KERNEL.text()))));
        all.textProperty().bind(model.overview().shownProperty().map(_ -> model.overview().zoom()
                .map(zoom -> TablesMessage.IN_SIGHT.text(size(zoom))).orElse("")));
        all.visibleProperty().bind(all.textProperty().isNotEmpty());
        all.managedProperty().bind(all.visibleProperty());
        all.setOnAction(_ -> model.overview().showAll());
        HBox header = new HBox(title, all, line, legendButton, TreeOrList.formSwitch(model));
        header.getStyleClass().add("tables-header");
        fixHeight(header, look.map(it -> it.pick(40, 34)));
        return header;
    }

    /** Returns the line with the marks; what it has no room for leads to the card, as the button beside it does. */
    private PaintedPane legendLine(IconButton legendButton) {
        PaintedPane line = new PaintedPane(
                new LegendPainter(look::getValue, model::signs, overviewInput.readoutProperty()::get,
                        legendButton::isVisible),
                look, overviewInput.readoutProperty(), model.pathProperty(), legendButton.visibleProperty());
        line.setId("tables-legend");
        line.getStyleClass().add("tables-legend");
        line.setOnMouseMoved(event -> line.setCursor(
                line.hit(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
        line.setOnMouseClicked(event -> line.hit(event.getX(), event.getY()).ifPresent(_ -> legend.toggle()));
        HBox.setHgrow(line, Priority.ALWAYS);
        line.visibleProperty().bind(model.formProperty().map(form -> form == TablesForm.TREE));
        return line;
    }

    private static String size(ZoomRange zoom) {
        return zoom.isWhole() ? TablesMessage.ALL_BYTES.text() : ByteSize.format(zoom.addresses().sizeBytes());
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("tables-divider");
        return line;
    }

    private static void fixHeight(Region region, ObservableValue<Double> height) {
        region.minHeightProperty().bind(height);
        region.prefHeightProperty().bind(height);
        region.maxHeightProperty().bind(height);
    }

    private void listen() {
        model.pathProperty().addListener(_ -> columnsState.reveal());
        model.unfoldedProperty().addListener(_ -> columnsState.reveal());
        columns.heightProperty().addListener(_ -> columnsState.reveal());
        columns.focusedProperty().addListener((_, _, focused) -> {
            columnsState.setFocused(focused);
            columns.repaint();
        });
        columns.setOnMousePressed(this::pressColumns);
        Pick.on(columns, Thing.ADDRESS, this::selectAt);
        columns.setOnMouseMoved(event -> hover(columns.hit(event.getX(), event.getY())));
        columns.setOnMouseExited(_ -> hover(Optional.empty()));
        columns.setOnScroll(this::scroll);
        columns.setOnKeyPressed(this::press);
        columns.setOnKeyTyped(event -> commands.press(event, Scope.TABLES));
        overview.setOnKeyPressed(event -> {
            if (!commands.press(event, Scope.OVERVIEW)) {
                press(event);
            }
        });
        overview.setOnKeyTyped(event -> commands.press(event, Scope.TABLES));
        overviewInput.install();
        FrameClock.drive(model.overview().motion().movingProperty(), model.overview()::advance);
    }

    private void hover(Optional<Object> hit) {
        Optional<ColumnTarget> target = hit.filter(ColumnTarget.class::isInstance).map(ColumnTarget.class::cast)
                .filter(it -> !(it instanceof ColumnTarget.Rows));
        if (!target.equals(columnsState.hover())) {
            columnsState.setHover(target);
            columns.setCursor(target.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            columns.repaint();
        }
    }

    private void pressColumns(MouseEvent event) {
        columns.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        selectAt(event.getX(), event.getY());
        event.consume();
    }

    /** Selects what lies at a point of the columns. */
    private boolean selectAt(double x, double y) {
        Optional<Object> hit = columns.hit(x, y);
        if (hit.isPresent() && hit.get() instanceof ColumnTarget target) {
            switch (target) {
                case ColumnTarget.Cell cell -> model.selectEntry(cell.level(), cell.index());
                case ColumnTarget.Row row -> model.selectEntry(row.level(), row.index());
                case ColumnTarget.Folded folded -> model.lookAt(folded.level());
                case ColumnTarget.Address address -> model.selectAddress(address.va());
                case ColumnTarget.Rows _ -> columns.requestFocus();
            }
            return !(target instanceof ColumnTarget.Rows);
        }
        return false;
    }

    private void scroll(ScrollEvent event) {
        // A path that is read from afar has no rows.
        if (look.getValue().isLarge()) {
            return;
        }
        ColumnsGeometry geometry = columnsPainter.geometry(columns.getWidth(), columns.getHeight());
        rowsAt(event.getX(), geometry).ifPresent(column -> {
            int rows = column.rows(model.isUnfolded()).size();
            double offset = columnsState.rowOffset(column.level()) - event.getDeltaY();
            columnsState.setRowOffset(column.level(), RowsPainter.clampOffset(offset, rows, geometry));
        });
        columns.repaint();
        event.consume();
    }

    private Optional<TableColumn> rowsAt(double x, ColumnsGeometry geometry) {
        for (int i = 0; i < model.path().columns().size(); i++) {
            if (geometry.isOpen(i) && x >= geometry.x(i) - geometry.overhang()
                    && x < geometry.x(i) + geometry.columnWidth() + geometry.overhang()) {
                return Optional.of(model.path().columns().get(i));
            }
        }
        return Optional.empty();
    }

    /** Closes what the marks mean, or what was found; returns whether either was open. */
    public boolean closeCard() {
        return legend.close() || find.close();
    }

    /** Returns what can be done with the page tables. */
    public Commands commands() {
        return commands;
    }

    private void offer() {
        ListViewModel list = model.list();
        body.offer();
        ObservableValue<Boolean> isTree = model.formProperty().map(form -> form == TablesForm.TREE);
        commands.offer(CommandId.TABLES_OUT, isTree, () -> model.moveLevel(false))
                .offer(CommandId.TABLES_IN, isTree, () -> model.moveLevel(true))
                .offer(CommandId.TABLES_DESCEND, either(model::descend, list::enter))
                .offer(CommandId.TABLES_UP, either(() -> model.moveRow(-1), () -> list.move(-1, false)))
                .offer(CommandId.TABLES_DOWN, either(() -> model.moveRow(1), () -> list.move(1, false)))
                .offer(CommandId.TABLES_PAGE_UP, either(
                        () -> model.moveRow(-PAGE_ROWS), () -> list.move(-list.nrVisible(), false)))
                .offer(CommandId.TABLES_PAGE_DOWN, either(
                        () -> model.moveRow(PAGE_ROWS), () -> list.move(list.nrVisible(), false)))
                .offer(CommandId.TABLES_FIRST, either(
                        () -> model.moveRow(-PagingConsts.NR_ENTRIES), () -> list.moveToEnd(false, false)))
                .offer(CommandId.TABLES_LAST, either(
                        () -> model.moveRow(PagingConsts.NR_ENTRIES), () -> list.moveToEnd(true, false)))
                .offer(CommandId.TABLES_FOLD, either(model::toggleUnfolded, list::toggleUnfolded))
                .offer(CommandId.TABLES_ZOOM, model::zoomToSelection)
                .offer(CommandId.TABLES_LEGEND, legend::toggle)
                .offer(CommandId.PHYSICAL, either(find::open, body::find))
                .offer(CommandId.ALL_ENTRIES, model.filterProperty().map(EntryFilter::isActive), filters::reset);
        overviewInput.offerTo(commands);
        for (PageTest test : PageTest.values()) {
            commands.offerSwitch(FilterBar.command(test), model.testsProperty().map(tests -> tests.contains(test)),
                    model.filterProperty().map(filter -> filter.tests().contains(test)),
                    () -> model.toggle(test));
        }
    }

    private Runnable either(Runnable inTree, Runnable inList) {
        return () -> (model.isList() ? inList : inTree).run();
    }

    private void press(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            commands.press(event, Scope.TABLES);
            return;
        }
        if (!closeCard()) {
            filters.reset();
        }
        event.consume();
    }
}
