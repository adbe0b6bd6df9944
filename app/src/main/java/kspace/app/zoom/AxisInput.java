package kspace.app.zoom;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import kspace.app.state.ZoomRange;

/** What the wheel, two fingers and a dragging mouse do along an axis of addresses: zoom about a place, and move along. */
public final class AxisInput {
    /** Which share of what is shown a key moves along. */
    public static final double KEY_SHARE = 1.0 / 8;

    private static final double DRAG_FROM_PIXELS = 4;

    private final ZoomedAxis axis;
    private final ZoomWheel wheel = new ZoomWheel();
    private Optional<ZoomRange> caught = Optional.empty();
    private double caughtPixels;
    private double pressedAt;
    private boolean dragging;

    /** Creates what zooms an axis. */
    public AxisInput(ZoomedAxis axis) {
        this.axis = axis;
    }

    /** Listens to the wheel and to two fingers; the mouse is handed in by whoever has more for it to do. */
    public void install(Node picture) {
        picture.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        picture.addEventHandler(ZoomEvent.ZOOM, this::pinch);
    }

    private double pixel(double x, double y) {
        return switch (axis.direction()) {
            case UP -> y;
            case RIGHT -> x;
        };
    }

    /** Shift makes any wheel move along; without it, what goes sideways does so where the axis does. */
    private void scroll(ScrollEvent event) {
        double along = event.isShiftDown()
                ? event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY()
                : pixel(event.getDeltaX(), 0);
        if (along != 0) {
            axis.pan(axis.direction().share(along / axis.lengthPixels()));
        } else if (!event.isShiftDown()) {
            axis.zoom(pixel(event.getX(), event.getY()), wheel.turn(event.getDeltaY()));
        }
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        axis.zoom(pixel(event.getX(), event.getY()), wheel.pinch(event.getZoomFactor()));
        event.consume();
    }

    /** Catches what is zoomed to with the primary button, and lets it go with any other. */
    public void press(MouseEvent event) {
        press(event, axis.current(), axis.lengthPixels());
    }

    /**
     * Catches a zoom with the primary button, and lets it go with any other.
     *
     * @param zoom what is caught, if anything
     * @param pixels how far the mouse moves it by all that it shows; negative where it moves a mark of it the other way
     */
    public void press(MouseEvent event, Optional<ZoomRange> zoom, double pixels) {
        dragging = false;
        pressedAt = pixel(event.getX(), event.getY());
        caught = event.getButton() == MouseButton.PRIMARY ? zoom : Optional.empty();
        caughtPixels = pixels;
    }

    /** Returns what the mouse has moved the zoom to; empty if it holds none, or has hardly moved. */
    public Optional<ZoomRange> drag(MouseEvent event) {
        double distance = pixel(event.getX(), event.getY()) - pressedAt;
        dragging |= caught.isPresent() && Math.abs(distance) >= DRAG_FROM_PIXELS;
        return dragging ? caught.map(zoom -> zoom.moved(axis.direction().share(distance / caughtPixels)))
                : Optional.empty();
    }

    /** Returns whether the mouse has dragged since it was pressed, so that what follows is no click. */
    public boolean isDragging() {
        return dragging;
    }
}
