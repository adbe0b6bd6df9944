package kspace.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.controls.Tip;

/** Looks for words in a window that have no room, lie over others, or are not those of its language. */
final class Fitting {
    /** Letters as English has them, where the language has accents on all. */
    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}\\d_])[A-Za-z]?[a-z]{2,}(?![\\p{L}\\d_])");
    /** Ids of checks and findings, files and options: what stands in code is not translated. */
    private static final Pattern CODE =
            Pattern.compile("--[a-z-]+|\\b\\w+\\.raw\\b|/\\S+|\\b[a-z0-9]+(-[a-z0-9]+)+\\b");
    /**
     * What shows texts that are written, not messages: the guide, the glossary, lessons, tours and names of samples, each of which
     * has a file of its own in a language.
     */
    private static final Set<String> WRITTEN = Set.of("prose", "term-name", "term-see", "term-link", "guide-heading",
            "guide-row", "glossary-names", "lesson-text", "lesson-title", "lesson-row", "tour-row", "sample-card",
            "stop-cell",
            "stops-tour", "term-source", "term-also", "lesson-head", "present-caption", "present-title");
    private static final String ELLIPSIS = "\u2026";
    /** Boxes of texts are a little higher than their letters. */
    private static final double SLACK = 2;

    private Fitting() {}

    /** Returns a line for each fault that is seen; on the window's thread, after layout. */
    static List<String> faults(Parent window) {
        List<String> faults = new ArrayList<>();
        look(window, faults);
        return faults;
    }

    private static void look(Node node, List<String> faults) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof PaintedPane pane) {
            painted(pane, faults);
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()) {
            labelled(labeled, faults);
        }
        if (node instanceof TextInputControl input) {
            plain(input.getPromptText(), node, faults);
            return;
        }
        if (node instanceof Text text) {
            plain(text.getText(), node, faults);
        }
        plain(node.getAccessibleText(), node, faults);
        if (node instanceof Control control) {
            Tip.words(control).ifPresent(words -> plain(words, node, faults));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(it -> look(it, faults));
        }
    }

    private static void plain(String words, Node node, List<String> faults) {
        if (words == null || isWritten(node)) {
            return;
        }
        PLAIN.matcher(CODE.matcher(words).replaceAll("")).results().forEach(
                it -> faults.add("plain\t" + it.group() + "\t" + name(node) + "\t" + words.replace('\n', ' ')));
    }

    private static boolean isWritten(Node node) {
        return Stream.iterate(node, it -> it != null, Node::getParent)
                .anyMatch(it -> it.getStyleClass().stream().anyMatch(WRITTEN::contains));
    }

    private static void labelled(Labeled labeled, List<String> faults) {
        labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(it -> it.isVisible() && it.getText().endsWith(labeled.getEllipsisString())
                        && !labeled.getText().endsWith(labeled.getEllipsisString()))
                .filter(_ -> Tip.words(labeled).isEmpty() && tabOf(labeled).isEmpty())
                .forEach(it -> faults.add("cut\t" + it.getText() + "\t" + name(labeled) + "\t" + labeled.getText()));
    }

    private static void painted(PaintedPane pane, List<String> faults) {
        List<DrawnText> texts = pane.texts().stream().filter(it -> !it.text().isBlank()).toList();
        for (int i = 0; i < texts.size(); i++) {
            DrawnText text = texts.get(i);
            plain(text.text(), pane, faults);
            if (text.text().endsWith(ELLIPSIS)) {
                faults.add("cut\t" + text.text() + "\t" + name(pane) + "\t");
            }
            if (text.bounds().getMaxX() > pane.getWidth() + SLACK || text.bounds().getMinX() < -SLACK) {
                faults.add("outside\t" + text.text() + "\t" + name(pane) + "\t" + text.bounds());
            }
            for (int j = i + 1; j < texts.size(); j++) {
                Rectangle2D at = text.bounds();
                Rectangle2D other = texts.get(j).bounds();
                double width = Math.min(at.getMaxX(), other.getMaxX()) - Math.max(at.getMinX(), other.getMinX());
                double height = Math.min(at.getMaxY(), other.getMaxY()) - Math.max(at.getMinY(), other.getMinY());
                if (width > SLACK && height > at.getHeight() / 2) {
                    faults.add("overlap\t" + text.text() + " / " + texts.get(j).text() + "\t" + name(pane) + "\t");
                }
            }
        }
    }

    /** The skin of a tab has a label of its own; the tooltip is that of the tab. */
    private static Optional<Node> tabOf(Node node) {
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent).skip(1)
                .filter(it -> it instanceof Control control && Tip.words(control).isPresent()).findFirst();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
    }
}
