package kspace.app.panes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Look;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;

/** The panes of a window, with the dividers between them. */
public final class PaneArea extends Region {
    /** By how much a key makes a pane larger. */
    private static final double KEY_STEP = 24;
    /** The least width of a row with the sizes of a window with much room. */
    private static final double ROW_ROOMY_WIDTH = 1400;
    private static final double MAGNIFICATION_STEPS = 8;
    private static final double MOST_MAGNIFICATION = 3;
    /** What a scroll bar of panes takes. */
    static final double SCROLL_BAR = 12;

    private final PanesModel model;
    private final ObservableValue<Look> look;
    private final Map<PaneId, PaneSlot> slots = new EnumMap<>(PaneId.class);
    private final Map<PaneId, PaneDivider> dividers = new EnumMap<>(PaneId.class);
    private Optional<PaneSlot> comparison = Optional.empty();
    private ObservableValue<Boolean> comparing = new ReadOnlyBooleanWrapper(false);
    private Optional<ScrollBar> bar = Optional.empty();
    private Optional<PaneId> lastFocused = Optional.empty();
    private double laidOutHeight;

    /** Creates an area without panes. */
    public PaneArea(PanesModel model, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("pane-area");
        model.arrangementProperty().subscribe(_ -> requestLayout());
        look.subscribe(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
    }

    /** Lets machines be compared in the place of all panes but the timeline; before any pane is put in. */
    public void compareIn(Region content, ObservableValue<Boolean> isOpen) {
        PaneSlot slot = new PaneSlot(content, PaneSlot.ROW_LEAST_WIDTH);
        comparison = Optional.of(slot);
        comparing = isOpen;
        slot.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> isOpen.getValue() && model.arrangementProperty().get().full().isEmpty(), isOpen,
                model.arrangementProperty()));
        getChildren().add(slot);
        isOpen.addListener((_, _, open) -> {
            if (open) {
                model.leaveFull();
            }
            requestLayout();
        });
    }

    /** Puts a pane in. */
    public void put(PaneId pane, Region content) {
        PaneSlot slot = new PaneSlot(content, pane.isColumn() ? 0 : PaneSlot.ROW_LEAST_WIDTH);
        slot.setId("pane-" + pane.id());
        slot.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.arrangementProperty().get().shows(pane)
                        && (pane == PaneId.TIMELINE || !comparing.getValue()),
                model.arrangementProperty(), comparing));
        slot.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> clicked(pane, slot, event));
        PaneDivider divider = new PaneDivider(pane, model, this);
        slots.put(pane, slot);
        dividers.put(pane, divider);
        getChildren().add(slot);
        // Above all panes, so that the half of it that lies on the next one is reached, too.
        dividers.values().forEach(Node::toFront);
        getChildren().add(divider);
    }

    /** Offers what can be done with panes. */
    public void offerTo(Commands commands) {
        for (PaneId pane : slots.keySet()) {
            commands.offerSwitch(pane.command(), model.shows(pane), () -> model.toggle(pane));
        }
        commands.offer(CommandId.PANE_FULL, () -> model.toggleFull(focused()))
                .offer(CommandId.PANE_LARGER, () -> grow(KEY_STEP))
                .offer(CommandId.PANE_SMALLER, () -> grow(-KEY_STEP))
                .offer(CommandId.PANES_RESET, model.arrangementProperty().map(it -> !it.equals(Arrangement.USUAL)),
                        model::reset);
    }

    /** The pane with the focus; a pane that fills what others leave grows when those beside it become smaller. */
    private void grow(double step) {
        Optional.ofNullable(dividers.get(focused())).filter(Node::isVisible).ifPresentOrElse(
                it -> it.grow(step),
                () -> dividers.values().stream().filter(Node::isVisible).findFirst().ifPresent(it -> it.grow(-step)));
    }

    /** The pane that has the focus, or had it last. */
    private PaneId focused() {
        return lastFocused.filter(it -> model.arrangementProperty().get().shows(it)).or(
                () -> slots.entrySet().stream().filter(it -> it.getValue().isVisible()).map(Map.Entry::getKey)
                        .findFirst())
                .orElse(PaneId.TABLES);
    }

    private void focusMoved(Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            Node inside = node;
            Optional<PaneId> pane = slots.entrySet().stream().filter(it -> it.getValue().equals(inside))
                    .map(Map.Entry::getKey).findFirst();
            if (pane.isPresent()) {
                lastFocused = pane;
                reveal(inside);
                return;
            }
        }
    }

    /** A double click on the head of a pane, where nothing else is. */
    private void clicked(PaneId pane, PaneSlot slot, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()
                && slot.sceneToLocal(event.getSceneX(), event.getSceneY()).getY() <= look.getValue().pick(40, 34)
                && isEmptyHead(event)) {
            model.toggleFull(pane);
            event.consume();
        }
    }

    private static boolean isEmptyHead(MouseEvent event) {
        return event.getTarget() instanceof Node target && Stream.iterate(target, it -> it != null, Node::getParent)
                .noneMatch(it -> switch (it) {
                    case ButtonBase button -> !button.getStyleClass().contains("inspector-tab");
                    case TextInputControl _ -> true;
                    case PaintedPane painted -> {
                        var at = painted.sceneToLocal(event.getSceneX(), event.getSceneY());
                        yield painted.hit(at.getX(), at.getY()).isPresent();
                    }
                    default -> false;
                });
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        PaneLayout layout = PaneLayout.of(model.arrangementProperty().get(), new PaneLayout.Area(
                look.getValue(), getWidth(), getHeight(), isComparingShown(), SCROLL_BAR));
        slots.forEach((pane, slot) -> slot.magnify(magnification(pane)));
        double hidden = Math.max(0, layout.height() - getHeight());
        boolean wasSeen = getHeight() != laidOutHeight && isLastFocusedSeen();
        laidOutHeight = getHeight();
        Optional<Rectangle2D> seen = lastFocused.filter(_ -> wasSeen)
                .flatMap(it -> Optional.ofNullable(layout.places().get(it)));
        double shift = kept(seen, scrolled(hidden));
        layout.places().forEach((pane, place) -> putOnPixels(Optional.ofNullable(slots.get(pane)), place, shift));
        layout.comparison().ifPresent(place -> putOnPixels(comparison, place, shift));
        dividers.values().forEach(it -> it.setVisible(false));
        for (PaneLayout.Edge edge : layout.edges()) {
            PaneDivider divider = dividers.get(edge.pane());
            Rectangle2D place = layout.places().get(edge.pane());
            if (divider != null && place != null) {
                divider.place(edge, place, edge.pane().usual(look.getValue()), edge.pane().least(look.getValue()));
                divider.setVisible(true);
            }
        }
    }

    /** A row that has all of the window is shown as much larger as the window is wide: it has no use for the height. */
    private double magnification(PaneId pane) {
        if (pane.isColumn() || model.arrangementProperty().get().full().filter(it -> it == pane).isEmpty()) {
            return 1;
        }
        Look now = look.getValue();
        double room = Math.min(getWidth() / now.pick(ROW_ROOMY_WIDTH, PaneSlot.ROW_LEAST_WIDTH),
                getHeight() / pane.usual(now));
        return Math.clamp(Math.floor(room * MAGNIFICATION_STEPS) / MAGNIFICATION_STEPS, 1, MOST_MAGNIFICATION);
    }

    private boolean isComparingShown() {
        return comparing.getValue() && model.arrangementProperty().get().full().isEmpty();
    }

    private void putOnPixels(Optional<PaneSlot> slot, Rectangle2D place, double shift) {
        double x = snapPositionX(place.getMinX());
        double y = snapPositionY(place.getMinY() - shift);
        slot.ifPresent(it -> it.resizeRelocate(
                x, y, snapPositionX(place.getMaxX()) - x, snapPositionY(place.getMaxY() - shift) - y));
    }

    /** Shows the scroll bar if something is hidden; returns by how much everything lies higher. */
    private double scrolled(double hidden) {
        bar.ifPresent(it -> it.setVisible(hidden > 0));
        if (hidden == 0) {
            setClip(null);
            return 0;
        }
        setClip(new Rectangle(getWidth(), getHeight()));
        ScrollBar scroll = bar.orElseGet(this::addBar);
        scroll.setMax(hidden);
        scroll.setVisibleAmount(hidden * getHeight() / (hidden + getHeight()));
        scroll.setBlockIncrement(getHeight());
        scroll.setValue(Math.min(scroll.getValue(), hidden));
        scroll.resizeRelocate(getWidth() - SCROLL_BAR, 0, SCROLL_BAR, getHeight());
        return Math.rint(scroll.getValue());
    }

    /** Returns whether the pane that has the focus was seen as a whole, or from its top on, when the area was laid out last. */
    private boolean isLastFocusedSeen() {
        return lastFocused.flatMap(it -> Optional.ofNullable(slots.get(it))).map(Node::getBoundsInParent)
                .filter(it -> it.getMinY() > -1 && (it.getMinY() < 1 || it.getMaxY() < laidOutHeight + 1)).isPresent();
    }

    /** Keeps a pane in sight that was so before the area became higher or lower: what is said above it comes and goes. */
    private double kept(Optional<Rectangle2D> pane, double shift) {
        return pane.filter(it -> it.getMinY() < shift || it.getMaxY() - shift > getHeight())
                .flatMap(it -> bar.filter(Node::isVisible).map(scroll -> {
                    scroll.setValue(Math.clamp(it.getMinY(), 0, scroll.getMax()));
                    return Math.rint(scroll.getValue());
                })).orElse(shift);
    }

    /** Most windows never need it. */
    private ScrollBar addBar() {
        ScrollBar made = new ScrollBar();
        made.setId("panes-scroll");
        made.setOrientation(Orientation.VERTICAL);
        made.setAccessibleText(PaneMessage.SCROLL_THE_PANES.text());
        made.setUnitIncrement(40);
        made.getStyleClass().add("pane-scroll");
        made.valueProperty().subscribe(_ -> requestLayout());
        getChildren().add(made);
        bar = Optional.of(made);
        return made;
    }

    private void scroll(ScrollEvent event) {
        bar.filter(Node::isVisible).ifPresent(it -> {
            it.setValue(Math.clamp(it.getValue() - event.getDeltaY(), 0, it.getMax()));
            event.consume();
        });
    }

    /** Scrolls to the pane that gets the focus. */
    private void reveal(Node slot) {
        bar.filter(Node::isVisible).ifPresent(it -> {
            Bounds place = slot.getBoundsInParent();
            boolean isBelow = place.getMinY() > 1 && place.getMaxY() > getHeight() + 1;
            boolean isAbove = place.getMinY() < -1 && place.getMaxY() < getHeight() - 1;
            if (isBelow || isAbove) {
                it.setValue(Math.clamp(it.getValue() + place.getMinY(), 0, it.getMax()));
            }
        });
    }
}
