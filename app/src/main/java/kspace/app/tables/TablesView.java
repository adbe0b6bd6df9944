package kspace.app.tables;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;

/** The page tables: an overview of all levels, and the tables along the selected path. */
public final class TablesView extends StackPane {
    /** Creates the view. */
    public TablesView(TablesViewModel model, ObservableValue<Look> look) {
        getStyleClass().add("tables-view");
        getChildren().add(new Label(model.explorer().snapshot().moment() + " " + look.getValue().theme().id()));
    }
}
