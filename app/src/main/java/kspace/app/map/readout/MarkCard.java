package kspace.app.map.readout;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Prose;
import kspace.app.controls.IconButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Explains what a mark on the map says, beside the mark. */
public final class MarkCard extends VBox {
    private static final double MARGIN = 8;
    private static final double WIDTH = 300;

    public MarkCard() {
        getStyleClass().addAll("picture-card", "map-finding");
        setId("map-finding");
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        setVisible(false);
    }

    /** Shows words beside a point, inside a room of some size. */
    public void show(MarkWords words, double x, double y, Region room) {
        List<Node> parts = new ArrayList<>();
        parts.add(header(words));
        words.sentences().forEach(sentence -> parts.add(new Prose(sentence)));
        setAccessibleText(words.spoken());
        getChildren().setAll(parts);
        applyCss();
        double width = Math.min(WIDTH, room.getWidth() - 2 * MARGIN);
        double height = Math.ceil(prefHeight(width));
        double left = Math.clamp(x + MARGIN, MARGIN, Math.max(MARGIN, room.getWidth() - width - MARGIN));
        double below = y + MARGIN;
        double top = below + height <= room.getHeight() ? below : Math.max(MARGIN, y - MARGIN - height);
        resizeRelocate(Math.rint(left), Math.rint(top), width, height);
        setVisible(true);
    }

    private HBox header(MarkWords words) {
        Label title = new Label(words.title());
        title.getStyleClass().add("map-finding-title");
        title.setGraphic(new FontIcon(words.icon()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, IconButton.closing(this::hide));
        header.getStyleClass().add("map-finding-header");
        return header;
    }

    public void hide() {
        setVisible(false);
    }
}
