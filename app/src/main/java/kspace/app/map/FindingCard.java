package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.canvas.IconButton;
import kspace.app.canvas.Prose;
import kspace.core.kspace.Finding;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Explains what a mark on the map says, beside the mark. */
final class FindingCard extends VBox {
    private static final double MARGIN = 8;
    private static final double WIDTH = 300;

    FindingCard() {
        getStyleClass().addAll("picture-card", "map-finding");
        setId("map-finding");
        setManaged(false);
        setVisible(false);
    }

    /** Shows findings beside a point, inside a room of some size. */
    void show(List<Finding> findings, double x, double y, Region room) {
        List<Node> parts = new ArrayList<>();
        parts.add(header(findings));
        for (Finding finding : findings) {
            parts.add(new Prose(sentence(finding.message())));
        }
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

    private HBox header(List<Finding> findings) {
        Label title = new Label(findings.getFirst().place().orElseThrow().toString());
        title.getStyleClass().add("map-finding-title");
        title.setGraphic(new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, IconButton.closing(this::hide));
        header.getStyleClass().add("map-finding-header");
        return header;
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1)
                + (message.endsWith(".") ? "" : ".");
    }

    void hide() {
        setVisible(false);
    }
}
