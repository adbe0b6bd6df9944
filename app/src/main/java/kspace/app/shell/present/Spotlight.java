package kspace.app.shell.present;

import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** A veil over everything but what is around the mouse, for as long as a key is held. */
final class Spotlight extends Pane {
    private static final double RADIUS = 0.17;
    private static final Color VEIL = Color.rgb(11, 13, 18, 0.62);

    private Point2D at = Point2D.ZERO;

    Spotlight() {
        setId("present-spotlight");
        setMouseTransparent(true);
        setVisible(false);
        setAccessibleText(PresentWords.SPOTLIGHT.of().toString());
        visibleProperty().addListener(_ -> draw());
    }

    /** Follows the mouse. */
    void moveTo(double x, double y) {
        at = new Point2D(x, y);
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (isVisible()) {
            Shape veil = Shape.subtract(new Rectangle(getWidth(), getHeight()),
                    new Circle(at.getX(), at.getY(), RADIUS * getHeight()));
            veil.setFill(VEIL);
            veil.setManaged(false);
            getChildren().add(veil);
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
    }
}
