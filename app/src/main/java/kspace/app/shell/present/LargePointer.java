package kspace.app.shell.present;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/** A pointer that is seen from the last row, in the place of the system's. */
final class LargePointer extends Pane {
    /** Its form in parts of its height; it points with the first corner. */
    private static final double[] ARROW =
            {0, 0, 0, 0.84, 0.2, 0.66, 0.33, 0.98, 0.47, 0.92, 0.34, 0.61, 0.6, 0.6};
    private static final double HEIGHT = 1.0 / 11;
    private static final double OUTLINE = 0.06;

    private final Polygon arrow = new Polygon(ARROW);
    private final Scale scale = new Scale();

    LargePointer() {
        setId("present-pointer");
        setMouseTransparent(true);
        setVisible(false);
        setAccessibleText(PresentWords.POINTER.of().toString());
        arrow.getStyleClass().add("present-arrow");
        arrow.setStrokeWidth(OUTLINE);
        arrow.setStrokeLineJoin(StrokeLineJoin.ROUND);
        arrow.setManaged(false);
        arrow.getTransforms().add(scale);
        scale.xProperty().bind(heightProperty().multiply(HEIGHT));
        scale.yProperty().bind(scale.xProperty());
        getChildren().add(arrow);
    }

    /** Follows the mouse. */
    void moveTo(double x, double y) {
        arrow.setLayoutX(x);
        arrow.setLayoutY(y);
    }
}
