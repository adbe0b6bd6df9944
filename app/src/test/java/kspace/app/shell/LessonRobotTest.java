package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.ask.Prediction;
import kspace.app.ask.Task;
import kspace.app.ask.TypedValue;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.state.Explorer;
import kspace.core.arch.mmu.BitSpan;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Somebody who does each lesson by doing what it asks: answers every question wrong in all ways that it expects, and then
 * right, by the mouse where a place is asked for, else by the keyboard.
 */
@ExtendWith(WindowRobot.class)
class LessonRobotTest {
    private static final double MARGIN = 16;

    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(explorer, primary, desktop);
    }

    static List<Lesson> lessons() {
        return Lessons.all();
    }

    private LessonViewModel model() {
        return pane.lesson().model();
    }

    private LessonViewModel.Step step() {
        return model().stepProperty().get().orElseThrow();
    }

    private Node node(Node within, String selector) {
        return Objects.requireNonNull(within.lookup(selector),
                () -> selector + " in " + within + within.lookupAll("*"));
    }

    private Node card(int index) {
        List<Node> cards = new ArrayList<>(pane.lookupAll("#lesson-panel .question-card"));
        return cards.get(index);
    }

    /** All that is said in a card. */
    private String said(int index) {
        return card(index).lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).collect(Collectors.joining())
                + card(index).lookupAll(".lesson-flow").stream().map(Node::getAccessibleText)
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lesson_wrongAtEachQuestionAndThenRight_isExplainedAndComesToItsEnd(Lesson lesson, FxRobot robot) {
        robot.interact(() -> pane.lesson().start(lesson));
        for (int i = 0; i < lesson.nrSteps(); i++) {
            assertThat(step().index()).isEqualTo(i);
            assertThat(step().stop().faults()).isEmpty();
            for (int asked = 0; asked < step().questions().size(); asked++) {
                answer(robot, asked);
            }
            assertThat(step().isAsking()).as("step %d of %s", i, lesson.id()).isFalse();
            assertThat(pane.lookProperty().get().covers()).as("nothing is covered any more").isEmpty();
            assertThat(model().progress().step(lesson)).isEqualTo(i);
            robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
            Frames.await();
        }
        assertThat(model().progress().isDone(lesson)).isTrue();
        assertThat(model().stepProperty().get()).as("the list is shown again").isEmpty();
        Frames.await();
        Frames.await();
        assertThat(pane.getScene().getFocusOwner().getId()).as("the next lesson can be begun")
                .isEqualTo("lesson-" + model().progress().next().id());
    }

    private void answer(FxRobot robot, int index) {
        QuestionViewModel question = step().questions().get(index);
        Prediction asked = question.asked();
        assertThat(pane.lookProperty().get().covers()).containsAll(asked.covers());
        assertFits(asked);
        for (Prediction.Mistake mistake : asked.mistakes()) {
            give(robot, index, mistake.answer());
            assertThat(question.stateProperty().get()).as("%s: %s", asked.text(), mistake.answer())
                    .isEqualTo(QuestionViewModel.State.WRONG);
            assertThat(said(index)).as(asked.text()).contains("Not yet", mistake.title(), mistake.because());
            assertSeen(index);
        }
        give(robot, index, asked.answer());
        assertThat(question.stateProperty().get()).as("%s: %s", asked.text(), asked.answer())
                .isEqualTo(QuestionViewModel.State.RIGHT);
        assertThat(said(index)).contains("Right", asked.because());
        if (asked.task() == Task.CHOICE) {
            assertThat(said(index)).as("the choices are gone, so the right one is named").contains(asked.answer());
        }
    }

    /** What is said about an answer begins in sight, however long the question is, and ends there if it fits. */
    private void assertSeen(int index) {
        Frames.await();
        Frames.await();
        Node said = node(card(index), ".question-said");
        Bounds seen = scroll().localToScene(scroll().getLayoutBounds());
        Bounds at = said.localToScene(said.getLayoutBounds());
        assertThat(at.getMinY()).isGreaterThanOrEqualTo(seen.getMinY());
        if (at.getHeight() < seen.getHeight() - 2 * MARGIN) {
            assertThat(at.getMaxY()).isLessThanOrEqualTo(seen.getMaxY());
        }
    }

    private Node scroll() {
        return node(pane, "#lesson-panel .lesson-scroll");
    }

    /** What is asked fits the panel's width. */
    private void assertFits(Prediction asked) {
        assertThat(pane.lookupAll("#lesson-panel .scroll-bar")).as(asked.text()).filteredOn(
                it -> it instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible())
                .isEmpty();
    }

    /** Answers as somebody does who sees the card. */
    private void give(FxRobot robot, int index, String answer) {
        QuestionViewModel question = step().questions().get(index);
        Prediction asked = question.asked();
        switch (asked.task()) {
            case CHOICE -> enter(robot, node(card(index), "#question-choice-" + (asked.choices().indexOf(answer) + 1)));
            case TYPE -> {
                type(robot, node(card(index), "#question-field"), answer);
                robot.type(KeyCode.ENTER);
            }
            case FILL, ENTRIES, SIZES -> {
                List<String> values = List.of(answer.split(", "));
                for (int i = 0; i < values.size(); i++) {
                    type(robot, node(card(index), "#question-field-" + (i + 1)), values.get(i));
                }
                robot.type(KeyCode.ENTER);
            }
            case BITS -> {
                long wanted = Long.parseUnsignedLong(answer.replaceAll("0x|_", ""), 16);
                for (BitSpan span : question.flags()) {
                    if (span.valueIn(wanted) != span.valueIn(question.bitsProperty().get())) {
                        enter(robot, node(card(index), "#question-bit-" + span.low()));
                    }
                }
                enter(robot, node(card(index), "#question-check"));
            }
            case CLICK -> click(robot, answer);
        }
        Frames.await();
    }

    private static void enter(FxRobot robot, Node button) {
        assertThat(button).isInstanceOf(Button.class);
        robot.interact(button::requestFocus);
        robot.type(KeyCode.ENTER);
    }

    private static void type(FxRobot robot, Node field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            ((TextInputControl) field).clear();
        });
        robot.write(text);
        assertThat(TypedValue.isSame(((TextInputControl) field).getText(), text) || text.contains(" ")).isTrue();
    }

    /** A range is clicked on the map, where its name stands. */
    private void click(FxRobot robot, String range) {
        PaintedPane map = (PaintedPane) node(pane, "#pane-map #map-picture");
        String name =
                explorer.snapshot().space().book().find(range) instanceof kspace.core.kernel.AddressBook.Found found
                        ? explorer.snapshot().space().rangeAt(found.va()).orElseThrow().name()
                        : range;
        Optional<DrawnText> text = map.texts().stream().filter(it -> it.text().equals(name)
                || (it.text().equals("code") && name.equals("kernel code"))
                || (it.text().equals("linear") && name.equals("linear map"))).findFirst();
        var bounds = text.orElseThrow(() -> new AssertionError(name + " is not on the map")).bounds();
        Point2D at =
                map.localToScreen(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
        robot.clickOn(at);
    }
}
