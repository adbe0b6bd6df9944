package kspace.app.canvas;

import javafx.scene.Node;
import javafx.scene.control.Label;
import kspace.app.canvas.look.Look;
import kspace.core.words.LevelNames;

/** The small tag that names a page-table level in its colour, as a node and as a mark in pictures. */
public final class LevelTag extends Label {
    private static final double RADIUS = 3;

    private final int level;

    /** Creates the tag of {@code level}, 1..5. Its looks are in the style sheet, so that nothing outlives it. */
    public LevelTag(int level) {
        super(LevelNames.tag(level));
        this.level = level;
        getStyleClass().addAll("level-tag", "level-" + level);
        setAccessibleText(CanvasMessage.LEVEL.text(level));
    }

    /** Says the name again, after levels got other names, in all tags below a node. */
    public static void renameAll(Node within) {
        within.lookupAll(".level-tag").stream().filter(LevelTag.class::isInstance).map(LevelTag.class::cast)
                .forEach(tag -> {
                    tag.setText(LevelNames.tag(tag.level));
                    tag.setAccessibleText(CanvasMessage.LEVEL.text(tag.level));
                });
    }

    private static double fontSize(Look look) {
        return look.pick(12, 10);
    }

    /** Returns the width of the tag that {@link #paint} draws. */
    public static double width(Look look) {
        return look.names() == LevelNames.OSTD ? look.pick(24, 19) : look.pick(42, 34);
    }

    /** Returns the height of the tag that {@link #paint} draws. */
    public static double height(Look look) {
        return look.pick(16, 14);
    }

    /** Draws the tag of {@code level} with its top left corner at a point. */
    public static void paint(Surface surface, double x, double y, int level, Look look) {
        TextStyle style = new TextStyle(Face.SANS_BOLD, fontSize(look), look.color(Look.onLevel(level)));
        surface.fillRound(x, y, width(look), height(look), RADIUS, look.color(Look.level(level)));
        surface.text(LevelNames.tag(level), x + width(look) / 2, y + height(look) - look.pick(4, 3.5), Anchor.MIDDLE,
                style);
    }
}
