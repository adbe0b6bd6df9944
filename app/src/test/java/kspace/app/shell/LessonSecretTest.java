package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Secret;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.app.shell.present.Overlay;
import kspace.app.state.Explorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** While a lesson asks something, no part of the window tells the answer: neither to the eye, nor read aloud, nor copied. */
@ExtendWith(WindowRobot.class)
class LessonSecretTest {
    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(explorer, primary, desktop);
    }

    private LessonViewModel.Step step() {
        return pane.lesson().model().stepProperty().get().orElseThrow();
    }

    @Test
    void window_whileALessonAsks_tellsTheAnswerNowhere(FxRobot robot) {
        List<String> told = new ArrayList<>();
        int nrAsked = 0;
        for (Lesson lesson : Lessons.all()) {
            robot.interact(() -> pane.lesson().start(lesson));
            for (int i = 0; i < lesson.nrSteps() && !step().isAsking(); i++) {
                robot.interact(() -> pane.commands().find(CommandId.LESSON_NEXT).ifPresent(Command::perform));
                Frames.await();
            }
            Set<String> hidden = Set.copyOf(step().hidden());
            if (step().isAsking() && !hidden.isEmpty()) {
                nrAsked++;
                Frames.await();
                Frames.await();
                robot.interact(() -> look(lesson, Secret.at(pane), told));
            }
        }
        assertThat(told).isEmpty();
        assertThat(nrAsked).as("lessons that cover something at their first question").isGreaterThan(3);
        robot.interact(() -> pane.lesson().close());
        assertThat(Secret.at(pane)).isEqualTo(Secret.NONE);
    }

    /** Whether an address is canonical is the answer, so neither its place on the map nor the film says so. */
    @Test
    void window_whileItAsksWhetherAnAddressIsCanonical_doesNotSayIt(FxRobot robot) {
        Lesson canonical = Lessons.all().get(1);
        robot.interact(() -> pane.lesson().start(canonical));
        while (step().questions().stream().noneMatch(it -> it.asked().text().equals("Is it canonical?"))) {
            robot.interact(() -> pane.commands().find(CommandId.LESSON_NEXT).ifPresent(Command::perform));
        }
        Frames.await();
        Frames.await();
        List<String> told = new ArrayList<>();
        robot.interact(() -> look(canonical, Secret.at(pane), told));
        assertThat(told).isEmpty();
        assertThat(step().hidden()).contains("not canonical", "non-canonical");
        robot.interact(() -> pane.lesson().close());
    }

    private void look(Lesson lesson, Secret secret, List<String> told) {
        String where = lesson.id() + ": ";
        assertThat(secret).as(where).isNotEqualTo(Secret.NONE);
        List<Bounds> plates = pane.lookupAll(".present-plate").stream().filter(LessonSecretTest::isSeen)
                .map(it -> it.localToScene(it.getLayoutBounds())).toList();
        visit(pane, node -> said(node).filter(secret::isIn)
                .filter(_ -> node instanceof PaintedPane || plates.stream().noneMatch(it -> covers(it, node)))
                .ifPresent(it -> told.add(where + node.getClass().getSimpleName() + " " + it)));
        visit(pane, node -> {
            if (node instanceof Control control && Tip.words(control).isPresent()) {
                String tip = Tip.of(control).getText();
                if (secret.isIn(tip)) {
                    told.add(where + "tip " + tip);
                }
            }
        });
        for (CommandId id : List.of(CommandId.COPY_PHYSICAL, CommandId.COPY_WALK, CommandId.COPY_STEP,
                CommandId.COPY_COMMAND, CommandId.COPY_STOP)) {
            desktop.copiedText = Optional.empty();
            pane.commands().find(id).ifPresent(Command::perform);
            desktop.copiedText.filter(secret::isIn).ifPresent(it -> told.add(where + id + " " + it));
        }
    }

    private static boolean isSeen(Node node) {
        for (Node it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a plate lies over the middle of a node. */
    private static boolean covers(Bounds plate, Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        return plate.contains(at.getCenterX(), at.getCenterY());
    }

    private static Optional<String> said(Node node) {
        return switch (node) {
            case PaintedPane painted -> Optional.of(String.join(" | ", painted.texts().stream().map(it -> it.text())
                    .toList()) + " | " + painted.queryAccessibleAttribute(AccessibleAttribute.TEXT));
            case Labeled label -> Optional.ofNullable(label.getText());
            case TextInputControl field -> Optional.ofNullable(field.getText());
            case Text text when !(text.getParent() instanceof Labeled)
                    && !(text.getParent().getParent() instanceof TextInputControl) -> Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    /** What the lesson itself says is not covered. */
    private static void visit(Node node, Consumer<Node> seen) {
        if (!node.isVisible() || node.getStyleClass().contains(Overlay.UNCOVERED)) {
            return;
        }
        seen.accept(node);
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            parent.getChildrenUnmodifiable().forEach(it -> visit(it, seen));
        }
    }
}
