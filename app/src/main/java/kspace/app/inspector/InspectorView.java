package kspace.app.inspector;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;

/** The inspector: everything about the selected entry, region and machine. */
public final class InspectorView extends StackPane {
    /** Creates the view. */
    public InspectorView(InspectorViewModel model, ObservableValue<Look> look) {
        getStyleClass().add("inspector-view");
        getChildren().add(new Label(model.explorer().snapshot().moment() + " " + look.getValue().theme().id()));
    }
}
