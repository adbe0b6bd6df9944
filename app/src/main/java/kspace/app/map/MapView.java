package kspace.app.map;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.Look;
import kspace.app.canvas.PaintedPane;
import kspace.app.resources.Resources;
import kspace.core.address.ByteSize;
import kspace.core.kspace.RangeKind;

/** The address map: virtual and physical memory, and what maps where. */
public final class MapView extends VBox {
    private final MapViewModel model;
    private final ObservableValue<Look> look;
    private final PaintedPane picture;
    private final PaintedPane legend;
    private final ReadoutNode readout = new ReadoutNode();

    /** Creates the view. */
    public MapView(MapViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        this.picture = new PaintedPane(
                (surface, width, height) -> MapPainter.paint(surface, model.layout(look.getValue(), width, height)),
                model.snapshotProperty(), look, model.modeProperty());
        this.legend = new PaintedPane(
                (surface, width, height) -> MapLegend.paint(surface, look.getValue(), width, height, overviewText()),
                model.snapshotProperty(), look);
        getStyleClass().add("map-view");
        getStylesheets().add(Resources.url("css/map.css").toExternalForm());
        getChildren().addAll(header(), body(), footer());
        model.snapshotProperty().addListener(_ -> readout.hide());
    }

    private Region header() {
        Label title = new Label("Address map");
        title.getStyleClass().add("map-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, new ScaleSwitch(model.modeProperty()));
        header.getStyleClass().add("map-header");
        fixHeight(header, 40, 34);
        return header;
    }

    private Region body() {
        Pane overlay = new Pane(readout);
        overlay.setMouseTransparent(true);
        StackPane body = new StackPane(picture, overlay);
        body.getStyleClass().add("map-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        picture.setFocusTraversable(true);
        picture.setId("map-picture");
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseExited(_ -> readout.hide());
        picture.setOnMousePressed(this::press);
        picture.setOnKeyPressed(this::key);
        return body;
    }

    private Region footer() {
        legend.getStyleClass().add("map-legend");
        legend.setId("map-legend");
        fixHeight(legend, 30, 24);
        return legend;
    }

    private void fixHeight(Region region, double normal, double compact) {
        region.minHeightProperty().bind(look.map(it -> it.pick(normal, compact)));
        region.maxHeightProperty().bind(region.minHeightProperty());
        region.prefHeightProperty().bind(region.minHeightProperty());
    }

    private String overviewText() {
        long half = model.snapshotProperty().get().boot().machine().consts().kernelHalf().sizeBytes();
        return "left bar: " + ByteSize.format(half) + ", true scale";
    }

    private MapLayout placed() {
        return model.layout(look.getValue(), Math.ceil(picture.getWidth()), Math.ceil(picture.getHeight()));
    }

    private void hover(MouseEvent event) {
        Optional<MapTarget> target = Pointing.at(placed(), event.getX(), event.getY());
        target.ifPresentOrElse(
                it -> readout.show(model.readout(it), event.getX(), event.getY(), picture.getLayoutBounds()),
                readout::hide);
    }

    private void press(MouseEvent event) {
        picture.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            Pointing.at(placed(), event.getX(), event.getY()).ifPresent(model::select);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        Optional<Runnable> command = command(event.getCode());
        command.ifPresent(it -> {
            it.run();
            event.consume();
        });
    }

    private Optional<Runnable> command(KeyCode code) {
        if (code == KeyCode.UP) {
            return Optional.of(model::selectRegionAbove);
        }
        if (code == KeyCode.DOWN) {
            return Optional.of(model::selectRegionBelow);
        }
        if (code == KeyCode.HOME) {
            return Optional.of(model::selectHighestRegion);
        }
        return code == KeyCode.END ? Optional.of(model::selectLowestRegion) : Optional.empty();
    }

    /**
     * Returns where a range of the layout is drawn, in this view's coordinates: the part of it that is mapped if any is,
     * else what is to come, else all of it.
     */
    public Bounds boundsOnMap(RangeKind kind) {
        MapLayout layout = placed();
        List<Box<VirtualPart>> boxes = layout.boxesOf(kind);
        double top = boxes.getLast().top();
        double height = boxes.getFirst().bottom() - top;
        Bounds inPicture = new BoundingBox(
                layout.geometry().virtualLeft(), top, layout.geometry().virtualWidth(), height);
        return sceneToLocal(picture.localToScene(inPicture));
    }

    /** Returns the picture of the columns. */
    PaintedPane picture() {
        return picture;
    }

    /** Returns the picture of the legend. */
    PaintedPane legend() {
        return legend;
    }
}
