package kspace.app.shell.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Parent;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.resources.Resources;

/** Gives nodes the style sheets and style classes of a look. */
public final class Dress {
    /** For what has a window of its own, menus, lists of choices and tool tips, and so is not magnified with the content. */
    private static final String MAGNIFIED = "magnified";
    private static final Pattern PIXELS = Pattern.compile("([0-9.]+)px");

    private Dress() {}

    /** Dresses a node and all below it, whatever they wore before. */
    public static void put(Parent node, Look look, double magnification) {
        node.getStyleClass().removeAll("light", "dark", "normal", "compact", MAGNIFIED);
        node.getStyleClass().addAll(
                look.isDark() ? "dark" : "light", look.density() == Density.COMPACT ? "compact" : "normal");
        List<String> sheets = List.of(look.styleSheet(), Resources.url("css/explorer.css").toExternalForm(),
                Resources.url("css/shell.css").toExternalForm(),
                Resources.url("css/help.css").toExternalForm());
        if (magnification == 1) {
            node.getStylesheets().setAll(sheets);
        } else {
            node.getStyleClass().add(MAGNIFIED);
            node.getStylesheets().setAll(sheets);
            node.getStylesheets().add(popups(magnification));
        }
    }

    /** Returns the address of the style sheet of what is not magnified with the content. */
    private static String popups(double times) {
        String css = PIXELS.matcher(Resources.text("css/popups.css")).replaceAll(
                found -> String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(found.group(1)) * times));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
