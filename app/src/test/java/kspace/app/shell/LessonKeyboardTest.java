package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.ask.Prediction;
import kspace.app.ask.Task;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.app.learn.question.QuestionViewModel;
import kspace.app.state.Explorer;
import kspace.core.arch.mmu.BitSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Somebody who does all lessons by the keyboard alone, with text twice as large as usual, each lesson in the next theme: sees where
 * the focus is, and everything that the panel says. All lessons share one window, which is what takes long to make.
 */
@ExtendWith(WindowRobot.class)
class LessonKeyboardTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** Boxes of texts are a little higher than their letters. */
    private static final double SLACK = 2;
    /** More presses of a key than any way across a card takes. */
    private static final int MOST_TABS = 40;

    private final Explorer explorer = Machines.explorer();
    private final TestDesktop desktop = new TestDesktop();
    private final List<String> faults = new ArrayList<>();
    private ExplorerPane pane;
    private Stage stage;
    private double usualWidth;
    private double usualHeight;

    @Start
    void start(Stage primary) {
        desktop.settings().put("text.size", "200");
        stage = primary;
        pane = ExplorerWindow.show(explorer, primary, desktop);
        usualWidth = primary.getWidth();
        usualHeight = primary.getHeight();
        primary.setWidth(WIDTH + primary.getWidth() - primary.getScene().getWidth());
        primary.setHeight(HEIGHT + primary.getHeight() - primary.getScene().getHeight());
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(usualWidth);
            stage.setHeight(usualHeight);
        });
    }

    private LessonViewModel model() {
        return pane.lesson().model();
    }

    private LessonViewModel.Step step() {
        return model().stepProperty().get().orElseThrow();
    }

    private Parent panel() {
        return (Parent) Objects.requireNonNull(pane.lookup("#lesson-panel"));
    }

    @Test
    void lessons_byTheKeyboardWithLargeTextInEachTheme_areSeenWholeAndComeToTheirEnd(FxRobot robot) {
        List<CommandId> themes = List.of(CommandId.THEME_LIGHT, CommandId.THEME_DARK, CommandId.THEME_PROJECTOR);
        for (Lesson lesson : Lessons.all()) {
            robot.interact(() -> {
                pane.commands().find(themes.get(lesson.number() % themes.size())).ifPresent(Command::perform);
                pane.lesson().start(lesson);
            });
            settle();
            for (int i = 0; i < lesson.nrSteps(); i++) {
                look(robot, lesson, "");
                for (QuestionViewModel question : List.copyOf(step().questions())) {
                    answer(robot, lesson, question);
                }
                robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
                settle();
            }
            assertThat(model().progress().isDone(lesson)).as(lesson.id()).isTrue();
        }
        assertThat(faults).isEmpty();
    }

    /** What has the focus next is known one frame later. */
    private static void settle() {
        Frames.await();
        Frames.await();
    }

    private void answer(FxRobot robot, Lesson lesson, QuestionViewModel question) {
        Prediction asked = question.asked();
        // Typing takes long: what a wrong answer adds is looked at once in each lesson, and where several fields are filled in.
        boolean isFirst = step().index() == 1;
        if (asked.task().hasFields() || (asked.task() == Task.TYPE && isFirst)) {
            give(robot, question, asked.mistakes().getFirst().answer());
            assertThat(question.stateProperty().get()).isEqualTo(QuestionViewModel.State.WRONG);
            look(robot, lesson, "wrong: ");
        }
        give(robot, question, asked.answer());
        assertThat(question.stateProperty().get()).as("%s: %s", asked.text(), asked.answer())
                .isEqualTo(QuestionViewModel.State.RIGHT);
        look(robot, lesson, "right: ");
    }

    private void give(FxRobot robot, QuestionViewModel question, String answer) {
        Prediction asked = question.asked();
        switch (asked.task()) {
            case CHOICE -> robot.type(KeyCode.getKeyCode(String.valueOf(asked.choices().indexOf(answer) + 1)));
            case TYPE -> {
                write(robot, answer);
                robot.type(KeyCode.ENTER);
            }
            case FILL, ENTRIES, SIZES -> {
                List<String> values = List.of(answer.split(", "));
                for (int i = 0; i < values.size(); i++) {
                    tabTo(robot, "question-field-" + (i + 1));
                    write(robot, values.get(i));
                }
                robot.type(KeyCode.ENTER);
            }
            case BITS -> {
                long wanted = Long.parseUnsignedLong(answer.replaceAll("0x|_", ""), 16);
                for (BitSpan span : question.flags()) {
                    if (span.valueIn(wanted) != span.valueIn(question.bitsProperty().get())) {
                        tabTo(robot, "question-bit-" + span.low());
                        robot.type(KeyCode.SPACE);
                    }
                }
                tabTo(robot, "question-check");
                robot.type(KeyCode.ENTER);
            }
            case CLICK -> {
                robot.type(KeyCode.SLASH);
                settle();
                robot.write(answer);
                robot.type(KeyCode.ENTER);
                settle();
                robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
            }
        }
        settle();
    }

    private static void write(FxRobot robot, String text) {
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write(text);
    }

    /** Goes on until something of the panel has the focus, from its start again after its end. */
    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < MOST_TABS && !id.equals(focused().getId()); i++) {
            boolean isBefore = id.startsWith("question-field-") && focused() instanceof TextField now
                    && now.getId() != null && now.getId().compareTo(id) > 0;
            if (isBefore || "question-check".equals(focused().getId())) {
                robot.push(KeyCode.SHIFT, KeyCode.TAB);
            } else {
                robot.type(KeyCode.TAB);
            }
        }
        assertThat(focused().getId()).as("what has the focus").isEqualTo(id);
    }

    private Node focused() {
        return pane.getScene().getFocusOwner();
    }

    private void look(FxRobot robot, Lesson lesson, String when) {
        String where = lesson.id() + " step " + (step().index() + 1) + ", " + when;
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
            look(where);
        });
    }

    private void look(String where) {
        Bounds within = panel().localToScene(panel().getLayoutBounds());
        panel().lookupAll(".scroll-bar").stream()
                .filter(it -> it instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL
                        && bar.isVisible())
                .forEach(_ -> faults.add(where + "scrolls sideways"));
        List<Box> boxes = new ArrayList<>();
        collect(panel(), boxes);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (box.at().getMinX() < within.getMinX() - SLACK || box.at().getMaxX() > within.getMaxX() + SLACK) {
                faults.add(where + "cut at the side: " + box.words());
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                double width = Math.min(box.at().getMaxX(), other.at().getMaxX())
                        - Math.max(box.at().getMinX(), other.at().getMinX());
                double height = Math.min(box.at().getMaxY(), other.at().getMaxY())
                        - Math.max(box.at().getMinY(), other.at().getMinY());
                if (width > SLACK && height > 2 * SLACK) {
                    faults.add(where + "over another: " + box.words() + " / " + other.words());
                }
            }
        }
        Node focus = focused();
        Bounds at = focus.localToScene(focus.getLayoutBounds());
        if (!within.contains(new BoundingBox(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))) {
            faults.add(where + "the focus is out of sight: " + focus);
        }
        Bounds scrolled = Objects.requireNonNull(panel().lookup(".lesson-scroll > .viewport"))
                .localToScene(panel().lookup(".lesson-scroll > .viewport").getLayoutBounds());
        boolean isScrolled = Stream.<Node>iterate(focus, it -> it != null, Node::getParent)
                .anyMatch(it -> it.getStyleClass().contains("lesson-content"));
        if (isScrolled && (at.getMinY() < scrolled.getMinY() - SLACK || at.getMaxY() > scrolled.getMaxY() + SLACK)) {
            faults.add(where + "the focus is scrolled out of sight: " + focus);
        }
    }

    /** Words and where they stand in the scene. */
    private record Box(Bounds at, String words) {}

    /** What scrolls is compared with what scrolls only: what lies above or below is cut off. */
    private void collect(Node node, List<Box> boxes) {
        if (!node.isVisible() || node.getStyleClass().contains("lesson-head")
                || node.getStyleClass().contains("lesson-foot")) {
            return;
        }
        if (node instanceof TextFlow flow) {
            boxes.add(new Box(flow.localToScene(flow.getLayoutBounds()), flow.getAccessibleText()));
        } else if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                    .filter(it -> !(it instanceof FontIcon)
                            && !it.getText().replace("\n", " ").equals(labeled.getText()))
                    .forEach(it -> faults.add("cut: " + it.getText() + " of " + labeled.getText()));
            boxes.add(new Box(labeled.localToScene(labeled.getLayoutBounds()), labeled.getText()));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(it -> collect(it, boxes));
        }
    }
}
