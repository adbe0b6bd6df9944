package kspace.app.export.vector;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;
import kspace.app.canvas.Outline;
import kspace.app.canvas.Stroke;

/** Draws the background and the border of a region. */
final class RegionPainter {
    private final Region region;
    private final VectorSurface surface;

    private RegionPainter(Region region, VectorSurface surface) {
        this.region = region;
        this.surface = surface;
    }

    /** Draws them. */
    static void paint(Region region, VectorSurface surface) {
        new RegionPainter(region, surface).paint();
    }

    private void paint() {
        Background background = region.getBackground();
        if (background != null) {
            background.getFills().forEach(this::paint);
        }
        Border border = region.getBorder();
        if (border != null) {
            border.getStrokes().forEach(this::paint);
        }
    }

    private void paint(BackgroundFill fill) {
        if (!(fill.getFill() instanceof Color color)) {
            return;
        }
        Insets insets = fill.getInsets();
        double width = region.getWidth() - insets.getLeft() - insets.getRight();
        double height = region.getHeight() - insets.getTop() - insets.getBottom();
        if (width <= 0 || height <= 0) {
            return;
        }
        Shape shape = region.getShape();
        if (shape == null) {
            surface.fill(corners(insets.getLeft(), insets.getTop(), width, height, fill.getRadii()), color);
        } else {
            surface.beginGroup(Transform.translate(insets.getLeft(), insets.getTop()), 1);
            surface.fill(ShapeOutline.fitted(shape, width, height), color);
            surface.endGroup();
        }
    }

    /** Returns a rectangle with the round corners that fit into it. */
    private static Outline corners(double x, double y, double width, double height, CornerRadii radii) {
        double topLeft =
                radius(radii.getTopLeftHorizontalRadius(), radii.isTopLeftHorizontalRadiusAsPercentage(), width);
        double topRight =
                radius(radii.getTopRightHorizontalRadius(), radii.isTopRightHorizontalRadiusAsPercentage(), width);
        double bottomRight =
                radius(radii.getBottomRightHorizontalRadius(), radii.isBottomRightHorizontalRadiusAsPercentage(),
                        width);
        double bottomLeft =
                radius(radii.getBottomLeftHorizontalRadius(), radii.isBottomLeftHorizontalRadiusAsPercentage(), width);
        double most = Math.min(width, height) / 2;
        return Outline.roundRectangle(x, y, width, height, Math.min(topLeft, most), Math.min(topRight, most),
                Math.min(bottomRight, most), Math.min(bottomLeft, most));
    }

    private static double radius(double value, boolean isShare, double width) {
        return isShare ? value * width : value;
    }

    private void paint(BorderStroke border) {
        Insets insets = border.getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = region.getWidth() - x - insets.getRight();
        double height = region.getHeight() - y - insets.getBottom();
        BorderWidths widths = border.getWidths();
        List<Paint> paints =
                List.of(border.getTopStroke(), border.getRightStroke(), border.getBottomStroke(),
                        border.getLeftStroke());
        boolean isUniform = paints.stream().distinct().count() == 1 && widths.getTop() == widths.getRight()
                && widths.getTop() == widths.getBottom() && widths.getTop() == widths.getLeft();
        if (isUniform) {
            if (paints.getFirst() instanceof Color color && !border.getTopStyle().equals(BorderStrokeStyle.NONE)) {
                double radius = radius(border.getRadii().getTopLeftHorizontalRadius(),
                        border.getRadii().isTopLeftHorizontalRadiusAsPercentage(), width);
                surface.box(x, y, width, height, Math.min(radius, Math.min(width, height) / 2),
                        new Stroke(color, widths.getTop(), dash(border.getTopStyle())));
            }
            return;
        }
        side(border.getTopStroke(), border.getTopStyle(), x, y, width, widths.getTop());
        side(border.getRightStroke(), border.getRightStyle(), x + width - widths.getRight(), y, widths.getRight(),
                height);
        side(border.getBottomStroke(), border.getBottomStyle(), x, y + height - widths.getBottom(), width,
                widths.getBottom());
        side(border.getLeftStroke(), border.getLeftStyle(), x, y, widths.getLeft(), height);
    }

    private static double dash(BorderStrokeStyle style) {
        return style.getDashArray().stream().findFirst().orElse(0.0);
    }

    private void side(Paint paint, BorderStrokeStyle style, double x, double y, double width, double height) {
        if (paint instanceof Color color && !style.equals(BorderStrokeStyle.NONE)) {
            surface.fill(x, y, width, height, color);
        }
    }
}
