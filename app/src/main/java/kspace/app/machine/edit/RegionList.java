package kspace.app.machine.edit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.state.MemoryStep;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import org.jspecify.annotations.Nullable;

/** The regions of the machine as a list, the highest on top as in the map. */
final class RegionList extends ListView<RegionRow> {
    private static final int MOST_ROWS = 9;

    private final RegionsViewModel model;
    private boolean following;

    /**
     * Creates the list.
     *
     * @param commands what its keys do
     */
    RegionList(RegionsViewModel model, Commands commands) {
        this.model = model;
        setId("edit-regions");
        getStyleClass().add("region-list");
        setAccessibleText(EditorMessage.MEMORY_REGIONS_HIGHEST_FIRST.text());
        setCellFactory(_ -> new Cell());
        model.rowsProperty().subscribe(this::fill);
        model.selectedProperty().subscribe(_ -> select(model.rowsProperty().get()));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.select(row.index());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                model.endSteps();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.endSteps();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> commands.press(event, Scope.EDITOR));
    }

    private void fill(List<RegionRow> rows) {
        following = true;
        getItems().setAll(rows);
        following = false;
        prefHeightProperty().bind(fixedCellSizeProperty().multiply(Math.clamp(rows.size(), 2, MOST_ROWS)).add(2));
        select(rows);
    }

    private void select(List<RegionRow> rows) {
        following = true;
        rows.stream().filter(row -> row.index() == model.selectedProperty().get()).findFirst().ifPresent(row -> {
            getSelectionModel().select(row);
            scrollToVisible(rows.indexOf(row));
        });
        following = false;
    }

    private void scrollToVisible(int at) {
        if (getItems().size() > MOST_ROWS) {
            scrollTo(Math.max(0, at - MOST_ROWS / 2));
        }
    }

    /** Before the list itself, which would select other regions. */
    private void step(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            model.step(up, MemoryStep.of(event.isShiftDown()));
            event.consume();
        }
    }

    /** One region: where it starts, how large it is and what it is. */
    private static final class Cell extends ListCell<RegionRow> {
        private final Region swatch = new Region();
        private final Label base = new Label();
        private final Label size = new Label();
        private final Label type = new Label();
        private final HBox row;

        Cell() {
            swatch.getStyleClass().add("region-swatch");
            base.getStyleClass().addAll("mono", "region-base");
            size.getStyleClass().addAll("mono", "region-size");
            type.getStyleClass().add("region-type");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(swatch, base, space, size, type);
            row.getStyleClass().add("region-row");
            base.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable RegionRow item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            base.setText(Hex.groupedShort(item.region().range().start().value()));
            size.setText(ByteSize.format(item.region().range().sizeBytes()));
            type.setText(item.region().type().displayName());
            swatch.getStyleClass().setAll("region-swatch", "type-" + item.region().type().id());
            setAccessibleText(EditorMessage.AREA_FROM.text(type.getText(), base.getText(), size.getText()));
            setGraphic(row);
        }
    }
}
