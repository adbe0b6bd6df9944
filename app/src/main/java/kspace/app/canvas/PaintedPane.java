package kspace.app.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import kspace.core.address.Vaddr;

/**
 * A part of the window that a painter draws. It is never larger than what is seen, and is painted at most once a frame,
 * after layout, when something it depends on has changed. Where the window is magnified, it is painted as much finer.
 */
public final class PaintedPane extends Region {
    private final Canvas canvas = new Canvas();
    private final TextMeasure measure = new TextMeasure();
    private final Painter painter;
    private CanvasSurface painted = new CanvasSurface(canvas.getGraphicsContext2D(), measure, PixelGrid.NONE);
    private boolean stale = true;
    private double pixelsPerUnit = 1;
    /** How many pixels of the screen a unit of the scene has; 0 where there is no window. */
    private double outputScale;
    private PixelGrid grid = PixelGrid.NONE;
    private Optional<BiFunction<Surface, Double, OptionalDouble>> flow = Optional.empty();
    private Optional<Supplier<String>> words = Optional.empty();
    private Function<Vaddr, Optional<Rectangle2D>> locator = _ -> Optional.empty();

    /** Creates a pane that {@code painter} draws, again whenever one of {@code dependencies} changes. */
    public PaintedPane(Painter painter, Observable... dependencies) {
        this.painter = painter;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        // The canvas follows the size of the pane, so it must not have a say in it.
        canvas.setManaged(false);
        getChildren().add(canvas);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::renderScaleXProperty).orElse(0)
                .subscribe(scale -> {
                    outputScale = scale.doubleValue();
                    requestLayout();
                });
        for (Observable dependency : dependencies) {
            dependency.addListener(_ -> repaint());
        }
    }

    /**
     * Has assistive technology read composed words, made when it asks for them, in place of all that is painted.
     *
     * @return this
     */
    public PaintedPane describedBy(Supplier<String> composed) {
        words = Optional.of(composed);
        return this;
    }

    /**
     * Lets the height follow from the width, where a height is given for it: that of a picture on a page, which goes down as far
     * as what it shows.
     */
    public void flowing(BiFunction<Surface, Double, OptionalDouble> heights) {
        flow = Optional.of(heights);
    }

    @Override
    public Orientation getContentBias() {
        return flow.isPresent() ? Orientation.HORIZONTAL : super.getContentBias();
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.filter(_ -> width > 0).map(it -> it.apply(painted, width)).orElse(OptionalDouble.empty())
                .orElseGet(() -> super.computePrefHeight(width));
    }

    /** Is passed over by assistive technology: what is painted says nothing that is not said elsewhere. */
    public void decorate() {
        setAccessibleRole(AccessibleRole.NODE);
        describedBy(() -> "");
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT && words.isPresent()
                ? Secret.at(this).without(words.get().get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /**
     * Paints finer than the screen needs, for pictures; on the screen, JavaFX does that by itself.
     *
     * @param scale how many pixels to paint for each pixel of the window
     */
    public void setPixelsPerUnit(double scale) {
        pixelsPerUnit = scale;
        repaint();
    }

    /** Paints again at the next frame. */
    public void repaint() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        double fineness = pixelsPerUnit * getLocalToSceneTransform().getMxx();
        double pixelWidth = Math.ceil(width * fineness);
        double pixelHeight = Math.ceil(height * fineness);
        PixelGrid now = PixelGrid.of(fineness * outputScale);
        boolean isOtherGrid = !now.equals(grid);
        grid = now;
        putOnPixels();
        boolean resized = isOtherGrid || canvas.getWidth() != pixelWidth || canvas.getHeight() != pixelHeight;
        if (resized) {
            canvas.setWidth(pixelWidth);
            canvas.setHeight(pixelHeight);
            canvas.getTransforms().setAll(new Scale(1 / fineness, 1 / fineness));
        }
        if ((stale || resized) && width > 0 && height > 0) {
            stale = false;
            GraphicsContext context = canvas.getGraphicsContext2D();
            context.setTransform(1, 0, 0, 1, 0, 0);
            context.clearRect(0, 0, pixelWidth, pixelHeight);
            context.setTransform(fineness, 0, 0, fineness, 0, 0);
            painted = new CanvasSurface(context, measure, grid);
            painter.paint(Secret.at(this).on(painted), width, height);
            if (words.isEmpty()) {
                setAccessibleText(texts().stream().map(DrawnText::text).collect(Collectors.joining(", ")));
            } else {
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }

    /** Moves the canvas by less than a pixel, so that its pixels are those of the screen. */
    private void putOnPixels() {
        Transform place = getLocalToSceneTransform();
        boolean isMoved = !grid.equals(PixelGrid.NONE);
        canvas.setLayoutX(isMoved ? offset(place.getTx()) / place.getMxx() : 0);
        canvas.setLayoutY(isMoved ? offset(place.getTy()) / place.getMyy() : 0);
    }

    private double offset(double at) {
        return Math.rint(at * outputScale) / outputScale - at;
    }

    /** Draws the same on another surface. */
    public void paintOn(Surface surface) {
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (width > 0 && height > 0) {
            painter.paint(Secret.at(this).on(surface), width, height);
        }
    }

    /** Returns what lies at a point of this pane, topmost first, if anything does. */
    public Optional<Object> hit(double x, double y) {
        return painted.hit(x, y);
    }

    /** Returns where {@code target} lies in this pane, if it is drawn. */
    public Optional<Rectangle2D> boundsOf(Object target) {
        return painted.boundsOf(target);
    }

    /** Returns the smallest thing that is drawn around a place and is larger than that, if there is one. */
    public Optional<Rectangle2D> around(Rectangle2D place) {
        return painted.around(place);
    }

    /** Returns the parts that are drawn, in drawing order; one that is drawn at several times is there as often. */
    public List<Part.Drawn> parts() {
        return painted.parts();
    }

    /** Lets places be found that are no parts of their own: where an address lies, if it is in sight. */
    public void locating(Function<Vaddr, Optional<Rectangle2D>> places) {
        locator = places;
    }

    /** Returns where an address lies in this pane: where the pane knows that itself, or else on its smallest part that has it. */
    public Optional<Rectangle2D> placeOf(Vaddr va) {
        return locator.apply(va).or(() -> parts().stream()
                .filter(it -> it.part().addresses().filter(range -> range.contains(va)).isPresent())
                .map(Part.Drawn::bounds)
                .min(Comparator.comparingDouble(it -> it.getWidth() * it.getHeight())));
    }

    /** Returns the texts that are drawn, in drawing order. */
    public List<DrawnText> texts() {
        return painted.texts();
    }
}
