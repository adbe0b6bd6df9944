package kspace.app.map;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Surface;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.motion.FrameClock;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.controls.IconButton;
import kspace.app.controls.LegendCard;
import kspace.app.controls.WholeText;
import kspace.app.data.SpokenWords;
import kspace.app.data.ViewKind;
import kspace.app.map.column.Box;
import kspace.app.map.column.VirtualPart;
import kspace.app.map.compare.DifferenceOverlay;
import kspace.app.map.edit.MemoryDrag;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.layout.Pointing;
import kspace.app.map.paint.DragGuide;
import kspace.app.map.paint.EditedRegion;
import kspace.app.map.paint.Highlight;
import kspace.app.map.paint.HighlightPainter;
import kspace.app.map.paint.MapLegend;
import kspace.app.map.paint.MapPainter;
import kspace.app.map.paint.MapSigns;
import kspace.app.map.readout.MapTarget;
import kspace.app.map.readout.ReadoutNode;
import kspace.app.resources.Resources;
import kspace.app.zoom.VerticalScale;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The address map: virtual and physical memory, and what maps where. */
public final class MapView extends VBox {
    private static final double CARD_MARGIN = 6;

    private final MapViewModel model;
    private final Commands commands = new Commands();
    private final ObservableValue<Look> look;
    private final BooleanProperty findings = new SimpleBooleanProperty(true);
    private final PaintedPane picture;
    private final PaintedPane legend;
    private final PaintedPane highlights;
    private final ReadoutNode readout = new ReadoutNode();
    private final ObjectProperty<Optional<Double>> heldAt = new SimpleObjectProperty<>(Optional.empty());
    private final MarkExplainer marks;
    private final LegendCard signs;

    /** Creates the view. */
    public MapView(MapViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        this.picture = new PaintedPane(
                (surface, width, height) -> MapPainter.paint(
                        surface, model.layout(drawn(), width, height), model.arrivalProperty().get()),
                model.snapshotProperty(), look, model.motion().shownProperty(), model.arrivalProperty(), findings);
        this.legend = new PaintedPane(
                (surface, width, height) -> MapLegend.paint(
                        surface, look.getValue(), width, height, MapSigns.line(model.snapshotProperty().get()),
                        overviewText()),
                model.snapshotProperty(), look, model.motion().shownProperty());
        this.highlights = new PaintedPane(
                this::paintHighlights,
                model.snapshotProperty(), look, model.motion().shownProperty(), model.hoveredProperty(),
                model.soughtProperty(), model.editedProperty(), heldAt);
        picture.locating(this::placeOf);
        this.marks = new MarkExplainer(model, this::placed, picture);
        this.signs =
                new LegendCard(look, CommandId.MAP_LEGEND.keyText(), () -> MapSigns.of(model.snapshotProperty().get()));
        signs.setId("map-legend-card");
        getStyleClass().add("map-view");
        getStylesheets().add(Resources.url("css/map.css").toExternalForm());
        getChildren().addAll(header(), body(), footer());
        model.snapshotProperty().addListener(_ -> {
            readout.hide();
            heldAt.set(Optional.empty());
            marks.close();
        });
        FrameClock.drive(model.motion().movingProperty(), model.motion()::advance);
    }

    /** Returns how the map looks: without marks of findings where these are switched off. */
    private Look drawn() {
        Look now = look.getValue();
        Set<Omit> omitted = EnumSet.of(Omit.FINDINGS);
        omitted.addAll(now.omits());
        return findings.get() ? now : now.without(omitted);
    }

    /** Returns what can be done on the map. */
    public Commands commands() {
        return commands;
    }

    /** Draws what changes with the mouse, over the map, which need not be drawn again for it. */
    private void paintHighlights(Surface surface, double width, double height) {
        Optional<Highlight> highlight = model.highlight();
        Optional<PaddrRange> edited = model.editedProperty().get();
        Optional<Double> held = heldAt.get();
        if (highlight.isPresent() || edited.isPresent() || held.isPresent()) {
            MapLayout layout = model.layout(look.getValue(), width, height);
            edited.ifPresent(region -> EditedRegion.paint(surface, layout, region));
            highlight.ifPresent(it -> HighlightPainter.paint(surface, layout, it));
            held.ifPresent(y -> DragGuide.paint(surface, layout.geometry(), y));
        }
    }

    private Region header() {
        Label title = new Label(MapMessage.ADDRESS_MAP.text());
        title.getStyleClass().add("map-title");
        WholeText.tipWhereCut(title);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton all = new IconButton(
                MaterialDesignA.ARROW_EXPAND_VERTICAL, CommandId.MAP_SHOW_ALL.words(), CommandId.MAP_SHOW_ALL.keyText(),
                model.zooming()::showAll);
        all.setId("map-all");
        all.visibleProperty().bind(model.snapshotProperty().map(it -> it.zoom().isPresent()));
        HBox header = new HBox(title, space, all, signs.button(), new ScaleSwitch(model.modeProperty(), model::choose));
        header.getStyleClass().add("map-header");
        fixHeight(header, 40, 34);
        return header;
    }

    private Region body() {
        Pane overlay = new Pane(readout, marks.card());
        overlay.setPickOnBounds(false);
        readout.setMouseTransparent(true);
        highlights.setMouseTransparent(true);
        highlights.setId("map-highlights");
        highlights.decorate();
        StackPane body = new StackPane(picture, highlights, overlay, signs);
        StackPane.setAlignment(signs, Pos.TOP_RIGHT);
        StackPane.setMargin(signs, new Insets(CARD_MARGIN));
        body.getStyleClass().add("map-body");
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        picture.setFocusTraversable(true);
        picture.setId("map-picture");
        picture.describedBy(() -> SpokenWords.of(ViewKind.MAP, model.snapshotProperty().get()));
        picture.setOnMouseMoved(this::hover);
        picture.setOnMouseExited(_ -> stopHovering());
        new MapMouse(model, this::placed, this::stopHovering).install(picture);
        MapKeys keys = new MapKeys(model, this::placed, marks, signs::toggle, this::closeCard);
        commands.offerAll(keys.commands())
                .offerSwitch(CommandId.MAP_FINDINGS, findings, () -> findings.set(!findings.get()));
        keys.install(picture, commands);
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, this::explain);
        model.differences().ifPresent(differences -> body.getChildren().add(
                1,
                new DifferenceOverlay(differences, this::placed, readout, model.snapshotProperty(), look,
                        model.motion().shownProperty()).install(picture)));
        model.edits().ifPresent(edits -> new MemoryDrag(
                edits, this::placed, readout, picture, heldAt, this::stopHovering).install());
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
        VaddrRange range = placed().minimap().range();
        return range.sizeBytes() == 0 ? MapMessage.LEFT_BAR_ALL_BYTES.text()
                : MapMessage.LEFT_BAR_TRUE_SCALE.text(range.sizeBytes());
    }

    private MapLayout placed() {
        return model.layout(look.getValue(), Math.ceil(picture.getWidth()), Math.ceil(picture.getHeight()));
    }

    private void hover(MouseEvent event) {
        Optional<MapTarget> target = Pointing.at(placed(), event.getX(), event.getY());
        model.hoveredProperty().set(target);
        findingAt(event).map(FindingMark::readout).or(() -> target.map(model::readout)).ifPresentOrElse(
                it -> readout.show(it, event.getX(), event.getY(), picture.getLayoutBounds()),
                readout::hide);
    }

    private void stopHovering() {
        readout.hide();
        model.hoveredProperty().set(Optional.empty());
    }

    /** Opens what a mark under the mouse has to say, and closes it for a press anywhere else, or for a menu. */
    private void explain(MouseEvent event) {
        marks.close();
        findingAt(event).filter(_ -> event.getButton() == MouseButton.PRIMARY).ifPresent(mark -> {
            stopHovering();
            picture.requestFocus();
            marks.explain(mark, event.getX(), event.getY());
            event.consume();
        });
    }

    private Optional<FindingMark> findingAt(MouseEvent event) {
        return picture.hit(event.getX(), event.getY())
                .filter(FindingMark.class::isInstance)
                .map(FindingMark.class::cast);
    }

    /** Closes what a mark has to say, or what all marks mean; returns whether one of them was open. */
    public boolean closeCard() {
        return marks.close() || signs.close();
    }

    /**
     * Returns where a range of the layout is drawn, in this view's coordinates: the part of it that is mapped if any is,
     * else what is to come, else all of it.
     *
     * @throws java.util.NoSuchElementException if the zoom shows nothing of it
     */
    public Bounds boundsOnMap(RangeRole kind) {
        MapLayout layout = placed();
        List<Box<VirtualPart>> boxes = layout.boxesOf(kind);
        double top = boxes.getLast().top();
        double height = boxes.getFirst().bottom() - top;
        Bounds inPicture = new BoundingBox(
                layout.geometry().virtualLeft(), top, layout.geometry().virtualWidth(), height);
        return sceneToLocal(picture.localToScene(inPicture));
    }

    /** Returns where an address lies in the virtual column, as high as a line. */
    private Optional<Rectangle2D> placeOf(Vaddr va) {
        MapLayout layout = placed();
        VerticalScale scale = layout.virtual().scale();
        if (!scale.holds(va.value())) {
            return Optional.empty();
        }
        double top = Math.min(scale.upperEdge(va.value()), scale.lowerEdge(va.value()));
        double height = Math.max(1, Math.abs(scale.lowerEdge(va.value()) - top));
        MapGeometry at = layout.geometry();
        return Optional.of(new Rectangle2D(at.virtualLeft(), top, at.virtualWidth(), height));
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
