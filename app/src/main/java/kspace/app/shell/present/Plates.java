package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;

/** Calm plates over what would give an answer away, wherever a view writes it. */
final class Plates extends Pane {
    private static final double MARGIN = 4;

    private final Parent view;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            put();
        }
    };
    private List<Bounds> covered = List.of();
    private Pattern words = Pattern.compile("(?!)");

    Plates(Parent view) {
        this.view = view;
        setMouseTransparent(true);
        getStyleClass().add("present-plates");
    }

    /** Covers some words until they are uncovered. */
    void cover(Set<String> hidden) {
        // Not within a longer number or word.
        words = Pattern.compile(hidden.isEmpty()
                ? "(?!)"
                : hidden.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?!\\w)")));
        put();
        timer.start();
    }

    /** Takes all plates away. */
    void uncover() {
        timer.stop();
        getChildren().clear();
        covered = List.of();
    }

    private void put() {
        List<Bounds> now = new ArrayList<>();
        collect(view, now);
        if (!now.equals(covered)) {
            covered = now;
            getChildren().setAll(now.stream().map(Plates::plate).toList());
        }
    }

    private static Label plate(Bounds place) {
        Label plate = new Label("?");
        plate.getStyleClass().add("present-plate");
        plate.setAccessibleText("Covered until the question is answered");
        plate.setStyle("-fx-font-size: " + Math.max(1, place.getHeight() * 2 / 3) + "px;");
        plate.setMinSize(place.getWidth(), place.getHeight());
        plate.setMaxSize(place.getWidth(), place.getHeight());
        plate.setPrefSize(place.getWidth(), place.getHeight());
        plate.relocate(place.getMinX(), place.getMinY());
        return plate;
    }

    private void collect(Node node, List<Bounds> places) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case PaintedPane pane -> pane.texts().stream().filter(it -> words.matcher(it.text()).find())
                    .map(DrawnText::bounds).map(it -> place(pane, it)).forEach(places::add);
            case Labeled label when label.getText() != null && words.matcher(label.getText()).find() ->
                    places.add(place(label, new Rectangle2D(0, 0, Math.max(0, label.getWidth()),
                            Math.max(0, label.getHeight()))));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(it -> collect(it, places));
            default -> {
            }
        }
    }

    private Bounds place(Node node, Rectangle2D it) {
        return sceneToLocal(node.localToScene(new javafx.geometry.BoundingBox(it.getMinX() - MARGIN,
                it.getMinY() - MARGIN / 2, it.getWidth() + 2 * MARGIN, it.getHeight() + MARGIN)));
    }
}
