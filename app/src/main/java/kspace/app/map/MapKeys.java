package kspace.app.map;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.SelectionMark;
import kspace.app.map.layout.ZoomPlaces;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisInput;
import kspace.core.address.Vaddr;

/** What the keys do on the map. */
final class MapKeys {
    private final MapViewModel model;
    private final MapZoom zooming;
    private final Supplier<MapLayout> placed;
    private final MarkExplainer marks;
    private final Runnable toggleLegend;
    private final BooleanSupplier closeCard;

    MapKeys(MapViewModel model, Supplier<MapLayout> placed, MarkExplainer marks, Runnable toggleLegend,
            BooleanSupplier closeCard) {
        this.model = model;
        this.zooming = model.zooming();
        this.placed = placed;
        this.marks = marks;
        this.toggleLegend = toggleLegend;
        this.closeCard = closeCard;
    }

    /** Returns what can be done on the map. */
    Commands commands() {
        ObservableValue<Boolean> isZoomed = model.snapshotProperty().map(it -> it.zoom().isPresent());
        ObservableValue<Boolean> hasFindings =
                model.snapshotProperty().map(it -> !FindingMark.placed(it.findings()).isEmpty());
        Commands commands = new Commands()
                .offer(CommandId.MAP_ABOVE, () -> model.selectAbove(placed.get().entries()))
                .offer(CommandId.MAP_BELOW, () -> model.selectBelow(placed.get().entries()))
                .offer(CommandId.MAP_HIGHEST, model::selectHighestRegion)
                .offer(CommandId.MAP_LOWEST, model::selectLowestRegion)
                .offer(CommandId.MAP_FIT, this::fitSelection)
                .offer(CommandId.MAP_BACK, model.canGoBack(), model::back)
                .offer(CommandId.MAP_PAN_UP, isZoomed, () -> zooming.pan(AxisInput.KEY_SHARE))
                .offer(CommandId.MAP_PAN_DOWN, isZoomed, () -> zooming.pan(-AxisInput.KEY_SHARE))
                .offer(CommandId.MAP_ZOOM_IN, () -> zoom(ZoomRange.STEPS_OF_DOUBLING))
                .offer(CommandId.MAP_ZOOM_OUT, () -> zoom(-ZoomRange.STEPS_OF_DOUBLING))
                .offer(CommandId.MAP_SHOW_ALL, isZoomed, zooming::showAll)
                .offer(CommandId.NEXT_FINDING, hasFindings, () -> marks.finding(1))
                .offer(CommandId.PREVIOUS_FINDING, hasFindings, () -> marks.finding(-1))
                .offer(CommandId.MAP_LEGEND, toggleLegend);
        model.differences().ifPresent(_ -> commands
                .offer(CommandId.NEXT_DIFFERENCE, () -> marks.difference(1))
                .offer(CommandId.PREVIOUS_DIFFERENCE, () -> marks.difference(-1)));
        return commands;
    }

    /** Listens to the picture of the map. */
    void install(Node picture, Commands commands) {
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && closeCard.getAsBoolean()) {
                event.consume();
            } else {
                commands.press(event, Scope.MAP);
            }
        });
        picture.addEventHandler(KeyEvent.KEY_TYPED, event -> commands.press(event, Scope.MAP));
    }

    /** Zooms about the selection, or about the middle if the selection is not in sight. */
    private void zoom(int steps) {
        MapLayout layout = placed.get();
        SelectionMark selection = layout.selection();
        double middle = (layout.geometry().top() + layout.geometry().bottom()) / 2;
        zooming.zoom(layout, selection.inside() ? selection.virtualY() : middle, steps);
    }

    private void fitSelection() {
        Vaddr va = placed.get().selection().va();
        ZoomPlaces.fitting(placed.get(), new MapTarget.Virtual(va)).ifPresent(zooming::fit);
    }
}
