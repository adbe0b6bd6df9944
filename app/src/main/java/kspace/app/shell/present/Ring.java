package kspace.app.shell.present;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A ring around what a stop points at, with a word. */
final class Ring extends Overlay {
    private static final double GAP = 8;

    private final String word;
    private final double wordSize;

    /**
     * Creates the ring.
     *
     * @param word what stands beside it; empty for nothing
     * @param wordSize the size of its type in pixels
     */
    Ring(Parent view, String word, double wordSize) {
        super(view);
        this.word = word;
        this.wordSize = wordSize;
    }

    @Override
    List<Node> nodes(List<Bounds> at) {
        return at.isEmpty() ? List.of() : around(at.getFirst());
    }

    private List<Node> around(Bounds place) {
        Region ring = new Region();
        ring.getStyleClass().add("present-ring");
        ring.setAccessibleText(word.isEmpty() ? "The stop points here" : "The stop points here: " + word);
        ring.setMinSize(place.getWidth() + 2 * GAP, place.getHeight() + GAP);
        ring.setPrefSize(place.getWidth() + 2 * GAP, place.getHeight() + GAP);
        ring.relocate(place.getMinX() - GAP, place.getMinY() - GAP / 2);
        if (word.isEmpty()) {
            return List.of(ring);
        }
        Label label = new Label(word);
        label.getStyleClass().add("present-word");
        label.setStyle("-fx-font-size: " + wordSize + "px;");
        label.applyCss();
        // Below the ring, or above where there is no room.
        double below = place.getMaxY() + GAP;
        boolean isRoom = below + 2 * wordSize <= getHeight();
        label.relocate(Math.max(0, place.getMinX() - GAP), isRoom ? below : place.getMinY() - GAP - 2 * wordSize);
        return List.of(ring, label);
    }
}
