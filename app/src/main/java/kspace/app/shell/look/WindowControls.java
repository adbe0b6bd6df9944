package kspace.app.shell.look;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import kspace.app.canvas.look.Omit;

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

    private static final List<String> LEGENDS = List.of(".map-legend", ".tables-legend");
    /** Of views alone: in the window, they say which is which. */
    private static final List<String> HEADINGS =
            List.of(".picture-part .map-header", ".picture-part .tables-header .pane-title");
    /** What stands in a line with the legend. */
    private static final List<String> HEADERS = List.of(".picture-part .tables-header");

    /** Leaves it out of a view. */
    public static void hide(Node view) {
        hide(view, CLASSES);
    }

    /** Leaves all out of a view but what it is a view of. */
    public static void hideAll(Node view) {
        hide(view);
        hide(view, AROUND);
    }

    /** Leaves words around a view out that are not wanted. */
    public static void leaveOut(Node view, Set<Omit> omits) {
        if (omits.contains(Omit.LEGEND)) {
            hide(view, LEGENDS);
        }
        if (omits.contains(Omit.TITLE)) {
            hide(view, HEADINGS);
        }
        if (omits.containsAll(Set.of(Omit.LEGEND, Omit.TITLE))) {
            hide(view, HEADERS);
        }
    }

    private static void hide(Node view, List<String> classes) {
        for (String controls : classes) {
            for (Node node : view.lookupAll(controls)) {
                node.setManaged(false);
                if (!node.visibleProperty().isBound()) {
                    node.setVisible(false);
                } else {
                    node.setOpacity(0);
                }
            }
        }
    }
}
