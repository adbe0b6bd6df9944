package kspace.app.shell.help;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
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
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;

/**
 * A term as it stands in the window, painted or as the text of a node.
 *
 * @param term the term
 * @param place where it stands, in the scene
 * @param hasTip whether a tooltip is shown beneath the pointer there
 */
record FoundWord(Term term, Bounds place, boolean hasTip) {
    /** In a short text with one term, all of it is about that. */
    private static final int SHORT = 24;

    /** Returns the term at a point of the scene, on a node or what is around it. */
    static Optional<FoundWord> at(Node node, double x, double y) {
        return around(node).flatMap(it -> switch (it) {
            case PaintedPane pane -> painted(pane, x, y);
            case Labeled labeled -> labelled(labeled, x, y);
            case Text text -> inText(text, x, y);
            default -> Optional.empty();
        });
    }

    /** Returns the terms that a node, and what is in it, shows, each once, in reading order. */
    static List<Term> in(Node node) {
        Set<Term> terms = new LinkedHashSet<>();
        texts(node).flatMap(it -> Glossary.ofProgram().in(it).stream()).map(Glossary.Place::term).forEach(terms::add);
        return List.copyOf(terms);
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return switch (node) {
            case PaintedPane pane -> pane.texts().stream().map(DrawnText::text);
            case TextInputControl field -> Stream.of(field.getText());
            case Text text -> Stream.of(text.getText());
            case Parent parent -> new ArrayList<>(parent.getChildrenUnmodifiable()).stream().flatMap(FoundWord::texts);
            default -> Stream.empty();
        };
    }

    private static Stream<Node> upwards(Node node) {
        return Stream.iterate(node, it -> it != null, Node::getParent);
    }

    private static Optional<Node> around(Node node) {
        return upwards(node)
                .filter(it -> it instanceof PaintedPane || it instanceof Labeled || it instanceof Text).findFirst();
    }

    private static Optional<FoundWord> painted(PaintedPane pane, double x, double y) {
        Point2D point = pane.sceneToLocal(x, y);
        return pane.texts().reversed().stream().filter(it -> it.bounds().contains(point)).findFirst().flatMap(drawn -> {
            Rectangle2D box = drawn.bounds();
            int index = (int) ((point.getX() - box.getMinX()) / box.getWidth() * drawn.text().length());
            return term(drawn.text(), index).map(at -> {
                double letter = box.getWidth() / drawn.text().length();
                return new FoundWord(at.term(), pane.localToScene(new BoundingBox(
                        box.getMinX() + at.start() * letter, box.getMinY(), (at.end() - at.start()) * letter,
                        box.getHeight())), hasTip(pane));
            });
        });
    }

    private static Optional<FoundWord> labelled(Labeled labeled, double x, double y) {
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(it -> it.localToScene(it.getBoundsInLocal()).contains(x, y)).findFirst()
                .flatMap(it -> inText(it, x, y));
    }

    private static Optional<FoundWord> inText(Text text, double x, double y) {
        int index = text.hitTest(text.sceneToLocal(x, y)).getCharIndex();
        return term(text.getText(), index)
                .map(it -> new FoundWord(it.term(), text.localToScene(text.getBoundsInLocal()), hasTip(text)));
    }

    private static Optional<Glossary.Place> term(String text, int index) {
        List<Glossary.Place> places = Glossary.ofProgram().in(text);
        return places.stream().filter(it -> it.contains(index)).findFirst()
                .or(() -> places.size() == 1 && text.length() <= SHORT ? Optional.of(places.getFirst())
                        : Optional.empty());
    }

    private static boolean hasTip(Node node) {
        return upwards(node).anyMatch(it -> it instanceof Control control && Tip.words(control).isPresent());
    }
}
