package kspace.app.map;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kspace.app.state.ZoomRange;
import kspace.core.address.Vaddr;

/** What the keys do on the map. */
final class MapKeys {
    private static final double PAN_SHARE = 1.0 / 8;

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

    /** Listens to the picture of the map. */
    void install(Node picture) {
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && closeCard.getAsBoolean()) {
                event.consume();
            } else if (!event.isShortcutDown() && !event.isAltDown()) {
                run(event, event.isShiftDown() ? shifted(event.getCode()) : plain(event.getCode()));
            }
        });
        picture.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.isShortcutDown() && !event.isAltDown()) {
                run(event, typed(event.getCharacter(), event.isShiftDown() ? -1 : 1));
            }
        });
    }

    private static void run(KeyEvent event, Optional<Runnable> command) {
        command.ifPresent(it -> {
            it.run();
            event.consume();
        });
    }

    private Optional<Runnable> plain(KeyCode code) {
        return switch (code) {
            case UP -> Optional.of(() -> model.selectAbove(placed.get().entries()));
            case DOWN -> Optional.of(() -> model.selectBelow(placed.get().entries()));
            case HOME -> Optional.of(model::selectHighestRegion);
            case END -> Optional.of(model::selectLowestRegion);
            case ENTER -> Optional.of(this::fitSelection);
            case BACK_SPACE -> Optional.of(model::back);
            default -> Optional.empty();
        };
    }

    private Optional<Runnable> shifted(KeyCode code) {
        return switch (code) {
            case UP -> Optional.of(() -> zooming.pan(PAN_SHARE));
            case DOWN -> Optional.of(() -> zooming.pan(-PAN_SHARE));
            default -> Optional.empty();
        };
    }

    /** By the character, not the key: keyboards differ in where they have it. */
    private Optional<Runnable> typed(String character, int forward) {
        return switch (character) {
            case "+", "=" -> Optional.of(() -> zoom(ZoomRange.STEPS_OF_DOUBLING));
            case "-" -> Optional.of(() -> zoom(-ZoomRange.STEPS_OF_DOUBLING));
            case "0" -> Optional.of(zooming::showAll);
            case "f", "F" -> Optional.of(() -> marks.finding(forward));
            case "d", "D" -> model.differences().<Runnable>map(_ -> () -> marks.difference(forward));
            case "l", "L" -> Optional.of(toggleLegend);
            default -> Optional.empty();
        };
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
