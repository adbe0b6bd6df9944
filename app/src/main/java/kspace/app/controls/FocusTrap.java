package kspace.app.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Gives the focus to a card above the window when it is shown, keeps Tab within it, and gives the focus back afterwards. */
public final class FocusTrap {
    private final Region card;
    private Optional<Node> before = Optional.empty();

    private FocusTrap(Region card) {
        this.card = card;
    }

    /** Keeps the focus in a card, as long as it is seen. */
    public static void on(Region card) {
        FocusTrap trap = new FocusTrap(card);
        card.addEventFilter(KeyEvent.KEY_PRESSED, trap::press);
        card.visibleProperty().addListener((_, _, shown) -> trap.show(shown));
        trap.show(card.isVisible());
    }

    private void show(boolean isShown) {
        Optional<Node> owner = Optional.ofNullable(card.getScene()).map(Scene::getFocusOwner);
        if (isShown) {
            before = owner.filter(it -> !isInside(it));
            card.applyCss();
            card.layout();
            stops().stream().findFirst().ifPresent(Node::requestFocus);
        } else {
            // Whoever has taken it meanwhile keeps it.
            before.filter(_ -> owner.isEmpty() || isInside(owner.get())).ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    private void press(KeyEvent event) {
        List<Node> stops = stops();
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown() && !stops.isEmpty()) {
            int now = stops.indexOf(card.getScene().getFocusOwner());
            stops.get(Math.floorMod(now + (event.isShiftDown() ? -1 : 1), stops.size())).requestFocus();
            event.consume();
        }
    }

    private boolean isInside(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent).anyMatch(card::equals);
    }

    /** Returns what Tab stops at, in its order. */
    private List<Node> stops() {
        List<Node> stops = new ArrayList<>();
        add(card, stops);
        return stops;
    }

    private static void add(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, stops));
        }
    }
}
