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

    /** Leaves it out of a view. */
    public static void hide(Node view) {
        for (String controls : CLASSES) {
            for (Node node : view.lookupAll(controls)) {
                node.setManaged(false);
                node.setVisible(false);
            }
        }
    }
}
