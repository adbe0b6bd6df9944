package kspace.app.export.vector;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Secret;

/**
 * Draws nodes that are laid out on a surface, as JavaFX draws them on the screen: the backgrounds and borders of regions,
 * texts, icons and shapes; and painters draw their panes themselves. Effects and images have no counterpart; the window has
 * none.
 */
final class ScenePainter {
    private final VectorSurface surface;

    private ScenePainter(VectorSurface surface) {
        this.surface = surface;
    }

    /** Draws a node and all below it; to be called where the scene may be read. */
    static void paint(Node node, VectorSurface surface) {
        new ScenePainter(surface).paint(node);
    }

    private void paint(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        surface.beginGroup(node.getLocalToParentTransform(), node.getOpacity());
        Node clip = node.getClip();
        if (clip instanceof Group mask) {
            surface.mask(mask.getChildren().stream().map(it -> new VectorSurface.Shade(
                    new Rectangle2D(it.getBoundsInParent().getMinX(), it.getBoundsInParent().getMinY(),
                            it.getBoundsInParent().getWidth(), it.getBoundsInParent().getHeight()),
                    it.getOpacity())).toList());
        } else if (clip != null) {
            Bounds area = clip.getBoundsInParent();
            surface.clip(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
        }
        paintContent(node);
        if (clip != null) {
            surface.restore();
        }
        surface.endGroup();
    }

    private void paintContent(Node node) {
        switch (node) {
            case PaintedPane pane -> {
                RegionPainter.paint(pane, surface);
                pane.paintOn(surface);
            }
            case TextFlow flow -> {
                RegionPainter.paint(flow, surface);
                TextPainter.paint(flow, surface);
            }
            case Region region -> {
                RegionPainter.paint(region, surface);
                region.getChildrenUnmodifiable().forEach(this::paint);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::paint);
            case Text text -> {
                // Where a plate lies over it, it is not in the file either.
                if (!Secret.at(text).isIn(text.getText())) {
                    TextPainter.paint(text, surface);
                }
            }
            case Shape shape -> paintShape(shape);
            default -> {
                // A node without a look of its own.
            }
        }
    }

    private void paintShape(Shape shape) {
        if (shape.getFill() instanceof Color color) {
            surface.fill(ShapeOutline.of(shape), color);
        } else if (shape.getStroke() instanceof Color color) {
            // The outline of a shape that is not filled is its stroke.
            surface.fill(ShapeOutline.of(shape), color);
        }
    }
}
