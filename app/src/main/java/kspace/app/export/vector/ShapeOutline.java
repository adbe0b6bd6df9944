package kspace.app.export.vector;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.transform.NonInvertibleTransformException;
import javafx.scene.transform.Transform;
import kspace.app.canvas.Outline;

/** Turns JavaFX shapes into outlines. */
final class ShapeOutline {
    private ShapeOutline() {}

    /** Returns the outline of a shape, its stroke included, in its own coordinates. */
    static Outline of(Shape shape) {
        try {
            // The union of shapes is a path, in the coordinates of the scene.
            Path path = (Path) Shape.union(shape, new Rectangle());
            return outline(path.getElements(), shape.getLocalToSceneTransform().createInverse());
        } catch (NonInvertibleTransformException e) {
            // A shape without any extent.
            return new Outline();
        }
    }

    /** Returns the outline of the shape of a region, which fills the region. */
    static Outline fitted(Shape shape, double width, double height) {
        Bounds bounds = shape.getLayoutBounds();
        Path path = (Path) Shape.union(shape, new Rectangle());
        Transform fit = Transform.translate(-bounds.getMinX(), -bounds.getMinY());
        return outline(path.getElements(),
                Transform.scale(width / bounds.getWidth(), height / bounds.getHeight()).createConcatenation(fit));
    }

    private static Outline outline(List<PathElement> elements, Transform transform) {
        Outline outline = new Outline();
        Point2D at = Point2D.ZERO;
        for (PathElement element : elements) {
            switch (element) {
                case MoveTo to -> {
                    at = transform.transform(to.getX(), to.getY());
                    outline.moveTo(at.getX(), at.getY());
                }
                case LineTo to -> {
                    at = transform.transform(to.getX(), to.getY());
                    outline.lineTo(at.getX(), at.getY());
                }
                case CubicCurveTo to -> at = curve(outline, transform.transform(to.getControlX1(), to.getControlY1()),
                        transform.transform(to.getControlX2(), to.getControlY2()),
                        transform.transform(to.getX(), to.getY()));
                case QuadCurveTo to -> {
                    Point2D control = transform.transform(to.getControlX(), to.getControlY());
                    Point2D end = transform.transform(to.getX(), to.getY());
                    at = curve(outline, at.interpolate(control, 2.0 / 3), end.interpolate(control, 2.0 / 3), end);
                }
                case ClosePath _ -> outline.close();
                default -> throw new IllegalStateException("not a part of a union: " + element);
            }
        }
        return outline;
    }

    private static Point2D curve(Outline outline, Point2D control1, Point2D control2, Point2D end) {
        outline.curveTo(control1.getX(), control1.getY(), control2.getX(), control2.getY(), end.getX(), end.getY());
        return end;
    }
}
