package kspace.app.panes;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The edge of a pane, which is dragged to make the pane larger or smaller; a double click gives it its usual size. It takes no
 * room: it lies on the panes at both of its sides.
 */
final class PaneDivider extends Region {
    private static final double THICKNESS = 7;
    private static final PseudoClass VERTICAL = PseudoClass.getPseudoClass("vertical");

    private final PanesModel model;
    private final Parent area;
    private final PaneId pane;
    private PaneLayout.Edge edge;
    private double size;
    private double usual = 1;
    private double least;
    private double grabbedAt;
    private double grabbedSize;

    PaneDivider(PaneId pane, PanesModel model, Parent area) {
        this.pane = pane;
        this.model = model;
        this.area = area;
        this.edge = new PaneLayout.Edge(pane, true, 0);
        setId("divider-" + pane.id());
        getStyleClass().add("pane-divider");
        pseudoClassStateChanged(VERTICAL, pane.isColumn());
        setManaged(false);
        setVisible(false);
        setCursor(pane.isColumn() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        setAccessibleText(PaneMessage.EDGE_DRAGGED.text(pane.words()));
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    /** Lies along an edge of its pane. */
    void place(PaneLayout.Edge at, Rectangle2D place, double usualSize, double leastSize) {
        edge = at;
        usual = usualSize;
        least = leastSize;
        if (pane.isColumn()) {
            size = place.getWidth();
            double x = at.isLeading() ? place.getMinX() : place.getMaxX();
            resizeRelocate(x - Math.ceil(THICKNESS / 2), place.getMinY(), THICKNESS, place.getHeight());
        } else {
            size = place.getHeight();
            double y = at.isLeading() ? place.getMinY() : place.getMaxY();
            resizeRelocate(place.getMinX(), y - Math.floor(THICKNESS / 2), place.getWidth(), THICKNESS);
        }
    }

    private double along(MouseEvent event) {
        Point2D point = area.sceneToLocal(event.getSceneX(), event.getSceneY());
        return pane.isColumn() ? point.getX() : point.getY();
    }

    private void grab(MouseEvent event) {
        grabbedAt = along(event);
        grabbedSize = size;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            double moved = along(event) - grabbedAt;
            stretchTo(grabbedSize + (edge.isLeading() ? -moved : moved));
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.stretch(pane, 1);
        }
        model.keep();
        event.consume();
    }

    /** Makes the pane larger, or smaller by a negative step. */
    void grow(double step) {
        stretchTo(size + step);
        model.keep();
    }

    private void stretchTo(double wanted) {
        model.stretch(pane, Math.clamp(wanted, least, Math.max(least, edge.most())) / usual);
    }
}
