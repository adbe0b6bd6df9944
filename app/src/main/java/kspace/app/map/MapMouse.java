package kspace.app.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.Minimap;
import kspace.app.map.layout.Pointing;
import kspace.app.map.layout.ZoomPlaces;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.ZoomRange;
import kspace.app.state.ZoomWheel;
import kspace.core.address.Vaddr;

/** What the mouse, and two fingers, do on the map: select, zoom, move, fit. */
final class MapMouse {
    private static final double DRAG_FROM_PIXELS = 4;

    private final MapViewModel model;
    private final MapZoom zooming;
    private final Supplier<MapLayout> placed;
    private final Runnable hideReadout;
    private final ZoomWheel wheel = new ZoomWheel();
    private Optional<ZoomRange> dragged = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    MapMouse(MapViewModel model, Supplier<MapLayout> placed, Runnable hideReadout) {
        this.model = model;
        this.zooming = model.zooming();
        this.placed = placed;
        this.hideReadout = hideReadout;
    }

    /** Listens to the picture of the map. */
    void install(Node picture) {
        picture.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        picture.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        picture.setOnMousePressed(event -> {
            picture.requestFocus();
            press(event);
        });
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseClicked(this::click);
    }

    private void scroll(ScrollEvent event) {
        double horizontal = event.isShiftDown() && event.getDeltaY() == 0 ? event.getDeltaX() : 0;
        if (event.isShiftDown()) {
            double delta = event.getDeltaY() + horizontal;
            zooming.pan(delta / (placed.get().geometry().bottom() - placed.get().geometry().top()));
        } else {
            zoom(event.getY(), wheel.turn(event.getDeltaY()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        zoom(event.getY(), wheel.pinch(event.getZoomFactor()));
        event.consume();
    }

    private void zoom(double y, int steps) {
        hideReadout.run();
        if (steps != 0) {
            zooming.zoom(placed.get(), y, steps);
        }
    }

    private void press(MouseEvent event) {
        dragging = false;
        pressedX = event.getX();
        pressedY = event.getY();
        MapLayout layout = placed.get();
        boolean holds = event.getButton() == MouseButton.PRIMARY;
        dragged = holds ? zooming.current() : Optional.empty();
        if (holds && Pointing.isOnMinimap(layout, event.getX())) {
            dragged = zooming.current().map(zoom -> caught(layout, zoom, event.getY()));
            dragged.ifPresent(zooming::drag);
        }
    }

    /** Returns the zoom that is caught on the minimap: as it is, or with what is under the pointer in its middle. */
    private static ZoomRange caught(MapLayout layout, ZoomRange zoom, double y) {
        Minimap.Span window = layout.minimap().window();
        if (window.top() <= y && y <= window.bottom()) {
            return zoom;
        }
        Vaddr middle = new Vaddr(layout.minimap().scale().addressAt(y));
        return ZoomPlaces.about(layout.minimap().range(), middle, zoom);
    }

    private void drag(MouseEvent event) {
        double distance = event.getY() - pressedY;
        if (dragged.isEmpty() || (!dragging && Math.abs(distance) < DRAG_FROM_PIXELS)) {
            return;
        }
        dragging = true;
        hideReadout.run();
        MapLayout layout = placed.get();
        ZoomRange start = dragged.get();
        double height = layout.geometry().bottom() - layout.geometry().top();
        if (Pointing.isOnMinimap(layout, pressedX)) {
            double bytes = distance / height * new ZoomRange(layout.minimap().range()).sizeBytes();
            zooming.drag(start.moved(-bytes / start.sizeBytes()));
        } else {
            zooming.drag(start.moved(distance / height));
        }
    }

    private void click(MouseEvent event) {
        if (dragging || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        MapLayout layout = placed.get();
        if (Pointing.isOnMinimap(layout, event.getX()) && zooming.current().isPresent()) {
            return;
        }
        Optional<MapTarget> target = Pointing.at(layout, event.getX(), event.getY());
        if (event.getClickCount() % 2 == 0) {
            target.flatMap(it -> ZoomPlaces.fitting(layout, it)).ifPresent(zooming::fit);
        } else if (event.getClickCount() == 1) {
            target.ifPresent(model::select);
        }
    }
}
