package kspace.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kspace.app.canvas.Look;
import kspace.app.state.Explorer;

/** Where the selection is, from the root of the page table down, and the figures of the moment. */
final class Breadcrumb extends HBox {
    Breadcrumb(Explorer explorer, ObservableValue<Look> look) {
        getStyleClass().add("breadcrumb");
        minHeightProperty().bind(look.map(it -> it.pick(36, 30)));
        getChildren().add(new Label(explorer.snapshot().selection().va().toString()));
    }
}
