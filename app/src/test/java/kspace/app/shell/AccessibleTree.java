package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import kspace.app.canvas.PaintedPane;

/** What assistive technology finds in a window: what is wrong with the nodes that it stops at. */
final class AccessibleTree {
    /** What says nothing of itself where a name is wanted. */
    private static final Set<AccessibleRole> ROLELESS = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private AccessibleTree() {}

    /** Returns a line for each node that has no name or no role, of those that are seen below {@code root}. */
    static List<String> faults(Parent root) {
        List<String> faults = new ArrayList<>();
        walk(root, faults);
        return faults;
    }

    private static void walk(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        boolean isDecoration = node instanceof PaintedPane && node.getAccessibleRole() == AccessibleRole.NODE
                && !node.isFocusTraversable();
        boolean isStop = !isDecoration
                && (node.isFocusTraversable() || node instanceof Control || node instanceof PaintedPane);
        if (isStop && ROLELESS.contains(node.getAccessibleRole())) {
            faults.add("no role: " + path(node));
        }
        if (isStop && !isNamedByItsContent(node) && name(node).isBlank()) {
            faults.add("no name: " + path(node));
        }
        // What a choice is made of is read as one.
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase<?>)) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, faults));
        }
    }

    /** Scroll bars of a pane, and the pane that nobody stops at, are read by what they scroll; a line needs no name. */
    private static boolean isNamedByItsContent(Node node) {
        boolean isPart = node instanceof ScrollBar && node.getParent() instanceof Control;
        boolean isInFlow = node instanceof ScrollBar && node.getParent() != null
                && node.getParent().getStyleClass().contains("virtual-flow");
        boolean isEmptyLabel = node instanceof Label label && label.getText().isEmpty();
        boolean isPassedOver = node instanceof ScrollPane && !node.isFocusTraversable();
        return isPart || isInFlow || isEmptyLabel || isPassedOver || node instanceof Separator
                || (node instanceof javafx.scene.control.Cell<?> cell && cell.isEmpty());
    }

    /** Returns what is read; an icon is a letter that nobody can read. */
    static String name(Node node) {
        return Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "").replaceAll("\\p{Co}", "");
    }

    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node it = node; it != null && names.size() < 4; it = it.getParent()) {
            names.add(it.getClass().getSimpleName() + (it.getId() == null ? "" : "#" + it.getId())
                    + (it.getStyleClass().isEmpty() ? "" : "." + String.join(".", it.getStyleClass())));
        }
        return node.getAccessibleRole() + " " + String.join(" < ", names);
    }
}
