package kspace.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Look;
import kspace.app.canvas.ReducedMotion;
import kspace.app.machine.CompareViewModel;
import kspace.app.machine.DifferencesView;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;

/** The machine of the window beside another one: both maps, and their differences. */
final class ComparePane extends HBox {
    private final CompareViewModel model;
    private final DifferencesView differences;

    ComparePane(CompareViewModel model, ObservableValue<Look> look, ReducedMotion motion, Runnable close) {
        this.model = model;
        this.differences = new DifferencesView(model, close);
        setId("compare");
        getStyleClass().add("compare");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setMinHeight(0);
        VBox left = map("Left: ", "compare-left", model.left(), look, motion);
        VBox right = map("Right: ", "compare-right", model.right(), look, motion);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.prefWidthProperty().bind(right.prefWidthProperty());
        differences.setMinWidth(0);
        differences.prefWidthProperty().bind(look.map(it -> it.pick(560, 470)));
        differences.minWidthProperty().bind(differences.prefWidthProperty());
        getChildren().addAll(left, right, differences);
    }

    private static VBox map(
            String side, String id, Explorer explorer, ObservableValue<Look> look, ReducedMotion motion) {
        Label name = new Label();
        name.setId(id);
        name.getStyleClass().add("compare-name");
        name.textProperty().bind(explorer.snapshotProperty().map(it -> side + it.boot().machine().name() + ", step "
                + String.format(java.util.Locale.ROOT, "%,d of %,d", it.moment(), it.boot().nrSteps())));
        MapView map = new MapView(new MapViewModel(explorer, motion), look);
        map.setMinWidth(0);
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox column = new VBox(name, map);
        column.setMinWidth(0);
        return column;
    }

    void start() {
        model.start();
        differences.start();
    }

    void stop() {
        model.stop();
        differences.stop();
    }
}
