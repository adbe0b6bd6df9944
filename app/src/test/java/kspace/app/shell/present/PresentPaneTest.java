package kspace.app.shell.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.canvas.ReducedMotion;
import kspace.app.resources.Resources;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A tour before an audience, by the keys of a clicker. */
@ExtendWith(ApplicationExtension.class)
class PresentPaneTest {
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<PresentViewModel> model = new AtomicReference<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        Resources.loadFonts();
        stage.set(primary);
        present("five-minutes", 960, 540);
        primary.show();
    }

    private void present(String tour, double width, double height) {
        ReducedMotion still = new ReducedMotion();
        still.toggle();
        model.set(new PresentViewModel(
                new TourPlayer(Tours.read(tour), explorer -> new TranslationViewModel(explorer).nrStops())));
        Stage primary = stage.get();
        primary.setMinWidth(0);
        primary.setMinHeight(0);
        primary.setScene(new Scene(new PresentPane(model.get(), still, left::incrementAndGet), width, height));
        primary.sizeToScene();
    }

    private Node root() {
        return stage.get().getScene().getRoot();
    }

    private static List<String> labels(FxRobot robot, String styleClass) {
        return robot.lookup("." + styleClass).queryAll().stream()
                .filter(it -> it.getParent() != null)
                .map(it -> it instanceof Prose prose ? prose.sentence() : ((Labeled) it).getText()).toList();
    }

    private List<String> painted(FxRobot robot) {
        Frames.await();
        return robot.from(root()).lookup((Node node) -> node instanceof PaintedPane).queryAllAs(PaintedPane.class)
                .stream()
                .flatMap(pane -> pane.texts().stream()).map(it -> it.text()).toList();
    }

    @Test
    void pageDownOnly_fiveMinutes_showsEveryStopAndItsAnswerAfterItsQuestion(FxRobot robot) {
        List<String> seen = new ArrayList<>();
        for (int press = 0; press < 12; press++) {
            Frames.await();
            seen.add(labels(robot, "present-count") + " " + labels(robot, "present-title") + " "
                    + labels(robot, "present-answer"));
            robot.type(KeyCode.PAGE_DOWN);
        }
        assertThat(seen.stream().distinct()).containsExactly(
                "[1 of 6] [An address is only bits] []",
                "[2 of 6] [Where everything lies] []",
                "[3 of 6] [The first page] []",
                "[3 of 6] [The first page] [2 MiB]",
                "[4 of 6] [Where does the walk end?] []",
                "[4 of 6] [Where does the walk end?] [0x4823_4567]",
                "[5 of 6] [Not there yet] []",
                "[6 of 6] [What it costs] []",
                "[6 of 6] [What it costs] [257]");
    }

    @Test
    void question_coversAllThatTellsItsAnswerInTheView_untilTheNextPress(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        assertThat(model.get().coveredProperty().get()).isTrue();
        // The decision, the number of pages, the sentence and the raw entry with its PS bit would all tell the size.
        assertThat(painted(robot)).contains("?", "Linear map, page 1 of 3,072")
                .noneMatch(text -> text.contains("MiB") || text.contains("chosen") || text.contains("_0183")
                        || text.contains("L2"));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(painted(robot)).doesNotContain("?").contains("chosen", "2 MiB", "3,072 \u00d7 2 MiB");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(painted(robot)).contains("?")
                .noneMatch(text -> text.contains("4823_4567") && !text.contains("ffff_8000"));
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(labels(robot, "present-answer")).containsExactly("0x4823_4567");
    }

    @Test
    void pointer_always_isARingAroundWhatTheViewWritesThereWithItsWord(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN);
        painted(robot);
        Frames.await();
        assertThat(labels(robot, "present-word")).containsExactly("the linear map");
        Node ring = robot.lookup(".present-ring").query();
        PaintedPane map = robot.from(root()).lookup((Node node) -> node instanceof PaintedPane)
                .queryAllAs(PaintedPane.class).stream()
                .filter(pane -> pane.texts().stream().anyMatch(it -> it.text().equals("linear map")))
                .findFirst().orElseThrow();
        Rectangle2D text = map.texts().stream().filter(it -> it.text().equals("linear map")).findFirst().orElseThrow()
                .bounds();
        assertThat(ring.localToScene(ring.getLayoutBounds()).contains(
                map.localToScene(text.getMinX(), text.getMinY()))).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(robot.lookup(".present-ring").queryAll()).isEmpty();
    }

    @Test
    void keys_ofAnyClicker_workWhateverHasTheFocus(FxRobot robot) {
        robot.clickOn(root());
        for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER)) {
            robot.type(key);
        }
        assertThat(model.get().stopProperty().get().index()).isEqualTo(3);
        for (KeyCode key : List.of(KeyCode.LEFT, KeyCode.UP, KeyCode.PAGE_UP, KeyCode.PAGE_UP)) {
            robot.type(key);
        }
        assertThat(model.get().stopProperty().get().index()).isZero();
        robot.type(KeyCode.END);
        assertThat(model.get().stopProperty().get().index()).isEqualTo(5);
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(model.get().coveredProperty().get()).as("an answer that was given stays").isFalse();
        robot.type(KeyCode.HOME);
        assertThat(model.get().stopProperty().get().index()).isZero();
        assertThat(left.get()).isZero();
        robot.type(KeyCode.ESCAPE);
        assertThat(left.get()).isEqualTo(1);
    }

    @Test
    void b_always_isBlackUntilTheNextKeyWhichDoesNothingElse(FxRobot robot) {
        robot.type(KeyCode.B);
        assertThat(robot.lookup("#present-curtain").query().isVisible()).isTrue();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(robot.lookup("#present-curtain").query().isVisible()).isFalse();
        assertThat(model.get().stopProperty().get().index()).isZero();
        robot.type(KeyCode.PERIOD).type(KeyCode.ESCAPE);
        assertThat(left.get()).as("out, even from black").isEqualTo(1);
    }

    /** A mistake of a stop is said in its place, and the tour goes on. */
    @Test
    void stop_withMistake_saysItAndShowsTheRest(FxRobot robot, @TempDir Path folder) throws IOException {
        Path tour = Files.writeString(folder.resolve("t.toml"), """
                title = "T"
                machine = "q35-4g"
                [[stop]]
                machine = "none"
                [[stop]]
                view = "tables"
                moment = "soon"
                """);
        robot.interact(() -> present(tour.toString(), 960, 540));
        Frames.await();
        assertThat(labels(robot, "present-fault")).singleElement().asString()
                .startsWith(tour + ":4: stop[0].machine \"none\" is neither a file beside the tour nor a sample");
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(labels(robot, "present-fault")).singleElement().asString()
                .startsWith(tour + ":7: stop[1].moment \"soon\" is not allowed");
        assertThat(painted(robot)).contains("linear map");
    }
}
