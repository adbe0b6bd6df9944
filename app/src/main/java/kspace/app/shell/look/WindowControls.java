package kspace.app.shell.look;

import java.util.List;
import javafx.scene.Node;

/** What a view has for the mouse and the keyboard, which means nothing where it stands alone. */
public final class WindowControls {
    /** By its style class. */
    private static final List<String> CLASSES = List.of(
            ".scale-switch", ".tables-footer", ".walk-controls", ".transport .button", ".map-controls",
            ".legend-button", ".tables-form", ".list-filters");

    private WindowControls() {}

    /** What else a view has around it that says less than it takes room. */
    private static final List<String> AROUND =
            List.of(".map-header", ".map-legend", ".tables-header", ".tables-footer", ".transport");

    /** Leaves it out of a view. */
    public static void hide(Node view) {
        hide(view, CLASSES);
    }

    /** Leaves all out of a view but what it is a view of. */
    public static void hideAll(Node view) {
        hide(view);
        hide(view, AROUND);
    }

    private static void hide(Node view, List<String> classes) {
        for (String controls : classes) {
            for (Node node : view.lookupAll(controls)) {
                node.setManaged(false);
                node.setVisible(false);
            }
        }
    }
}
