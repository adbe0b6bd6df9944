package kspace.app.shell.help;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import kspace.app.state.Snapshot;

/** Explains the word on which the pointer rests, beside the word, until the pointer leaves it. */
final class RestingTip {
    /** How long the pointer rests before anything is said: longer than it does on its way. */
    static final Duration REST = Duration.millis(700);

    private static final double WIDTH = 340;
    /** A figure is read as large as in the glossary. */
    private static final double WIDTH_WITH_FIGURE = 444;
    private static final double GAP = 6;
    private static final double MARGIN = 8;
    /** How much room a tooltip takes below the pointer. */
    private static final double TOOLTIP = 36;
    /** How far the pointer may leave a word. */
    private static final double SLACK = 4;

    private final Pane layers;
    private final StackPane card = new StackPane();
    private final PauseTransition rest = new PauseTransition(REST);
    /** A figure takes a moment to draw, so it follows only where the pointer stays. */
    private final PauseTransition stay = new PauseTransition(REST);
    private Optional<Pointer> pointer = Optional.empty();
    private Optional<FoundWord> explained = Optional.empty();

    /** Where the pointer is. */
    private record Pointer(Node node, double x, double y) {
        Optional<FoundWord> word() {
            return node.getScene() == null ? Optional.empty() : FoundWord.at(node, x, y);
        }
    }

    RestingTip(Pane layers, Supplier<Snapshot> shown, TermFigures figures) {
        this.layers = layers;
        card.setId("explanation");
        card.getStyleClass().addAll("picture-card", "explanation");
        card.setManaged(false);
        card.setVisible(false);
        card.setMouseTransparent(true);
        rest.setOnFinished(_ -> pointer.flatMap(Pointer::word).ifPresent(word -> {
            show(word, TermNode.brief(word.term(), shown.get()), WIDTH);
            stay.playFromStart();
        }));
        stay.setOnFinished(_ -> explained.ifPresent(word -> figures.of(word.term(), shown.get()).ifPresent(
                it -> show(word, TermNode.pictured(word.term(), shown.get(), it), WIDTH_WITH_FIGURE))));
    }

    /** Listens to the pointer over a window. */
    void watch(Node window) {
        window.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        window.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (window.equals(event.getTarget())) {
                forget();
            }
        });
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> hide());
        window.addEventFilter(ScrollEvent.SCROLL, _ -> forget());
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A modifier is pressed before the key that asks for an explanation.
            if (!event.getCode().isModifierKey() && event.getCode() != KeyCode.F2) {
                forget();
            }
        });
    }

    private void moved(MouseEvent event) {
        if (event.getPickResult().getIntersectedNode() == null) {
            forget();
            return;
        }
        pointer = Optional
                .of(new Pointer(event.getPickResult().getIntersectedNode(), event.getSceneX(), event.getSceneY()));
        explained.filter(it -> !isNear(it.place(), event.getSceneX(), event.getSceneY())).ifPresent(_ -> hide());
        if (explained.isEmpty()) {
            rest.playFromStart();
        }
    }

    private static boolean isNear(Bounds word, double x, double y) {
        return x >= word.getMinX() - SLACK && x <= word.getMaxX() + SLACK && y >= word.getMinY() - SLACK
                && y <= word.getMaxY() + SLACK;
    }

    /** Returns the word under the pointer, if that was used last. */
    Optional<FoundWord> pointed() {
        return pointer.flatMap(Pointer::word);
    }

    private void forget() {
        pointer = Optional.empty();
        hide();
    }

    /** Shows nothing any more. */
    void hide() {
        rest.stop();
        stay.stop();
        explained = Optional.empty();
        card.setVisible(false);
    }

    private void show(FoundWord word, TermNode term, double widest) {
        explained = Optional.of(word);
        if (card.getParent() == null) {
            layers.getChildren().add(card);
        }
        card.getChildren().setAll(term);
        card.toFront();
        card.applyCss();
        Point2D top = layers.sceneToLocal(word.place().getMinX(), word.place().getMinY());
        Point2D bottom = layers.sceneToLocal(word.place().getMinX(), word.place().getMaxY());
        double width = Math.min(widest, layers.getWidth() - 2 * MARGIN);
        double height = Math.ceil(card.prefHeight(width));
        double below = bottom.getY() + GAP + (word.hasTip() ? TOOLTIP : 0);
        double above = top.getY() - GAP - height;
        // A tooltip stands below the pointer.
        boolean isAbove = above >= MARGIN && (word.hasTip() || below + height > layers.getHeight() - MARGIN);
        double left = Math.clamp(top.getX(), MARGIN, Math.max(MARGIN, layers.getWidth() - width - MARGIN));
        card.resizeRelocate(Math.rint(left), Math.rint(isAbove ? above : below), width, height);
        card.setVisible(true);
    }
}
