package kspace.app.shell.present;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kspace.app.canvas.Face;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.TextMeasure;
import kspace.app.canvas.TextStyle;

/** A ring around what a stop points at, with a word. */
public final class Ring extends Overlay {
    private static final double GAP = 8;
    /** What takes more of a view is more than what is pointed at. */
    private static final double MOST = 0.62;
    private static final double OUTSIDE = 1e6;
    /** What a word takes on its ground, in parts of its type. */
    private static final double WORD_PADDING = 1.4;
    private static final double WORD_HEIGHT = 1.5;

    private final String word;
    private final double wordSize;

    /**
     * Creates the ring.
     *
     * @param word what stands beside it; empty for nothing
     * @param wordSize the size of its type in pixels
     */
    public Ring(Parent view, String word, double wordSize) {
        super(view);
        this.word = word;
        this.wordSize = wordSize;
    }

    /** A card, an entry or a region, not its name alone; but no band that goes through the whole view. */
    @Override
    Rectangle2D around(PaintedPane pane, Rectangle2D text) {
        return pane.around(text)
                .filter(it -> it.getWidth() < MOST * pane.getWidth() && it.getHeight() < MOST * pane.getHeight())
                .orElse(text);
    }

    @Override
    List<Node> nodes(List<Bounds> at) {
        return at.isEmpty() ? List.of() : around(at.getFirst());
    }

    private List<Node> around(Bounds place) {
        Region ring = new Region();
        ring.getStyleClass().add("present-ring");
        ring.setAccessibleText(PresentWords.POINTS_HERE.of(word).toString());
        ring.setMinSize(place.getWidth() + 2 * GAP, place.getHeight() + GAP);
        ring.setPrefSize(place.getWidth() + 2 * GAP, place.getHeight() + GAP);
        ring.relocate(place.getMinX() - GAP, place.getMinY() - GAP / 2);
        if (word.isEmpty()) {
            return List.of(ring);
        }
        Label label = new Label(word);
        label.getStyleClass().add("present-word");
        label.setStyle("-fx-font-size: " + wordSize + "px;");
        double width = new TextMeasure().width(word, new TextStyle(Face.SANS_BOLD, wordSize, Color.BLACK))
                + WORD_PADDING * wordSize;
        double height = WORD_HEIGHT * wordSize;
        label.setMinSize(width, height);
        label.setAlignment(Pos.CENTER);
        Bounds free = Stream.of(
                new BoundingBox(place.getMinX() - GAP, place.getMaxY() + GAP, width, height),
                new BoundingBox(place.getMinX() - GAP, place.getMinY() - GAP - height, width, height),
                new BoundingBox(place.getMaxX() + 2 * GAP, place.getCenterY() - height / 2, width, height),
                new BoundingBox(place.getMinX() - 2 * GAP - width, place.getCenterY() - height / 2, width, height))
                .min(Comparator.comparingDouble(this::cost)).orElseThrow();
        label.relocate(Math.clamp(free.getMinX(), 0, Math.max(0, getWidth() - width)), free.getMinY());
        return List.of(ring, label);
    }

    /** Returns how many words a word there would hide; a place that is not on the page hides itself. */
    private double cost(Bounds place) {
        boolean isInside = place.getMinY() >= 0 && place.getMaxY() <= getHeight() && place.getMinX() >= -GAP
                && place.getMaxX() <= getWidth();
        return texts().stream().filter(place::intersects).mapToDouble(it -> it.getWidth()).sum()
                + (isInside ? 0 : OUTSIDE);
    }
}
