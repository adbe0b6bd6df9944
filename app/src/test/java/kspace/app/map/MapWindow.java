package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import kspace.app.canvas.Density;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;

/** A window with nothing but the address map, for tests. */
final class MapWindow {
    static final double WIDTH = 496;
    static final double HEIGHT = 706;

    final SimpleObjectProperty<Look> look = new SimpleObjectProperty<>(new Look(Theme.LIGHT, Density.NORMAL));
    final MapViewModel model;
    final MapView view;

    MapWindow(Stage stage, Explorer explorer) {
        Resources.loadFonts();
        model = new MapViewModel(explorer);
        view = new MapView(model, look);
        StackPane root = new StackPane(view);
        root.getStyleClass().addAll("explorer", "normal", "light");
        root.getStylesheets()
                .addAll(look.get().styleSheet(), Resources.url("css/explorer.css").toExternalForm());
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        // All tests share one stage, and some change its size.
        stage.sizeToScene();
        stage.show();
    }

    /** Asserts that no text lies over another. */
    static void assertApart(List<DrawnText> texts, String where) {
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                DrawnText lower = texts.get(j);
                DrawnText upper = texts.get(i);
                assertThat(lower.bounds().intersects(upper.bounds()))
                        .as("%s: \"%s\" over \"%s\"", where, upper.text(), lower.text())
                        .isFalse();
            }
        }
    }
}
