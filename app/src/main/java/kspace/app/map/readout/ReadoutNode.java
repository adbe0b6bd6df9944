package kspace.app.map.readout;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The words about the place under the pointer, beside the pointer. */
public final class ReadoutNode extends VBox {
    private static final double OFFSET = 14;

    private final Label address = new Label();
    private final Label place = new Label();
    private final Label mapping = new Label();

    public ReadoutNode() {
        getStyleClass().addAll("picture-card", "map-readout");
        address.getStyleClass().add("map-readout-address");
        mapping.getStyleClass().add("map-readout-mapping");
        getChildren().addAll(address, place, mapping);
        getChildren().stream().map(Label.class::cast).forEach(label -> label.setWrapText(true));
        setManaged(false);
        setVisible(false);
    }

    /** Shows words near a point, inside {@code room}. */
    public void show(Readout readout, double x, double y, Bounds room) {
        address.setText(readout.address());
        place.setText(readout.place());
        mapping.setText(readout.mapping());
        applyCss();
        double width = Math.min(Math.ceil(prefWidth(-1)), room.getWidth() - OFFSET);
        double height = Math.ceil(prefHeight(width));
        double left = Math.min(x + OFFSET, room.getWidth() - width);
        double above = y - OFFSET - height;
        resizeRelocate(Math.rint(Math.max(0, left)), Math.rint(above < 0 ? y + OFFSET : above), width, height);
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
