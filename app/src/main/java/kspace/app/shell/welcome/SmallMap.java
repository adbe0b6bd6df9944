package kspace.app.shell.welcome;

import java.util.EnumSet;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Theme;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.MapPainter;
import kspace.app.state.Snapshot;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.app.zoom.ScaleMode;

/** The two columns of the address map, small and without words, drawn by the map's own painter. */
final class SmallMap extends Pane {
    private static final String TO_COME = "map-to-come";
    private static final double SCALE = 0.66;
    /** The map as it is laid out, of which only the columns are seen. */
    private static final double MAP_WIDTH = 348;
    private static final double MAP_HEIGHT = 214;
    private static final double LEFT = 118;
    private static final double RIGHT = 274;
    private static final double TOP = 22;

    private final ReadOnlyObjectWrapper<Optional<Snapshot>> snapshot = new ReadOnlyObjectWrapper<>(Optional.empty());

    SmallMap(ObservableValue<Theme> theme) {
        getStyleClass().addAll("small-map", TO_COME);
        double width = Math.ceil((RIGHT - LEFT) * SCALE);
        double height = Math.ceil((MAP_HEIGHT - TOP) * SCALE);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setClip(new Rectangle(width, height));
        PaintedPane map = new PaintedPane((surface, _, _) -> snapshot.get().ifPresent(shown -> {
            Look look = new Look(theme.getValue(), Density.COMPACT).without(EnumSet.allOf(Omit.class));
            MapPainter.paint(new WordlessSurface(surface), MapLayout.of(shown, look,
                    AxisShown.still(AxisScale.of(ScaleMode.SCHEMATIC)), MAP_WIDTH, MAP_HEIGHT));
        }), snapshot, theme);
        map.decorate();
        map.setManaged(false);
        map.getTransforms().add(new Scale(SCALE, SCALE));
        map.setLayoutX(-LEFT * SCALE);
        map.setLayoutY(-TOP * SCALE);
        map.resize(MAP_WIDTH, MAP_HEIGHT);
        getChildren().add(map);
    }

    /** Shows what a machine has mapped. */
    void show(Snapshot shown) {
        getStyleClass().remove(TO_COME);
        snapshot.set(Optional.of(shown));
    }
}
