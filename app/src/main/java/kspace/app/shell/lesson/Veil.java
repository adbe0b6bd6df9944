package kspace.app.shell.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import kspace.app.canvas.motion.FrameClock;

/** Darkens a little all but what a step is about, and what the pointer or the focus is in. */
final class Veil extends Pane {
    private final Path path = new Path();
    private final List<Node> dimmed;
    private List<Node> lit = List.of();
    private List<Bounds> places = List.of();

    /**
     * Creates a veil that is not there yet.
     *
     * @param dimmed what it can lie over
     */
    Veil(List<? extends Node> dimmed) {
        this.dimmed = List.copyOf(dimmed);
        setMouseTransparent(true);
        path.setFillRule(FillRule.NON_ZERO);
        path.getStyleClass().add("lesson-veil");
        path.setStroke(null);
        path.setManaged(false);
        getChildren().add(path);
        setVisible(false);
        FrameClock.drive(visibleProperty(), _ -> follow());
    }

    /** Lies over all but this; over nothing if it is empty. */
    void light(List<? extends Node> bright) {
        lit = List.copyOf(bright);
        setVisible(!lit.isEmpty());
        follow();
    }

    private void follow() {
        List<Bounds> now = new ArrayList<>();
        if (isVisible()) {
            dimmed.stream().filter(it -> isSeen(it) && !lit.contains(it) && !it.isHover() && !it.isFocusWithin())
                    .map(it -> sceneToLocal(it.localToScene(new BoundingBox(0, 0,
                            it.getLayoutBounds().getWidth(), it.getLayoutBounds().getHeight()))))
                    .forEach(now::add);
        }
        if (!now.equals(places)) {
            places = now;
            path.getElements().setAll(now.stream().flatMap(it -> rectangle(it).stream()).toList());
        }
    }

    private static boolean isSeen(Node node) {
        return node.getScene() != null
                && Stream.iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static List<PathElement> rectangle(Bounds at) {
        return List.of(new MoveTo(at.getMinX(), at.getMinY()), new HLineTo(at.getMaxX()), new VLineTo(at.getMaxY()),
                new HLineTo(at.getMinX()), new LineTo(at.getMinX(), at.getMinY()));
    }
}
