package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.stage.Window;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;

/**
 * What all windows show, as text, so that it can be said whether something has changed: each node that is seen, where it is, how
 * it looks and what it says.
 */
public final class Seen {
    private Seen() {}

    /** Returns all of it; on the window's thread, after layout. */
    static List<String> now() {
        List<String> lines = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                lines.add("window " + window.getClass().getSimpleName());
                lines.add("focus " + name(window.getScene().getFocusOwner()));
                add(window.getScene().getRoot(), lines);
            }
        }
        return lines;
    }

    private static String name(Node node) {
        return node == null ? "none" : node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
    }

    private static void add(Node node, List<String> lines) {
        if (!node.isVisible()) {
            return;
        }
        Bounds at = node.localToScene(node.getLayoutBounds());
        List<String> states = node.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName)
                .filter(it -> !it.endsWith("-child") && !it.startsWith("nth-") && !it.startsWith("focus")
                        && !it.equals("hover") && !it.equals("armed"))
                .sorted().toList();
        lines.add(name(node) + states + " " + Math.rint(at.getMinX()) + "," + Math.rint(at.getMinY()) + " "
                + Math.rint(at.getWidth()) + "x" + Math.rint(at.getHeight()) + " " + words(node));
        // Within a field, only its text counts, and not how its caret is made.
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, lines));
        }
    }

    private static String words(Node node) {
        return switch (node) {
            case PaintedPane pane -> String.join("|", pane.texts().stream().map(Seen::drawn).toList());
            case Labeled labeled -> labeled.getText() + " " + labeled.getAccessibleText();
            case TextInputControl input -> input.getText();
            case Text text -> text.getText();
            case SVGPath path -> path.getContent();
            default -> Objects.toString(node.getAccessibleText(), "");
        };
    }

    private static String drawn(DrawnText text) {
        return text.text() + "@" + Math.rint(text.bounds().getMinX()) + "," + Math.rint(text.bounds().getMinY());
    }
}
