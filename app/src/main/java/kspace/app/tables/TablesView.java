package kspace.app.tables;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Look;
import kspace.app.canvas.PaintedPane;
import kspace.app.resources.Resources;

/** The page tables: an overview of all levels, and the tables along the selected path. */
public final class TablesView extends VBox {
    private static final double ALL_HINTS_WIDTH = 380;

    private final TablesViewModel model;
    private final ObservableValue<Look> look;
    private final ColumnsState columnsState = new ColumnsState();
    private final ColumnsPainter columnsPainter;
    private final PaintedPane overview;
    private final PaintedPane columns;

    /** Creates the view. */
    public TablesView(TablesViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("tables-view");
        getStylesheets().add(Resources.url("css/tables.css").toExternalForm());
        overview = new PaintedPane(
                new OverviewPainter(model::overview, look::getValue), model.overviewProperty(), look);
        overview.setId("tables-overview");
        columnsPainter = new ColumnsPainter(model, look::getValue, columnsState);
        columns = new PaintedPane(columnsPainter, model.pathProperty(), model.unfoldedProperty(), look);
        columns.setId("tables-columns");
        layOut();
        listen();
    }

    private void layOut() {
        PaintedPane legend = new PaintedPane(new LegendPainter(look::getValue), look);
        legend.setId("tables-legend");
        HBox.setHgrow(legend, Priority.ALWAYS);
        Label title = new Label("Page tables");
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(title, legend);
        header.getStyleClass().add("tables-header");
        fixHeight(header, look.map(it -> it.pick(40, 34)));
        fixHeight(overview, look.map(it -> OverviewPainter.height(model.consts().nrLevels(), it)));
        overview.getStyleClass().add("tables-overview");
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        columns.setFocusTraversable(true);
        getChildren().addAll(header, overview, divider(), columns, footer());
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("tables-divider");
        return line;
    }

    private HBox footer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List<Label> descend = List.of(key("Enter"), hint("descend"));
        HBox footer = new HBox(key("\u2190"), key("\u2192"), hint("level"), key("\u2191"), key("\u2193"), hint("run"));
        footer.getChildren().addAll(descend);
        footer.getChildren().addAll(space, unfoldButton());
        footer.widthProperty().addListener((_, _, width) -> descend.forEach(
                node -> node.setManaged(width.doubleValue() >= ALL_HINTS_WIDTH)));
        descend.forEach(node -> node.visibleProperty().bind(node.managedProperty()));
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("tables-footer");
        fixHeight(footer, look.map(it -> it.pick(30, 24)));
        return footer;
    }

    private ToggleButton unfoldButton() {
        ToggleButton button = new ToggleButton();
        button.setId("tables-unfold");
        button.setGraphic(key("F"));
        button.textProperty().bind(model.unfoldedProperty().map(it -> it ? "fold runs" : "unfold runs"));
        button.selectedProperty().bindBidirectional(model.unfoldedProperty());
        button.setTooltip(new Tooltip("Give every entry a row of its own (F)"));
        button.setAccessibleText("Unfold runs");
        button.getStyleClass().add("unfold");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label key(String text) {
        Label key = new Label(text);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.getStyleClass().add("hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        return hint;
    }

    private static void fixHeight(Region region, ObservableValue<Double> height) {
        region.minHeightProperty().bind(height);
        region.prefHeightProperty().bind(height);
        region.maxHeightProperty().bind(height);
    }

    private void listen() {
        model.pathProperty().addListener(_ -> columnsState.reveal());
        model.unfoldedProperty().addListener(_ -> columnsState.reveal());
        columns.focusedProperty().addListener((_, _, focused) -> {
            columnsState.setFocused(focused);
            columns.repaint();
        });
        columns.setOnMousePressed(this::pressColumns);
        columns.setOnMouseMoved(event -> hover(columns.hit(event.getX(), event.getY())));
        columns.setOnMouseExited(_ -> hover(Optional.empty()));
        columns.setOnScroll(this::scroll);
        columns.setOnKeyPressed(this::press);
        overview.setOnMousePressed(this::pressOverview);
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
        Optional<Object> hit = columns.hit(event.getX(), event.getY());
        if (hit.isPresent() && hit.get() instanceof ColumnTarget target) {
            switch (target) {
                case ColumnTarget.Cell cell -> model.selectEntry(cell.level(), cell.index());
                case ColumnTarget.Row row -> model.selectEntry(row.level(), row.index());
                case ColumnTarget.Address address -> model.selectAddress(address.va());
                case ColumnTarget.Rows _ -> columns.requestFocus();
            }
        }
        event.consume();
    }

    private void pressOverview(MouseEvent event) {
        columns.requestFocus();
        Optional<Object> hit = overview.hit(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY
                && hit.isPresent()
                && hit.get() instanceof OverviewPainter.BandTarget band) {
            OverviewScale scale = OverviewPainter.scale(model.overview(), overview.getWidth(), look.getValue());
            model.selectAt(band.level(), scale.offset(event.getX()));
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        ColumnsGeometry geometry = columnsPainter.geometry(columns.getWidth(), columns.getHeight());
        double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        if (sideways != 0) {
            columnsState.setScrollX(Math.clamp(columnsState.scrollX() - sideways, 0, geometry.mostScroll()));
        } else {
            rowsAt(event.getX(), geometry).ifPresent(column -> {
                int rows = column.rows(model.isUnfolded()).size();
                double offset = columnsState.rowOffset(column.level()) - event.getDeltaY();
                columnsState.setRowOffset(column.level(), RowsPainter.clampOffset(offset, rows, geometry));
            });
        }
        columns.repaint();
        event.consume();
    }

    private Optional<TableColumn> rowsAt(double x, ColumnsGeometry geometry) {
        for (int i = 0; i < model.path().columns().size(); i++) {
            if (x >= geometry.x(i) - geometry.overhang()
                    && x < geometry.x(i) + geometry.columnWidth() + geometry.overhang()) {
                return Optional.of(model.path().columns().get(i));
            }
        }
        return Optional.empty();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> model.moveLevel(false);
            case RIGHT -> model.moveLevel(true);
            case UP -> model.moveRow(false);
            case DOWN -> model.moveRow(true);
            case ENTER -> model.descend();
            case F -> model.toggleUnfolded();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
