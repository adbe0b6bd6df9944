package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.ask.Prediction;
import kspace.app.ask.Task;
import kspace.app.canvas.look.Theme;
import kspace.app.command.CommandId;
import kspace.app.learn.lesson.Lessons;
import kspace.core.exercise.Difficulty;
import kspace.core.exercise.ExerciseKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Lessons and exercises by the keyboard alone: the focus is always where the next answer goes. */
@ExtendWith(WindowRobot.class)
class LearnByKeyboardTest {
    private final TestDesktop desktop = new TestDesktop();
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(Machines.explorer(), primary, desktop);
    }

    private Node focused() {
        Frames.await();
        return pane.getScene().getFocusOwner();
    }

    private String said(String panel) {
        return pane.lookup(panel).lookupAll(".text").stream().filter(Text.class::isInstance).map(Text.class::cast)
                .map(Text::getText).collect(Collectors.joining())
                + pane.lookup(panel).lookupAll(".lesson-flow").stream().map(Node::getAccessibleText)
                        .collect(Collectors.joining());
    }

    @Test
    void lesson_answeredWithoutAMouse_keepsTheFocusAtWhatIsToBeDone(FxRobot robot) {
        desktop.settings().put("lesson.04-walk", "3");
        robot.interact(() -> pane.lesson().start(Lessons.find("04-walk").orElseThrow()));
        assertThat(focused().getId()).isEqualTo("question-choice-1");
        robot.type(KeyCode.DIGIT2);
        assertThat(focused().getId()).as("the next question").isEqualTo("question-field");
        robot.write("48234567");
        robot.type(KeyCode.ENTER);
        assertThat(focused().getId()).as("nothing is asked any more").isEqualTo("lesson-next");
        robot.type(KeyCode.ENTER);
        Frames.await();
        assertThat(pane.lesson().model().index()).hasValue(4);
    }

    @Test
    void walkSoFar_whileItIsAsked_doesNotTellTheAnswer(FxRobot robot) {
        desktop.settings().put("lesson.04-walk", "2");
        robot.interact(() -> pane.lesson().start(Lessons.find("04-walk").orElseThrow()));
        assertThat(walk()).containsExactly("The walk so far", "[256]", "table at 0x0000_2000", "[1]", "?");
        robot.write("2008");
        robot.type(KeyCode.ENTER);
        assertThat(walk()).containsExactly("The walk so far", "[256]", "table at 0x0000_2000", "[1]",
                "8 bytes at 0x0000_2008");
    }

    private List<String> walk() {
        Frames.await();
        return pane.lookupAll(".lesson-walk .label").stream().filter(Label.class::isInstance).map(Label.class::cast)
                .filter(it -> !it.getStyleClass().contains("level-tag")).map(Label::getText).toList();
    }

    @Test
    void exercises_eachKindWrongAndThenRight_isExplainedAndCounted(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        assertThat(focused().getId()).isEqualTo("question-field-1");
        for (ExerciseKind kind : ExerciseKind.values()) {
            Prediction asked = pane.lesson().exercises().questionProperty().get().orElseThrow().asked();
            assertThat(asked.another()).isEqualTo(kind.id());
            assertThat(said("#exercise-panel")).contains(kind.title().toString()).doesNotContain("Predict");
            Optional<Prediction.Mistake> mistake = asked.mistakes().stream().findFirst();
            mistake.ifPresent(it -> {
                answer(robot, asked, it.answer());
                assertThat(said("#exercise-panel")).as(asked.text()).contains("Not yet", it.title());
            });
            answer(robot, asked, asked.answer());
            assertThat(said("#exercise-panel")).as(asked.text()).contains("Right");
            assertThat(focused().getId()).isEqualTo("exercise-next");
            robot.type(KeyCode.ENTER);
            Frames.await();
        }
        assertThat(((Label) pane.lookup("#exercise-score")).getText()).contains(" of " + ExerciseKind.values().length);
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        assertThat(pane.lesson().isVisible()).isFalse();
    }

    private Prediction asked() {
        Frames.await();
        return pane.lesson().exercises().questionProperty().get().orElseThrow().asked();
    }

    @Test
    void lastStep_exercisesOnThisLesson_askWhatItTaughtAtTheChosenDifficulty(FxRobot robot) throws IOException {
        desktop.settings().put("lesson.04-walk", "7");
        robot.interact(() -> pane.lesson().start(Lessons.find("04-walk").orElseThrow()));
        Frames.await();
        robot.clickOn("#lesson-exercises");
        assertThat(asked().another()).isEqualTo("entry-address");
        ComboBox<?> kinds = (ComboBox<?>) pane.lookup("#exercise-kind");
        assertThat(kinds.getItems()).hasSize(4);
        robot.interact(() -> pane.lesson().exercises().next());
        assertThat(asked().another()).isEqualTo("physical");
        robot.interact(() -> pane.lookup("#exercise-difficulty").requestFocus());
        String normal = asked().text();
        robot.type(KeyCode.DOWN);
        assertThat(asked().another()).as("the same kind, with other numbers").isEqualTo("physical");
        assertThat(asked().text()).isNotEqualTo(normal);
        assertThat(pane.lesson().exercises().difficultyProperty().get()).isEqualTo(Difficulty.HARD);
        Path sheet = Files.createTempDirectory("kspace-sheet").resolve("walk.pdf");
        desktop.choice = Optional.of(sheet);
        robot.interact(() -> pane.commands().find(CommandId.EXERCISE_SHEET).orElseThrow().perform());
        Frames.await();
        try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Where the entry lies", "Write the entry")
                    .doesNotContain("Split an address")
                    .containsPattern("kspace exercises --seed [0-9]+ --difficulty hard --lesson 4 --key");
        }
    }

    /** On paper, one writes all indices in a row. */
    @Test
    void indices_allInTheFirstField_areSpread(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        robot.write(asked().answer().replace(", ", "/"));
        robot.type(KeyCode.ENTER);
        Frames.await();
        assertThat(said("#exercise-panel")).contains("Right");
    }

    @Test
    void steps_rightWithAWrongAnswer_countInPart(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        robot.interact(() -> pane.lesson().exercises().kindProperty().set(Optional.of(ExerciseKind.PHYSICAL)));
        Prediction asked = asked();
        assertThat(asked.fields().stream().map(Prediction.Field::isStep)).containsExactly(true, true, false);
        type(robot, "#exercise-panel #question-field-2", asked.fields().get(1).answer());
        type(robot, "#exercise-panel #question-field-3", "0x1");
        robot.type(KeyCode.ENTER);
        Frames.await();
        assertThat(said("#exercise-panel")).contains("Not yet", "1 of 2 are right");
        assertThat(pane.lookup("#exercise-panel #question-field-1").getStyleClass())
                .doesNotContain("question-wrong", "question-right");
        assertThat(pane.lookup("#exercise-panel #question-field-2").getStyleClass()).contains("question-right");
        assertThat(((Label) pane.lookup("#exercise-score")).getText()).isEqualTo("0 of 1 right at once, 1 in part");
        answer(robot, asked, asked.answer());
        assertThat(said("#exercise-panel")).contains("Right");
    }

    private void answer(FxRobot robot, Prediction asked, String answer) {
        Frames.await();
        if (asked.task() == Task.CHOICE) {
            robot.type(KeyCode.valueOf("DIGIT" + (asked.choices().indexOf(answer) + 1)));
        } else if (asked.task() == Task.FILL) {
            List<String> values = List.of(answer.split(", ", -1));
            int nrSteps = asked.fields().size() - values.size();
            for (int i = 0; i < values.size(); i++) {
                type(robot, "#exercise-panel #question-field-" + (nrSteps + i + 1), values.get(i));
            }
            robot.type(KeyCode.ENTER);
        } else {
            type(robot, "#exercise-panel #question-field", answer);
            robot.type(KeyCode.ENTER);
        }
        Frames.await();
    }

    private void type(FxRobot robot, String selector, String text) {
        robot.interact(() -> {
            pane.lookup(selector).requestFocus();
            ((TextInputControl) pane.lookup(selector)).clear();
        });
        robot.write(text);
    }

    /** At twice the size of text, everything that is asked can be scrolled to, and nothing is wider than the panel. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void panel_atTwiceTheTextInEachTheme_hasRoomForWhatIsAsked(Theme theme, FxRobot robot) {
        robot.interact(() -> pane.themeProperty().set(theme));
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        }
        desktop.settings().put("lesson.06-linear-map", "3");
        robot.interact(() -> pane.lesson().start(Lessons.find("06-linear-map").orElseThrow()));
        Frames.await();
        Node panel = pane.lookup("#lesson-panel");
        assertThat(panel.lookupAll(".question-field")).hasSize(3).allSatisfy(field -> assertThat(
                field.localToScene(field.getLayoutBounds()).getMaxX())
                .isLessThanOrEqualTo(panel.localToScene(panel.getLayoutBounds()).getMaxX()));
    }
}
