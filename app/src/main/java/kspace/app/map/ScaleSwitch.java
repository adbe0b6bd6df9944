package kspace.app.map;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Chooses the scale of the map. */
final class ScaleSwitch extends HBox {
    ScaleSwitch(ObjectProperty<ScaleMode> mode) {
        getStyleClass().add("scale-switch");
        ToggleGroup group = new ToggleGroup();
        for (ScaleMode each : ScaleMode.values()) {
            ToggleButton button = new ToggleButton(each.displayName());
            button.setToggleGroup(group);
            button.setSelected(mode.get() == each);
            button.setAccessibleText(each.displayName() + " scale");
            button.setTooltip(new Tooltip(each.explanation()));
            button.setOnAction(_ -> {
                mode.set(each);
                button.setSelected(true);
            });
            mode.addListener((_, _, now) -> button.setSelected(now == each));
            getChildren().add(button);
        }
    }
}
