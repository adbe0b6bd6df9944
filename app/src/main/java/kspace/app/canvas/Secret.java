package kspace.app.canvas;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;

/**
 * Words that are not to be known yet. Whatever lies below the node that keeps them asks here before it says anything: on the screen and
 * in files a plate lies in their place, with nothing beneath that could be selected or copied, and read aloud they are a question
 * mark.
 *
 * @param words finds them; none is part of a longer number or word
 * @param look how plates look
 */
public record Secret(Pattern words, Look look) {
    /** Nothing is covered. */
    public static final Secret NONE = of(Set.of(), new Look(Theme.LIGHT, Density.NORMAL));

    private static final String SIGN = "?";
    /** How far type reaches above and below its baseline, in parts of its size. */
    private static final double ASCENT = 0.95;
    private static final double DESCENT = 0.3;
    private static final double MARGIN = 3;
    private static final double RADIUS = 4;

    /** Returns what covers words, wherever they stand alone. */
    public static Secret of(Collection<String> words, Look look) {
        return new Secret(Pattern.compile(words.isEmpty()
                ? "(?!)"
                : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?!\\w)"))),
                look);
    }

    /** Keeps this from whoever looks at a node, in place of what was kept before. */
    public void keep(Node node) {
        if (!equals(node.getProperties().put(Secret.class, this))) {
            repaint(node);
        }
    }

    /** What is painted already says what it must not say any more, or leaves out what it may say now. */
    private static void repaint(Node node) {
        if (node instanceof PaintedPane pane) {
            pane.repaint();
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Secret::repaint);
        }
    }

    /** Returns what a node must not say. */
    public static Secret at(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent)
                .filter(Node::hasProperties)
                .map(it -> it.getProperties().get(Secret.class))
                .filter(Secret.class::isInstance).map(Secret.class::cast).findFirst().orElse(NONE);
    }

    /** Returns whether a text says any of it. */
    public boolean isIn(String text) {
        return words.matcher(text).find();
    }

    /** Returns a text with question marks in the place of it. */
    public String without(String text) {
        return words.matcher(text).replaceAll(SIGN);
    }

    /** Returns a surface that writes on another one, with plates in the place of texts that say any of it. */
    Surface on(Surface surface) {
        return equals(NONE) ? surface : new Covering(surface);
    }

    private final class Covering extends ForwardingSurface {
        /** Takes the plates, whose sign may be a word of the secret. */
        private final Surface below;

        Covering(Surface surface) {
            super(surface);
            below = surface;
        }

        @Override
        public void text(String text, double x, double y, Anchor anchor, TextStyle style) {
            if (!isIn(text)) {
                super.text(text, x, y, anchor, style);
                return;
            }
            double width = textWidth(text, style);
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            Plate.paint(below, left - MARGIN, y - style.size() * ASCENT, width + 2 * MARGIN,
                    style.size() * (ASCENT + DESCENT), RADIUS, look);
        }

        @Override
        public String fitText(String text, TextStyle style, double width) {
            // What is cut off might give away what is left: a covered text is covered whole.
            return isIn(text) ? text : super.fitText(text, style, width);
        }
    }
}
