package kspace.app.map;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.Pick;
import kspace.app.command.Thing;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.Minimap;
import kspace.app.map.layout.Pointing;
import kspace.app.map.layout.ZoomPlaces;
import kspace.app.map.readout.MapTarget;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisInput;
import kspace.app.zoom.ZoomedAxis;
import kspace.core.address.Vaddr;

/** What the mouse, and two fingers, do on the map: select, zoom, move, fit. */
final class MapMouse implements ZoomedAxis {
    private final MapViewModel model;
    private final MapZoom zooming;
    private final Supplier<MapLayout> placed;
    private final Runnable hideReadout;
    private final AxisInput input = new AxisInput(this);

    MapMouse(MapViewModel model, Supplier<MapLayout> placed, Runnable hideReadout) {
        this.model = model;
        this.zooming = model.zooming();
        this.placed = placed;
        this.hideReadout = hideReadout;
    }

    /** Listens to the picture of the map. */
    void install(PaintedPane picture) {
        input.install(picture);
        picture.setOnMousePressed(event -> {
            picture.requestFocus();
            press(event);
        });
        picture.setOnMouseDragged(this::drag);
        picture.setOnMouseClicked(this::click);
        Pick.on(picture, Thing.ADDRESS, (x, y) -> selectAt(picture.hit(x, y), x, y));
    }

    /** A mark stands for its address, though it lies beside the column. */
    private boolean selectAt(Optional<Object> hit, double x, double y) {
        MapLayout layout = placed.get();
        Optional<MapTarget> target = hit.isPresent() && hit.get() instanceof FindingMark mark
                ? Optional.of(new MapTarget.Virtual(mark.va()))
                : Pointing.isOnMinimap(layout, x) ? Optional.empty() : Pointing.at(layout, x, y);
        target.ifPresent(model::select);
        return target.isPresent();
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public double lengthPixels() {
        return placed.get().geometry().bottom() - placed.get().geometry().top();
    }

    @Override
    public void zoom(double pixel, int steps) {
        hideReadout.run();
        if (steps != 0) {
            zooming.zoom(placed.get(), pixel, steps);
        }
    }

    @Override
    public void pan(double share) {
        zooming.pan(share);
    }

    @Override
    public Optional<ZoomRange> current() {
        return zooming.current();
    }

    private void press(MouseEvent event) {
        MapLayout layout = placed.get();
        if (!Pointing.isOnMinimap(layout, event.getX())) {
            input.press(event);
            return;
        }
        Optional<ZoomRange> zoom = zooming.current().map(it -> caught(layout, it, event.getY()));
        double range = new ZoomRange(layout.minimap().range()).sizeBytes();
        input.press(event, zoom, -lengthPixels() * zoom.map(it -> it.sizeBytes() / range).orElse(1.0));
        if (event.getButton() == MouseButton.PRIMARY) {
            zoom.ifPresent(zooming::drag);
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
        input.drag(event).ifPresent(next -> {
            hideReadout.run();
            zooming.drag(next);
        });
    }

    private void click(MouseEvent event) {
        if (input.isDragging() || event.getButton() != MouseButton.PRIMARY) {
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
