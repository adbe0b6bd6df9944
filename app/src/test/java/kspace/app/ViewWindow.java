package kspace.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.resources.Resources;

/** A window with nothing but one view, dressed as in the program. */
public final class ViewWindow {
    private ViewWindow() {}

    /** Shows a view in the upper left corner of the screen, at a size in pixels; fonts are loaded. */
    public static void show(Stage stage, Node view, Look look, double width, double height) {
        stage.setScene(new Scene(dressed(view, look), width, height));
        // All tests share one stage, and some change its size and place. The headless platform puts the wheel where the
        // pointer is on the screen, not in the window.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /** Returns a pane with nothing but one view, dressed as in the program; fonts are loaded. */
    public static StackPane dressed(Node view, Look look) {
        Resources.loadFonts();
        StackPane root = new StackPane(view);
        root.getStyleClass().addAll(
                "explorer", look.isDark() ? "dark" : "light", look.density() == Density.NORMAL ? "normal" : "compact");
        root.getStylesheets().addAll(look.styleSheet(), Resources.url("css/explorer.css").toExternalForm());
        return root;
    }
}
