package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.machine.compare.CompareViewModel;
import kspace.app.machine.compare.DifferencesView;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.map.compare.MapDifferences;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;

/** The machine of the window beside another one: both maps, and their differences. */
final class ComparePane extends HBox {
    /** What a map needs in a narrow window. */
    private static final double MAP_WIDTH = 348;
    private static final double LEAST_WIDTH = 304;

    private final CompareViewModel model;
    private final DifferencesView differences;
    private final List<MapView> maps = new ArrayList<>();

    ComparePane(CompareViewModel model, ObservableValue<Look> look, ReducedMotion motion, Runnable close) {
        this.model = model;
        this.differences = new DifferencesView(model, close);
        setId("compare");
        getStyleClass().add("compare");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setMinHeight(0);
        VBox left =
                map(ShellMessage.LEFT.text(), "compare-left", model.left(), new SimpleStringProperty(""), look, motion,
                        new MapDifferences(
                                model.leftDifferences(), model.selectedProperty(), model::select, motion,
                                ShellMessage.AT_THE_RIGHT.text()));
        VBox right =
                map(ShellMessage.RIGHT.text(), "compare-right", model.right(), model.distinctionProperty(), look,
                        motion,
                        new MapDifferences(
                                model.rightDifferences(), model.selectedProperty(), model::select, motion,
                                ShellMessage.AT_THE_LEFT.text()));
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        differences.setMinWidth(0);
        differences.prefWidthProperty().bind(look.flatMap(it -> widthProperty().map(width -> Math.clamp(
                width.doubleValue() - 2 * MAP_WIDTH, LEAST_WIDTH, it.pick(560, 470)))));
        differences.minWidthProperty().bind(differences.prefWidthProperty());
        getChildren().addAll(left, right, differences);
    }

    private VBox map(String side, String id, Explorer explorer, ObservableValue<String> distinction,
            ObservableValue<Look> look, ReducedMotion motion, MapDifferences differences) {
        Label name = new Label();
        name.setId(id);
        name.getStyleClass().add("compare-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.textProperty().bind(explorer.snapshotProperty().flatMap(
                it -> distinction.map(what -> heading(side, it, what))));
        Tip.put(name, name.textProperty());
        MapView map = new MapView(new MapViewModel(explorer, differences, motion), look);
        maps.add(map);
        map.setMinWidth(0);
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox column = new VBox(name, map);
        column.setMinWidth(0);
        column.setPrefWidth(0);
        return column;
    }

    private static String heading(String side, Snapshot now, String distinction) {
        return ShellMessage.STEP_OF.text(side, now.boot().machine().name(),
                distinction.isEmpty() ? "" : " (" + distinction + ")", now.moment(), now.boot().nrSteps());
    }

    /** Does something on the map at the left. */
    void perform(CommandId id) {
        maps.getFirst().commands().find(id).ifPresent(Command::perform);
    }

    /** Closes what the marks on the maps have to say; returns whether anything was open. */
    boolean closeCard() {
        return maps.stream().map(MapView::closeCard).reduce(false, Boolean::logicalOr);
    }

    void start() {
        model.offer();
        differences.focusChoice();
    }
}
