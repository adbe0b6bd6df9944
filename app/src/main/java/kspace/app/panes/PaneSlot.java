package kspace.app.panes;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import kspace.app.canvas.PaintedPane;

/** The place of a pane: what is in it takes all of it, and is scrolled sideways where that is too narrow for it. */
final class PaneSlot extends Region {
    /** The least width in which a row can be read. */
    static final double ROW_LEAST_WIDTH = 1000;

    private final Region content;
    private final double leastWidth;
    private final Scale scale = new Scale(1, 1);
    private Optional<ScrollBar> bar = Optional.empty();

    PaneSlot(Region content, double leastWidth) {
        this.content = content;
        this.leastWidth = leastWidth;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Shows what is in it larger than it is laid out. */
    void magnify(double times) {
        if (scale.getX() != times) {
            scale.setX(times);
            scale.setY(times);
            requestLayout();
            repaint(content);
        }
    }

    /** What is painted has as many pixels as it was shown with. */
    private static void repaint(Node node) {
        switch (node) {
            case PaintedPane pane -> pane.repaint();
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(PaneSlot::repaint);
            default -> {
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean isNarrow = width > 0 && width < leastWidth;
        bar.ifPresent(it -> it.setVisible(isNarrow));
        if (isNarrow) {
            ScrollBar scroll = bar.orElseGet(this::addBar);
            double thickness = PaneArea.SCROLL_BAR;
            scroll.setMax(leastWidth - width);
            scroll.setVisibleAmount((leastWidth - width) * width / leastWidth);
            scroll.setValue(Math.min(scroll.getValue(), scroll.getMax()));
            content.resizeRelocate(-Math.rint(scroll.getValue()), 0, leastWidth, getHeight() - thickness);
            scroll.resizeRelocate(0, getHeight() - thickness, width, thickness);
            setClip(new Rectangle(width, getHeight()));
        } else {
            content.resizeRelocate(
                    0, 0, Math.floor(width / scale.getX()), Math.floor(getHeight() / scale.getY()));
            setClip(null);
        }
    }

    /** Most windows never need it. */
    private ScrollBar addBar() {
        ScrollBar made = new ScrollBar();
        made.setOrientation(Orientation.HORIZONTAL);
        made.getStyleClass().add("pane-scroll");
        made.setAccessibleText(PaneMessage.SCROLL_SIDEWAYS.text());
        made.setUnitIncrement(40);
        made.setBlockIncrement(200);
        made.valueProperty().subscribe(_ -> requestLayout());
        getChildren().add(made);
        bar = Optional.of(made);
        return made;
    }
}
