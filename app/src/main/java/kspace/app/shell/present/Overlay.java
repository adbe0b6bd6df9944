package kspace.app.shell.present;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Secret;

/** Something above a view that lies where the view writes some words, wherever that is. */
public abstract class Overlay extends Pane {
    /** The style class of what is passed over, such as the text of a lesson. */
    public static final String UNCOVERED = "uncovered";

    private final Parent view;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            follow();
        }
    };
    private Pattern words = Pattern.compile("(?!)");
    /** Whether texts have the words: they are asked for at every frame, and most stay as they are. */
    private final Map<String, Boolean> answers = new HashMap<>();
    private List<Bounds> places = List.of();

    Overlay(Parent view) {
        this.view = view;
        setMouseTransparent(true);
    }

    /** Returns what lies at the places. */
    abstract List<? extends Node> nodes(List<Bounds> at);

    /** Follows some words, none of which is part of a longer number or word, until it is told to end. */
    public void begin(Collection<String> wanted) {
        words = Secret.of(wanted, Secret.NONE.look()).words();
        answers.clear();
        follow();
        timer.start();
    }

    /** Lets everything stay where it is now. */
    final void settle() {
        follow();
        timer.stop();
    }

    /** Takes everything away. */
    public void end() {
        timer.stop();
        words = Secret.NONE.words();
        answers.clear();
        getChildren().clear();
        places = List.of();
    }

    /** Returns where the view writes anything. */
    public List<Bounds> texts() {
        List<Bounds> all = new ArrayList<>();
        collect(view, _ -> true, (_, text) -> text, all);
        return all;
    }

    private void follow() {
        List<Bounds> now = new ArrayList<>();
        collect(view, text -> answers.computeIfAbsent(text, it -> words.matcher(it).find()), this::around, now);
        if (!now.equals(places)) {
            places = now;
            getChildren().setAll(nodes(now));
        }
    }

    /** Returns whether rich text and fields count as well, which nothing points at. */
    boolean coversControls() {
        return false;
    }

    /** Returns what a painted text belongs to. */
    Rectangle2D around(PaintedPane pane, Rectangle2D text) {
        return text;
    }

    private void collect(Node node, Predicate<String> wanted, BiFunction<PaintedPane, Rectangle2D, Rectangle2D> around,
            List<Bounds> found) {
        if (!node.isVisible() || node.getStyleClass().contains(UNCOVERED)) {
            return;
        }
        switch (node) {
            case PaintedPane pane -> pane.texts().stream().filter(it -> wanted.test(it.text()))
                    .map(DrawnText::bounds).map(it -> place(pane, around.apply(pane, it))).forEach(found::add);
            case Labeled label when label.getText() != null && wanted.test(label.getText()) ->
                    found.add(place(label, new Rectangle2D(0, 0, Math.max(0, label.getWidth()),
                            Math.max(0, label.getHeight()))));
            case Text text when coversControls() && wanted.test(text.getText()) -> found.add(
                    sceneToLocal(text.localToScene(text.getLayoutBounds())));
            case TextInputControl field when coversControls() && field.getText() != null
                    && wanted.test(field.getText()) -> found.add(
                            place(field,
                                    new Rectangle2D(0, 0, Math.max(0, field.getWidth()),
                                            Math.max(0, field.getHeight()))));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(it -> collect(it, wanted, around, found));
            default -> {
            }
        }
    }

    private Bounds place(Node node, Rectangle2D it) {
        return sceneToLocal(node.localToScene(
                new BoundingBox(it.getMinX(), it.getMinY(), it.getWidth(), it.getHeight())));
    }
}
