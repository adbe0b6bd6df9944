package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import kspace.app.ViewWindow;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.state.Explorer;

/** A window with nothing but the address map, for tests. */
final class MapWindow {
    static final double WIDTH = 496;
    static final double HEIGHT = 706;

    final SimpleObjectProperty<Look> look = new SimpleObjectProperty<>(new Look(Theme.LIGHT, Density.NORMAL));
    final MapViewModel model;
    final MapView view;

    MapWindow(Stage stage, Explorer explorer) {
        model = new MapViewModel(explorer);
        view = new MapView(model, look);
        ViewWindow.show(stage, view, look.get(), WIDTH, HEIGHT);
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
