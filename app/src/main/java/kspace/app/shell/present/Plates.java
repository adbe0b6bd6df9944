package kspace.app.shell.present;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.control.Label;

/**
 * Calm plates over what would give an answer away and is no painting: labels, rich text and fields of a window. What is painted, copied,
 * read aloud or said in a tooltip asks the {@link kspace.app.canvas.Secret}.
 */
public final class Plates extends Overlay {
    private static final double MARGIN = 4;
    /** How high a painted text is, as a part of its type. */
    private static final double TEXT_HEIGHT = 1.25;

    /** Creates plates over a view. */
    public Plates(Parent view) {
        super(view);
    }

    @Override
    boolean coversControls() {
        return true;
    }

    @Override
    List<Label> nodes(List<Bounds> at) {
        return at.stream().map(Plates::plate).toList();
    }

    private static Label plate(Bounds place) {
        Label plate = new Label("?");
        plate.getStyleClass().add("present-plate");
        plate.setAccessibleText(PresentWords.COVERED.of().toString());
        plate.setStyle("-fx-font-size: " + Math.max(1, place.getHeight() / TEXT_HEIGHT) + "px;");
        double width = place.getWidth() + 2 * MARGIN;
        double height = place.getHeight() + MARGIN;
        plate.setMinSize(width, height);
        plate.setPrefSize(width, height);
        plate.setMaxSize(width, height);
        plate.relocate(place.getMinX() - MARGIN, place.getMinY() - MARGIN / 2);
        return plate;
    }
}
