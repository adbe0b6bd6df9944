package kspace.app.tables;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;

/** What stands below the page tables: the filters, which keys lead where, the search for a physical address, and the fold. */
final class TablesFooter extends HBox {
    private static final double HINTS_WIDTH = 940;

    TablesFooter(TablesViewModel model, FilterBar filters, Node find) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox hints = new HBox(key("\u2190"), key("\u2192"), hint(TablesMessage.HINT_LEVEL.text()), key("\u2191"),
                key("\u2193"), hint(TablesMessage.HINT_RUN.text()),
                key(TablesMessage.ENTER.text()), hint(TablesMessage.HINT_INTO.text()));
        hints.getStyleClass().add("hints");
        hints.managedProperty().bind(widthProperty().greaterThanOrEqualTo(HINTS_WIDTH));
        hints.visibleProperty().bind(hints.managedProperty());
        getChildren().addAll(filters, space, hints, find, unfoldButton(model));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("tables-footer");
    }

    private static ToggleButton unfoldButton(TablesViewModel model) {
        ToggleButton button = new ToggleButton();
        button.setId("tables-unfold");
        button.setGraphic(key(CommandId.TABLES_FOLD.keyText()));
        button.textProperty().bind(model.unfoldedProperty()
                .map(it -> it ? TablesMessage.FOLD_RUNS.text() : TablesMessage.UNFOLD_RUNS.text()));
        button.selectedProperty().bindBidirectional(model.unfoldedProperty());
        Tip.put(button, CommandId.TABLES_FOLD.tip(TablesMessage.UNFOLD_RUNS_ABOUT.text()));
        button.setAccessibleText(TablesMessage.UNFOLD_RUNS_TIP.text());
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
}
