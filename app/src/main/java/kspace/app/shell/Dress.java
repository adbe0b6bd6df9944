package kspace.app.shell;

import java.util.List;
import javafx.scene.Parent;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;

/** Gives nodes the style sheets and style classes of a look. */
final class Dress {
    /**
     * For what has a window of its own, menus, lists of choices and tool tips, and so is not magnified with the content:
     * the style sheets have its sizes for both magnifications that there are, 1.25 and 1.125.
     */
    private static final String MAGNIFIED = "magnified";
    private static final String MAGNIFIED_LESS = "magnified-less";

    private Dress() {}

    /** Dresses a node and all below it, whatever they wore before. */
    static void put(Parent node, Look look, double magnification) {
        node.getStylesheets().setAll(List.of(look.styleSheet(), Resources.url("css/explorer.css").toExternalForm(),
                Resources.url("css/shell.css").toExternalForm()));
        node.getStyleClass().removeAll("light", "dark", "normal", "compact");
        node.getStyleClass().addAll(
                look.isDark() ? "dark" : "light", look.density() == Density.NORMAL ? "normal" : "compact");
        magnify(node, magnification);
    }

    /** Says how many times larger than usual a node is shown. */
    static void magnify(Parent node, double times) {
        node.getStyleClass().removeAll(MAGNIFIED, MAGNIFIED_LESS);
        if (times > 1) {
            node.getStyleClass().add(times < Theme.PROJECTOR.magnification() ? MAGNIFIED_LESS : MAGNIFIED);
        }
    }
}
