package kspace.app.map;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import kspace.app.controls.Tip;
import kspace.app.zoom.ScaleMode;

/** Chooses the scale of the map. */
final class ScaleSwitch extends HBox {
    ScaleSwitch(ObservableValue<ScaleMode> mode, Consumer<ScaleMode> choose) {
        getStyleClass().add("scale-switch");
        ToggleGroup group = new ToggleGroup();
        for (ScaleMode each : ScaleMode.values()) {
            ToggleButton button = new ToggleButton(each.displayName());
            button.setToggleGroup(group);
            button.setSelected(mode.getValue() == each);
            button.setAccessibleText(MapMessage.SCALE.text(each.displayName()));
            Tip.put(button, each.explanation());
            button.setOnAction(_ -> {
                choose.accept(each);
                button.setSelected(mode.getValue() == each);
            });
            mode.addListener((_, _, now) -> button.setSelected(now == each));
            getChildren().add(button);
        }
    }
}
