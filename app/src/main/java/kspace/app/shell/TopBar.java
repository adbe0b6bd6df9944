package kspace.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.state.Explorer;

/** The bar above everything: machine, go-to field, theme. */
final class TopBar extends HBox {
    TopBar(Explorer explorer, ObservableValue<Look> look, ObjectProperty<Theme> theme) {
        getStyleClass().add("top-bar");
        minHeightProperty().bind(look.map(it -> it.pick(48, 44)));
        Button toggle = new Button("Theme");
        toggle.setOnAction(_ -> theme.set(theme.get().other()));
        getChildren().addAll(new Label(explorer.snapshot().boot().machine().name()), toggle);
    }
}
