package kspace.app.machine.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.controls.Tip;
import kspace.app.machine.field.FieldRow;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** The part of the editor in which KVirtAreas are tried. */
final class TrialsPart extends VBox {
    private static final int MOST_ROWS = 6;

    private final TrialsViewModel model;
    private final ListView<String> list = new ListView<>();

    TrialsPart(TrialsViewModel model) {
        this.model = model;
        getStyleClass().add("trials");
        Label heading = new Label(EditorMessage.TRY_ABOUT.text());
        heading.getStyleClass().add("editor-heading");
        IconButton remove =
                new IconButton(MaterialDesignM.MINUS, EditorMessage.REMOVE_OPERATION.text(), "Del", model::remove);
        remove.setId("try-remove");
        remove.disableProperty().bind(model.operationProperty().map(Optional::isEmpty));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(
                button("try-map", EditorMessage.MAP.text(), EditorMessage.MAP_ABOUT.text(),
                        model.nothingToAddProperty(), model::map),
                button("try-protect", EditorMessage.PROTECT.text(), EditorMessage.PROTECT_ABOUT.text(),
                        model.nothingToChangeProperty(), model::protect),
                button("try-unmap", EditorMessage.UNMAP.text(), EditorMessage.UNMAP_PART_AREA.text(),
                        model.nothingToChangeProperty(), model::unmap),
                button("try-drop", EditorMessage.DROP.text(), EditorMessage.DROP_AN_AREA.text(),
                        model.nothingToChangeProperty(), model::drop),
                space,
                explained(remove, model.operationProperty().map(
                        it -> it.isEmpty() ? EditorMessage.REMOVE_NONE.text() : "")));
        buttons.getStyleClass().add("trial-buttons");
        FieldRow explained = new FieldRow();
        explained.getChildren().add(FieldRow.explanation("trials-error", model.errorProperty()));
        getChildren().addAll(
                heading,
                buttons,
                list,
                explained,
                shown(new FieldRow()
                        .text(EditorMessage.AREA_SIZE.text(), "try-area-size", model.areaSize())
                        .text(EditorMessage.PHYSICAL_BASE.text(), "try-base", model.base()),
                        KVirtOperation.Map.class::isInstance),
                shown(new FieldRow().choice(EditorMessage.KVIRTAREA.text(), "try-area", model.area(), String::valueOf),
                        operation -> !(operation instanceof KVirtOperation.Map)),
                shown(new FieldRow()
                        .text(EditorMessage.OFFSET_IN_THE_AREA.text(), "try-offset", model.offset())
                        .text(EditorMessage.SIZE_WORDS.text(), "try-size", model.size()),
                        operation -> !(operation instanceof KVirtOperation.Drop)),
                shown(new FieldRow().choice(EditorMessage.ACCESS.text(), "try-flags", model.flags(),
                        TrialsPart::rights),
                        operation -> operation instanceof KVirtOperation.Map
                                || operation instanceof KVirtOperation.Protect),
                shown(new FieldRow()
                        .choice(EditorMessage.CACHING.text(), "try-cache", model.cache(), CachePolicy::displayName)
                        .choice(EditorMessage.MEMORY_WORDS.text(), "try-tracked", model.tracked(),
                                it -> (it ? EditorMessage.TRACKED_FRAMES : EditorMessage.UNTRACKED).text()),
                        KVirtOperation.Map.class::isInstance));
        setUpList();
    }

    private static String rights(PageFlags flags) {
        return flags.accessText().isEmpty() ? EditorMessage.NONE.text() : flags.accessText();
    }

    /**
     * What a button adds stands at the end of the sheet, which may be out of sight.
     *
     * @param refusal why it cannot be done; empty if it can
     */
    private Node button(String id, String text, String purpose, ObservableValue<String> refusal, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("trial-button");
        Tip.put(button, purpose);
        button.accessibleTextProperty().bind(refusal.map(it -> it.isEmpty() ? purpose : purpose + ". " + it));
        button.disableProperty().bind(refusal.map(it -> !it.isEmpty()));
        button.setOnAction(_ -> {
            action.run();
            ScrolledPane.around(this).ifPresent(pane -> pane.reveal(this));
        });
        return explained(button, refusal);
    }

    /** A button that is disabled hears nothing of the mouse, so what is around it says why. */
    private static Node explained(Button button, ObservableValue<String> refusal) {
        StackPane around = new StackPane(button);
        Tooltip reason = new Tooltip();
        reason.textProperty().bind(refusal);
        refusal.subscribe(it -> {
            if (it.isEmpty()) {
                Tooltip.uninstall(around, reason);
            } else {
                Tooltip.install(around, reason);
            }
        });
        return around;
    }

    private FieldRow shown(FieldRow row, Predicate<KVirtOperation> when) {
        row.visibleProperty().bind(model.operationProperty().map(it -> it.filter(when).isPresent()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void setUpList() {
        list.setId("trials");
        list.getStyleClass().addAll("region-list", "trial-list");
        list.setAccessibleText(EditorMessage.OPERATIONS_AFTER_THE_BOOT.text());
        list.managedProperty().bind(list.visibleProperty());
        model.rowsProperty().subscribe(this::fill);
        model.selectedProperty().subscribe(_ -> list.getSelectionModel().select(model.selectedProperty().get()));
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                model.select(index.intValue());
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.remove();
                event.consume();
            }
        });
    }

    private void fill(List<String> rows) {
        int selected = model.selectedProperty().get();
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
        list.setVisible(!rows.isEmpty());
        list.prefHeightProperty().bind(
                list.fixedCellSizeProperty().multiply(Math.clamp(rows.size(), 1, MOST_ROWS)).add(2));
        list.getSelectionModel().select(selected);
    }
}
