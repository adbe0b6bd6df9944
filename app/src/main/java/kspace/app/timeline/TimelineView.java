package kspace.app.timeline;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import kspace.app.canvas.Look;

/** The boot timeline: phases, steps, and the sentence of the current step. */
public final class TimelineView extends StackPane {
    /** Creates the view. */
    public TimelineView(TimelineViewModel model, ObservableValue<Look> look) {
        getStyleClass().add("timeline-view");
        getChildren().add(new Label(model.explorer().snapshot().moment() + " " + look.getValue().theme().id()));
    }
}
