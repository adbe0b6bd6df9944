package kspace.app.shell;

import java.util.List;
import javafx.scene.Parent;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.resources.Resources;

/** Gives nodes the style sheets and style classes of a look. */
final class Dress {
    /** For what has a window of its own, menus and tool tips, and so is not magnified with the content. */
    private static final String MAGNIFIED = "magnified";

    private Dress() {}

    /** Dresses a node and all below it, whatever they wore before. */
    static void put(Parent node, Look look) {
        node.getStylesheets().setAll(List.of(look.styleSheet(), Resources.url("css/explorer.css").toExternalForm(),
                Resources.url("css/shell.css").toExternalForm()));
        node.getStyleClass().removeAll("light", "dark", "normal", "compact", MAGNIFIED);
        node.getStyleClass().addAll(
                look.isDark() ? "dark" : "light", look.density() == Density.NORMAL ? "normal" : "compact");
        if (look.theme().magnification() > 1) {
            node.getStyleClass().add(MAGNIFIED);
        }
    }
}
