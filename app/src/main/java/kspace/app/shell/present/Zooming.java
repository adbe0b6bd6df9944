package kspace.app.shell.present;

import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;

/** Lets the wheel show a part of a view larger, about the mouse, where the view itself does nothing with it. */
public final class Zooming {
    private static final double STEP = 1.15;
    private static final double MOST = 4;

    private final StackPane frame;
    private final Affine place = new Affine();

    private Zooming(StackPane frame) {
        this.frame = frame;
    }

    /** Lets the wheel zoom what is in a frame. */
    static void install(StackPane frame) {
        Zooming zooming = new Zooming(frame);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(frame.widthProperty());
        clip.heightProperty().bind(frame.heightProperty());
        frame.addEventHandler(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() != 0) {
                zooming.zoom(event.getX(), event.getY(), event.getDeltaY() > 0 ? STEP : 1 / STEP);
                frame.setClip(zooming.place.isIdentity() ? null : clip);
                event.consume();
            }
        });
    }

    private void zoom(double x, double y, double factor) {
        double times = Math.clamp(place.getMxx() * factor, 1, MOST);
        double change = times / place.getMxx();
        double left = Math.clamp(x - (x - place.getTx()) * change, frame.getWidth() * (1 - times), 0);
        double top = Math.clamp(y - (y - place.getTy()) * change, frame.getHeight() * (1 - times), 0);
        place.setToTransform(times, 0, left, 0, times, top);
        for (Node child : frame.getChildren()) {
            if (!child.getTransforms().contains(place)) {
                child.getTransforms().add(place);
            }
        }
    }
}
