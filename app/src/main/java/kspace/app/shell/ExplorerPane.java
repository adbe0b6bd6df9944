package kspace.app.shell;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.app.inspector.InspectorView;
import kspace.app.inspector.InspectorViewModel;
import kspace.app.map.MapView;
import kspace.app.map.MapViewModel;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesView;
import kspace.app.tables.TablesViewModel;
import kspace.app.timeline.TimelineView;
import kspace.app.timeline.TimelineViewModel;
import kspace.app.translation.TranslationView;
import kspace.app.translation.TranslationViewModel;

/** The content of the window: all views, composed, in a theme and a density that follows the width. */
public final class ExplorerPane extends StackPane {
    private static final double CENTRE_MIN_HEIGHT = 300;

    private final Explorer explorer;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<Look> look;

    /** Creates the content for the state of a window. */
    public ExplorerPane(Explorer explorer, Theme initialTheme) {
        this.explorer = explorer;
        this.theme = new SimpleObjectProperty<>(initialTheme);
        this.look = new ReadOnlyObjectWrapper<>(new Look(initialTheme, Density.NORMAL));
        theme.addListener(_ -> updateLook());
        widthProperty().addListener(_ -> updateLook());
        getStyleClass().add("explorer");
        getChildren().add(compose());
        look.addListener(_ -> applyLook());
        applyLook();
    }

    private Region compose() {
        MapView map = new MapView(new MapViewModel(explorer), look);
        TablesView tables = new TablesView(new TablesViewModel(explorer), look);
        InspectorView inspector = new InspectorView(new InspectorViewModel(explorer), look);
        TranslationView translation = new TranslationView(new TranslationViewModel(explorer), look);
        TimelineView timeline = new TimelineView(new TimelineViewModel(explorer), look);
        sizeWidth(map, 496, 348);
        sizeWidth(inspector, 424, 316);
        sizeHeight(translation, 132, 100);
        sizeHeight(timeline, 158, 130);
        HBox.setHgrow(tables, Priority.ALWAYS);
        HBox centre = new HBox(map, tables, inspector);
        centre.getStyleClass().add("centre");
        centre.setMinHeight(CENTRE_MIN_HEIGHT);
        VBox.setVgrow(centre, Priority.ALWAYS);
        return new VBox(new TopBar(explorer, look, theme), new Breadcrumb(explorer, look), centre, translation,
                timeline);
    }

    private void sizeWidth(Region region, double normal, double compact) {
        region.minWidthProperty().bind(look.map(it -> it.pick(normal, compact)));
        region.maxWidthProperty().bind(region.minWidthProperty());
        region.prefWidthProperty().bind(region.minWidthProperty());
    }

    private void sizeHeight(Region region, double normal, double compact) {
        region.minHeightProperty().bind(look.map(it -> it.pick(normal, compact)));
        region.maxHeightProperty().bind(region.minHeightProperty());
        region.prefHeightProperty().bind(region.minHeightProperty());
    }

    private void updateLook() {
        Look next = new Look(theme.get(), getWidth() > 0 ? Density.of(getWidth()) : look.get().density());
        if (!next.equals(look.get())) {
            look.set(next);
        }
    }

    private void applyLook() {
        Look now = look.get();
        getStylesheets().setAll(List.of(now.styleSheet(), Resources.url("css/explorer.css").toExternalForm()));
        getStyleClass().removeAll("light", "dark", "normal", "compact");
        getStyleClass().addAll(now.theme().id(), now.density() == Density.NORMAL ? "normal" : "compact");
    }

    /** Returns how everything looks. */
    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Returns the theme, which may be set. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
