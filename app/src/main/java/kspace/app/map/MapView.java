package kspace.app.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;

/** The address map: virtual and physical memory, and what maps where. */
public final class MapView extends StackPane {
    /** Creates the view. */
    public MapView(MapViewModel model, ObservableValue<Look> look) {
        getStyleClass().add("map-view");
        getChildren().add(new Label(model.explorer().snapshot().moment() + " " + look.getValue().theme().id()));
    }
}
