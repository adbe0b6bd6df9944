package kspace.app.shell.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.resources.Resources;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A tour before an audience, by the keys of a clicker. */
@ExtendWith(WindowRobot.class)
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
        assertThat(painted(robot)).contains("?", "linear map", "Level", "Allowed")
                .noneMatch(text -> text.contains("MiB") || text.contains("chosen") || text.contains("_0183")
                        || text.contains("L2") || text.contains("3,072"));
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

    /** What is wrong with the whole tour is said once, not at every stop again. */
    @Test
    void fault_ofSeveralStops_isSaidAtTheFirstOnly(FxRobot robot, @TempDir Path folder) throws IOException {
        Path tour = Files.writeString(folder.resolve("t.toml"), """
                title = "T"
                machine = "none"
                [[stop]]
                caption = "One."
                [[stop]]
                caption = "Two."
                [[stop]]
                caption = "Three."
                machine = "q35-4g"
                """);
        robot.interact(() -> present(tour.toString(), 960, 540));
        Frames.await();
        assertThat(labels(robot, "present-fault")).singleElement().asString().contains("\"none\" is neither");
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(labels(robot, "present-caption")).containsExactly("Two.");
        assertThat(labels(robot, "present-fault")).isEmpty();
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(painted(robot)).contains("linear map");
        robot.type(KeyCode.HOME);
        Frames.await();
        assertThat(labels(robot, "present-fault")).hasSize(1);
    }

    @Test
    void choice_byKeyAndByClick_isToldRightOrWrongAndStaysCovered(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.DIGIT3);
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2717 Wrong: 1 GiB.");
        assertThat(model.get().coveredProperty().get()).isTrue();
        robot.clickOn("2 MiB");
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2713 Right.");
        assertThat(painted(robot)).contains("?").doesNotContain("chosen");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(painted(robot)).contains("chosen");
        assertThat(model.get().stopProperty().get().index()).isEqualTo(2);
    }

    /** A clicker sends none of the keys that write; those that it sends work while somebody writes. */
    @Test
    void answer_typed_isReadWithAnySpacingAndTheClickerGoesOn(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(model.get().stopProperty().get().index()).isEqualTo(3);
        assertThat(model.get().coveredProperty().get()).isTrue();
        robot.clickOn(".present-field").write("0xb").type(KeyCode.ENTER);
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2717 Wrong: 0xb.");
        assertThat(model.get().blackProperty().get()).isFalse();
        robot.type(KeyCode.BACK_SPACE).write("0048234567").type(KeyCode.ENTER);
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2713 Right.");
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(labels(robot, "present-answer")).containsExactly("0x4823_4567");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(model.get().stopProperty().get().index()).isEqualTo(4);
    }

    @Test
    void place_clickedInTheView_isToldRightOrWrong(FxRobot robot, @TempDir Path folder) throws IOException {
        Path tour = Files.writeString(folder.resolve("t.toml"), """
                title = "T"
                machine = "q35-4g"
                [[stop]]
                view = "map"
                question = "Where is the frame metadata?"
                ask = "click"
                answer = "metadata"
                """);
        robot.interact(() -> present(tour.toString(), 960, 540));
        clickText(robot, "linear map");
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2717 Wrong: that is linear map.");
        clickText(robot, "metadata");
        Frames.await();
        assertThat(labels(robot, "present-verdict")).containsExactly("\u2713 Right.");
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(labels(robot, "present-answer")).containsExactly("metadata");
    }

    private void clickText(FxRobot robot, String text) {
        Frames.await();
        PaintedPane pane = robot.from(root()).lookup((Node node) -> node instanceof PaintedPane)
                .queryAllAs(PaintedPane.class).stream()
                .filter(it -> it.texts().stream().anyMatch(drawn -> drawn.text().equals(text))).findFirst()
                .orElseThrow();
        Rectangle2D at = pane.texts().stream().filter(drawn -> drawn.text().equals(text)).findFirst().orElseThrow()
                .bounds();
        robot.clickOn(pane.localToScreen(at.getMinX() + 2, at.getMinY() + at.getHeight() / 2));
    }

    @Test
    void digit_whereNothingIsChosen_showsAnotherViewOfTheSameAndTheNextKeyGoesOn(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        assertThat(painted(robot)).contains("Virtual", "Physical", "ffff_8000_4823_4567");
        robot.type(KeyCode.DIGIT4);
        assertThat(painted(robot)).contains("kernel code").doesNotContain("Virtual");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(model.get().stopProperty().get().index()).isEqualTo(1);
        assertThat(painted(robot)).contains("Virtual");
    }

    @Test
    void spotlight_whileItsKeyIsHeld_leavesOnlyWhatIsAroundTheMouseBright(FxRobot robot) {
        Node light = robot.lookup("#present-spotlight").query();
        assertThat(light.isVisible()).isFalse();
        robot.moveTo(root()).press(KeyCode.S);
        Frames.await();
        assertThat(light.isVisible()).isTrue();
        assertThat(light.contains(480, 270)).as("the middle, where the mouse is").isTrue();
        robot.release(KeyCode.S);
        assertThat(light.isVisible()).isFalse();
        assertThat(model.get().stopProperty().get().index()).isZero();
    }

    @Test
    void mark_drawnByHand_belongsToItsStop(FxRobot robot) {
        robot.moveTo(root()).press(KeyCode.D).press(MouseButton.PRIMARY).moveBy(80, 40).moveBy(40, -60)
                .release(MouseButton.PRIMARY).release(KeyCode.D);
        Frames.await();
        assertThat(robot.lookup(".present-mark").queryAll()).hasSize(1);
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(robot.lookup(".present-mark").queryAll()).isEmpty();
        robot.type(KeyCode.PAGE_UP);
        Frames.await();
        assertThat(robot.lookup(".present-mark").queryAll()).hasSize(1);
        robot.type(KeyCode.X);
        Frames.await();
        assertThat(robot.lookup(".present-mark").queryAll()).isEmpty();
    }

    @Test
    void notes_onOneScreen_areAtTheSideWithTheAnswerTheNextStopAndTheTime(FxRobot robot) {
        robot.interact(() -> ((PresentPane) stage.get().getScene().getRoot()).hideNotesAtTheSide());
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        robot.type(KeyCode.N);
        Node notes = robot.lookup("#present-notes").query();
        assertThat(sees(notes)).isTrue();
        assertThat(labels(robot, "notes-title")).containsExactly("4 of 6  Where does the walk end?");
        assertThat(labels(robot, "notes-text")).contains("Let them write the address down before you show it.");
        assertThat(labels(robot, "notes-answer")).containsExactly("0x4823_4567");
        assertThat(robot.from(notes).lookup(".present-title").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("Not there yet");
        assertThat(robot.lookup("#present-since").queryAs(Label.class).getText()).matches("\\d\\d:\\d\\d");
        robot.type(KeyCode.PAGE_DOWN);
        Frames.await();
        assertThat(labels(robot, "notes-answer")).isEmpty();
        assertThat(NotesClock.text(Duration.ofSeconds(760))).isEqualTo("12:40");
    }

    /** The walk is alive: a click where it has not come to yet goes on, and one on the address goes back to the begin. */
    @Test
    void walk_clicked_goesOnTableByTableAndBack(FxRobot robot) {
        assertThat(painted(robot)).doesNotContain("[256]");
        clickText(robot, "L4");
        clickText(robot, "L4");
        assertThat(painted(robot)).contains("[256]").doesNotContain("[1]");
        clickText(robot, "L3");
        assertThat(painted(robot)).contains("[256]", "[1]").doesNotContain("[65]");
        clickText(robot, "0xffff_8000_4823_4567");
        assertThat(painted(robot)).doesNotContain("[256]");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(model.get().stopProperty().get().index()).isEqualTo(1);
    }

    private String film(FxRobot robot) {
        Frames.await();
        return robot.from(root()).lookup(".film-words").queryAs(Label.class).getText();
    }

    /** A question of the hall is answered with the film, a walk or else the boot, and the next key goes on with the tour. */
    @Test
    void film_scrubbedAndPlayed_goesThroughTheWalkOrTheBoot(FxRobot robot) throws TimeoutException {
        robot.type(KeyCode.T);
        assertThat(film(robot)).isEqualTo("step 0 of 11");
        Node bar = robot.lookup("#present-film").query();
        robot.clickOn(bar.localToScreen(bar.getLayoutBounds().getWidth() * 0.45, 5));
        assertThat(painted(robot)).contains("[256]").doesNotContain("0x4823_4567");
        robot.type(KeyCode.F);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> film(robot).equals("step 11 of 11"));
        assertThat(painted(robot)).contains("0x4823_4567");
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(robot.from(root()).lookup("#present-film").queryAll()).isEmpty();
        assertThat(painted(robot)).contains("kernel code");
        robot.type(KeyCode.T);
        assertThat(film(robot)).isEqualTo("step 3,398 of 3,398");
        Node boot = robot.lookup("#present-film").query();
        robot.clickOn(boot.localToScreen(1, 5));
        assertThat(film(robot)).as("a pixel is some steps").matches("step [0-9] of 3,398");
        robot.type(KeyCode.T);
        assertThat(robot.from(root()).lookup("#present-film").queryAll()).isEmpty();
        assertThat(model.get().stopProperty().get().index()).isEqualTo(1);
    }

    @Test
    void k_always_showsAllKeysUntilTheNextOneWhichDoesNothingElse(FxRobot robot) {
        robot.type(KeyCode.K);
        Frames.await();
        Node sheet = robot.lookup("#present-keys").query();
        assertThat(sheet.isVisible()).isTrue();
        assertThat(robot.from(sheet).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Page Down", "Show the answer, or the next stop", "F", "Black, until the next key");
        assertThat(sheet.getBoundsInParent().getHeight()).isLessThan(540);
        robot.type(KeyCode.PAGE_DOWN);
        assertThat(sheet.isVisible()).isFalse();
        assertThat(model.get().stopProperty().get().index()).isZero();
    }

    @Test
    void wheel_overAView_showsItsPartAboutTheMouseLarger(FxRobot robot) {
        robot.moveTo("#translation-picture");
        Node frame = robot.lookup(".present-view").query();
        assertThat(frame.getLocalToSceneTransform().getMxx()).isEqualTo(1);
        robot.scroll(VerticalDirection.UP).scroll(VerticalDirection.UP);
        Frames.await();
        assertThat(frame.getLocalToSceneTransform().getMxx()).isNotEqualTo(1).isBetween(1.0, 4.0);
        robot.scroll(VerticalDirection.DOWN).scroll(VerticalDirection.DOWN).scroll(VerticalDirection.DOWN);
        Frames.await();
        assertThat(frame.getLocalToSceneTransform().getMxx()).isEqualTo(1);
    }

    /** Waits for the notes, which come out of the side. */
    private static boolean sees(Node notes) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, notes.visibleProperty());
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Page Down alone leads through the tour, on every screen. */
    @ParameterizedTest
    @CsvSource({"1280, 720", "1920, 1080", "2560, 1440", "3840, 2160"})
    void pageDownOnly_everyScreen_showsEachQuestionCoveredAndThenItsAnswer(double width, double height, FxRobot robot) {
        List<String> seen = new ArrayList<>();
        robot.interact(() -> {
            ReducedMotion still = new ReducedMotion();
            still.toggle();
            PresentPane pane = new PresentPane(model.get(), still, () -> {});
            Scene scene = new Scene(pane, width, height);
            for (int press = 0; press < 10; press++) {
                pane.settle();
                boolean hasPlate = pane.lookupAll(".picture-part").stream().flatMap(it -> it.lookupAll("*").stream())
                        .filter(PaintedPane.class::isInstance).map(PaintedPane.class::cast)
                        .anyMatch(it -> it.texts().stream().anyMatch(text -> text.text().equals("?")));
                seen.add((model.get().stopProperty().get().index() + 1) + (hasPlate ? " covered" : "")
                        + (pane.lookupAll(".present-answer").isEmpty() ? "" : " answered"));
                Event.fireEvent(scene,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false,
                                false));
            }
        });
        // The cost of the tables is nothing that a view shows, so that nothing is covered at the last stop.
        assertThat(seen).containsExactly("1", "2", "3 covered", "3 answered", "4 covered", "4 answered", "5", "6",
                "6 answered", "6 answered");
    }

    /** Where a screen is not wide, words stand below a map, not beside it, so that its columns have room; and nothing is cut off. */
    @ParameterizedTest
    @CsvSource({"1024, 768", "1280, 800", "1280, 1024", "1680, 1020", "1920, 1080"})
    void screen_ofAnyForm_hasRoomForTheColumnsOfAMapAndForTheWholeWalk(double width, double height, FxRobot robot) {
        robot.interact(() -> {
            ReducedMotion still = new ReducedMotion();
            still.toggle();
            TourPlayer player = new TourPlayer(Tours.read("kernel-page-table"),
                    explorer -> new TranslationViewModel(explorer).nrStops());
            for (int stop : new int[]{0, 26}) {
                List<DrawnText> map = drawn(player, stop, still, width, height);
                double labels = map.stream().filter(it -> it.text().equals("max_paddr"))
                        .mapToDouble(it -> it.bounds().getMinX()).findFirst().orElse(Double.MAX_VALUE);
                assertThat(map).filteredOn(it -> it.text().equals("usable") || it.text().startsWith("metadata"))
                        .isNotEmpty().allSatisfy(it -> assertThat(it.bounds().getMaxX()).isLessThan(labels));
            }
            assertThat(drawn(player, 2, still, width, height)).extracting(DrawnText::text)
                    .contains("0x4823_4567", "0x4820_0000");
        });
    }

    private static List<DrawnText> drawn(TourPlayer player, int stop, ReducedMotion still, double width,
            double height) {
        PresentPane pane = new PresentPane(new PresentViewModel(player, player.play(stop), false), still, () -> {});
        Scene scene = new Scene(pane, width, height);
        pane.resize(width, height);
        pane.settle();
        return scene.getRoot().lookupAll("*").stream().filter(PaintedPane.class::isInstance)
                .map(PaintedPane.class::cast).filter(Node::isVisible)
                .flatMap(it -> it.texts().stream()
                        .filter(text -> text.bounds().getMaxX() <= it.getWidth() + 1
                                && text.bounds().getMaxY() <= it.getHeight() + 1))
                .toList();
    }
}
