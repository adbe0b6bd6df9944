package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.command.CommandId;
import kspace.app.learn.lesson.LessonViewModel;
import kspace.app.learn.lesson.Lessons;
import kspace.core.exercise.ExerciseKind;
import kspace.core.words.LevelNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window calls levels as its user wants, at once and from then on. */
@ExtendWith(WindowRobot.class)
class LevelNamesTest {
    private final TestDesktop desktop = new TestDesktop();
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(Machines.explorer(), primary, desktop);
    }

    @AfterEach
    void usualNames() {
        LevelNames.begin(Optional.empty());
    }

    /** All that is painted and written. */
    private List<String> said() {
        Frames.await();
        List<String> said = new ArrayList<>();
        for (Node node : pane.lookupAll("*")) {
            if (node instanceof PaintedPane painted) {
                painted.texts().stream().map(DrawnText::text).forEach(said::add);
            } else if (node instanceof Labeled label && label.getText() != null) {
                said.add(label.getText());
            } else if (node instanceof Text text) {
                said.add(text.getText());
            }
        }
        return said;
    }

    @Test
    void names_chosenInTheMenu_areSaidEverywhereAndRemembered(FxRobot robot) {
        assertThat(said()).contains("L4", "L2").doesNotContain("PGD", "PMD");
        robot.interact(() -> pane.commands().find(CommandId.LEVELS_LINUX).orElseThrow().run().run());
        assertThat(said()).contains("PGD", "PUD", "PMD");
        assertThat(said().stream().filter(it -> it.matches(".*\\bL[1-5]\\b.*"))).isEmpty();
        assertThat(desktop.settings().get("level-names", "")).isEqualTo("linux");
        robot.interact(() -> pane.commands().find(CommandId.LEVELS_INTEL).orElseThrow().run().run());
        assertThat(said()).contains("PML4", "PDPT", "PD").doesNotContain("PGD", "L4");
        robot.interact(() -> pane.commands().find(CommandId.LEVELS_OSTD).orElseThrow().run().run());
        assertThat(said()).contains("L4", "L2").doesNotContain("PGD", "PMD");
    }

    /** What the panel of lessons says. */
    private String panel() {
        Frames.await();
        return pane.lookupAll(".lesson-flow").stream()
                .map(Node::getAccessibleText).collect(Collectors.joining(" "));
    }

    private void choose(FxRobot robot, CommandId names) {
        robot.interact(() -> pane.commands().find(names).orElseThrow().run().run());
    }

    @Test
    void names_chosenInALesson_areSaidThereAtOnceAndItsAnswersStay(FxRobot robot) {
        LessonViewModel model = pane.lesson().model();
        robot.interact(() -> {
            pane.lesson().start(Lessons.find("04-walk").orElseThrow());
            model.next();
            for (int step = 1; step < 3; step++) {
                model.next();
                model.next();
            }
            model.choose(1);
        });
        assertThat(panel()).contains("Level 3 named the table", "Not yet", "one entry of level 2 says the same");
        choose(robot, CommandId.LEVELS_LINUX);
        assertThat(panel()).contains("Level PUD named the table", "The level PMD index is 65", "Not yet",
                "one entry of level PMD says the same").doesNotContain("evel 2");
        robot.interact(() -> model.choose(2));
        choose(robot, CommandId.LEVELS_INTEL);
        assertThat(panel()).contains("Level PDPT named the table", "Right");
        robot.interact(model::back);
        assertThat(panel()).as("also steps that were seen before").contains("Level PDPT has its table");
    }

    @Test
    void names_chosenInAnExercise_areSaidThereAtOnce(FxRobot robot) {
        robot.interact(() -> {
            pane.lesson().exercises().start();
            pane.lesson().exercises().kindProperty().set(Optional.of(ExerciseKind.ENTRY_ADDRESS));
            pane.lesson().exercises().next();
        });
        assertThat(panel()).containsPattern("level [1-4]");
        choose(robot, CommandId.LEVELS_LINUX);
        assertThat(panel()).doesNotContainPattern("level [1-4]").containsPattern("level P[A-Z4]+");
    }
}
