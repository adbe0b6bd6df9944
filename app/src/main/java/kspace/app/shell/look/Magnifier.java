package kspace.app.shell.look;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Theme;

/** Shows a region larger than it is laid out: the region gets as much less room as it is magnified. */
public final class Magnifier extends Region {
    /** The least room in which everything of the window can be seen. */
    public static final double LEAST_WIDTH = 1000;
    public static final double LEAST_HEIGHT = 640;

    /** Few values, so that a window that is resized does not change with every pixel. */
    private static final double STEP = 1.0 / 8;

    private final Region content;
    private final DoubleProperty magnification = new SimpleDoubleProperty(this, "magnification", 1);

    public Magnifier(Region content) {
        this.content = content;
        Scale scale = new Scale(1, 1);
        scale.xProperty().bind(magnification);
        scale.yProperty().bind(magnification);
        content.getTransforms().add(scale);
        getChildren().add(content);
        magnification.addListener(_ -> {
            requestLayout();
            repaint(content);
        });
    }

    /**
     * Returns how many times larger than usual a theme shows a window of a size: as much as it asks for, or less where that
     * would push parts of the window out of it.
     */
    static double fitting(Theme theme, double width, double height) {
        double room = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        return Math.clamp(Math.floor(room / STEP) * STEP, 1, theme.magnification());
    }

    /** What is painted has as many pixels as it was shown with; what keeps its size would keep these. */
    private static void repaint(Node node) {
        switch (node) {
            case PaintedPane pane -> pane.repaint();
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(Magnifier::repaint);
            default -> {
            }
        }
    }

    /** Returns how many times larger the content is shown. */
    public DoubleProperty magnificationProperty() {
        return magnification;
    }

    /** The height of what is shown may follow from its width. */
    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computePrefHeight(double width) {
        double times = magnification.get();
        return width < 0 ? super.computePrefHeight(width)
                : Math.ceil(content.prefHeight(Math.floor(width / times)) * times);
    }

    @Override
    protected void layoutChildren() {
        double times = magnification.get();
        // Whole pixels: what is laid out in half ones would reach out of the window.
        content.resizeRelocate(0, 0, Math.floor(getWidth() / times), Math.floor(getHeight() / times));
    }
}
