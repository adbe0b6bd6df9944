package kspace.app.controls;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/** Shows a part of something that is too tall, or too wide, and as sharp as everything else where the window is magnified. */
public final class ScrolledPane extends ScrollPane {
    private static final double ROOM = 8;

    /** Creates a pane that shows {@code content}. */
    public ScrolledPane(Node content) {
        super(content);
    }

    /** Returns the pane in which {@code part} is scrolled, if it is in one. */
    public static Optional<ScrolledPane> around(Node part) {
        return Stream.<Node>iterate(part, it -> it != null, Node::getParent)
                .filter(ScrolledPane.class::isInstance)
                .map(ScrolledPane.class::cast)
                .findFirst();
    }

    /** Scrolls up or down as far as it takes to see all of {@code part}, or its top if it is taller than this pane. */
    public void reveal(Node part) {
        // What has just been added has a place only after layout.
        applyCss();
        layout();
        double seen = getViewportBounds().getHeight();
        double hidden = getContent().getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        Bounds place = getContent().sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double highest = place.getMinY() - ROOM;
        double lowest = place.getMaxY() + ROOM - seen;
        double now = getVvalue() * hidden;
        double then = Math.min(Math.max(now, lowest), highest);
        setVvalue(Math.clamp(then / hidden, 0, 1));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        // The skin keeps a picture of what is seen and draws that; between whole pixels it is blurred.
        getChildren().stream().filter(it -> it.getStyleClass().contains("viewport")).forEach(it -> it.setCache(false));
        return skin;
    }
}
