package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.machine.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Panes are dragged larger, hidden, shown alone and found again as they were left. */
@ExtendWith(WindowRobot.class)
class PanesTest {
    private static final double WIDTH = 1270;
    private static final double HEIGHT = 810;

    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private double usualWidth;
    private double usualHeight;

    @Start
    void start(Stage primary) {
        stage.set(primary);
        ExplorerWindow.show(Machines.explorer(), primary, desktop);
        usualWidth = primary.getWidth();
        usualHeight = primary.getHeight();
        primary.setWidth(WIDTH + primary.getWidth() - primary.getScene().getWidth());
        primary.setHeight(HEIGHT + primary.getHeight() - primary.getScene().getHeight());
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> {
            stage.get().setWidth(usualWidth);
            stage.get().setHeight(usualHeight);
        });
    }

    private static Bounds place(FxRobot robot, String selector) {
        Frames.await();
        Node node = robot.lookup(selector).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isShown(FxRobot robot, String selector) {
        Frames.await();
        Node node = robot.lookup(selector).query();
        return Stream.<Node>iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
    }

    private static void drag(FxRobot robot, String divider, double x, double y) {
        Frames.await();
        robot.drag(divider).dropBy(x, y);
        Frames.await();
    }

    private void startAgain(FxRobot robot) {
        robot.interact(() -> ExplorerWindow.show(Machines.explorer(), stage.get(), desktop));
        Frames.await();
    }

    @Test
    void dividers_dragged_moveAndAreFoundThereByTheNextWindow(FxRobot robot) {
        double map = place(robot, ".map-view").getWidth();
        double inspector = place(robot, ".inspector-view").getWidth();
        double translation = place(robot, ".translation-view").getHeight();
        drag(robot, "#divider-map", 60, 0);
        drag(robot, "#divider-inspector", -50, 0);
        drag(robot, "#divider-translation", 0, -70);
        assertThat(place(robot, ".map-view").getWidth()).isCloseTo(map + 60, within(1.0));
        assertThat(place(robot, ".inspector-view").getWidth()).isCloseTo(inspector + 50, within(1.0));
        assertThat(place(robot, ".translation-view").getHeight()).isCloseTo(translation + 70, within(1.0));
        assertThat(place(robot, ".tables-view").getMinX()).isCloseTo(map + 60, within(1.0));
        assertThat(place(robot, ".timeline-view").getMaxY()).isCloseTo(HEIGHT, within(1.0));
        startAgain(robot);
        assertThat(place(robot, ".map-view").getWidth()).isCloseTo(map + 60, within(1.0));
        assertThat(place(robot, ".translation-view").getHeight()).isCloseTo(translation + 70, within(1.0));
        robot.doubleClickOn("#divider-map");
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(map);
    }

    @Test
    void divider_draggedAsFarAsItGoes_leavesEveryPaneItsLeast(FxRobot robot) {
        drag(robot, "#divider-map", 800, 0);
        assertThat(place(robot, ".tables-view").getWidth()).isCloseTo(336, within(1.0));
        drag(robot, "#divider-map", -600, 0);
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(348);
        drag(robot, "#divider-timeline", 0, -550);
        assertThat(place(robot, ".tables-view").getHeight()).isCloseTo(220, within(1.0));
    }

    @Test
    void pane_hiddenByKeyAndByMenu_isHiddenInTheNextWindowToo(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertThat(isShown(robot, ".inspector-view")).isFalse();
        assertThat(place(robot, ".tables-view").getMaxX()).isEqualTo(WIDTH);
        robot.clickOn("#menus").clickOn("#menu-view").clickOn("#command-pane-translation");
        assertThat(isShown(robot, ".translation-view")).isFalse();
        startAgain(robot);
        assertThat(isShown(robot, ".inspector-view")).isFalse();
        assertThat(isShown(robot, ".translation-view")).isFalse();
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT0).release(KeyCode.ALT);
        assertThat(isShown(robot, ".inspector-view")).isTrue();
        assertThat(isShown(robot, ".translation-view")).isTrue();
    }

    @Test
    void panes_allHiddenOneAfterTheOther_theLastStays(FxRobot robot) {
        robot.press(KeyCode.ALT)
                .type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5)
                .release(KeyCode.ALT);
        assertThat(isShown(robot, ".map-view")).isFalse();
        assertThat(isShown(robot, ".timeline-view")).isTrue();
        assertThat(place(robot, ".timeline-view").getMaxY()).isCloseTo(HEIGHT, within(1.0));
    }

    @Test
    void pane_doubleClickOnItsTitleAndF11_hasTheWindowUntilEscape(FxRobot robot) {
        robot.doubleClickOn(".map-title");
        assertThat(isShown(robot, ".tables-view")).isFalse();
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(WIDTH);
        assertThat(place(robot, ".map-view").getMaxY()).isCloseTo(HEIGHT, within(1.0));
        robot.type(KeyCode.ESCAPE);
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(348);
        robot.interact(() -> robot.lookup("#tables-columns").query().requestFocus());
        robot.type(KeyCode.F11);
        assertThat(place(robot, ".tables-view").getWidth()).isEqualTo(WIDTH);
        assertThat(isShown(robot, ".timeline-view")).isFalse();
        robot.type(KeyCode.F11);
        assertThat(isShown(robot, ".timeline-view")).isTrue();
        robot.doubleClickOn(".inspector-tab:selected", MouseButton.PRIMARY);
        assertThat(place(robot, ".inspector-view").getWidth()).isEqualTo(WIDTH);
        assertThat(place(robot, ".inspector-page").getWidth()).isEqualTo(760);
        robot.type(KeyCode.ESCAPE);
        assertThat(List.of(isShown(robot, ".map-view"), isShown(robot, ".tables-view"),
                isShown(robot, ".translation-view"))).containsOnly(true);
    }

    /** It has no use for the height, and is to be read from afar. */
    @Test
    void translation_alone_isShownLarger(FxRobot robot) {
        robot.interact(() -> robot.lookup(".translation-view").query().requestFocus());
        robot.type(KeyCode.F11);
        assertThat(place(robot, ".translation-view").getWidth()).isCloseTo(WIDTH, within(1.0));
        assertThat(robot.lookup(".translation-view").query().getLocalToSceneTransform().getMxx()).isEqualTo(1.25);
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        assertThat(robot.lookup(".translation-view").query().getLocalToSceneTransform().getMxx()).isEqualTo(1);
    }

    @Test
    void pane_keysForLargerAndSmaller_changeTheOneWithTheFocus(FxRobot robot) {
        robot.interact(() -> robot.lookup("#map-picture").query().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP, KeyCode.UP, KeyCode.DOWN).release(KeyCode.ALT);
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(348 + 24);
    }

    @Test
    void editor_openedWhileAnotherPaneHasTheWindow_isSeen(FxRobot robot) {
        robot.doubleClickOn(".map-title");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.M).release(KeyCode.SHORTCUT);
        assertThat(place(robot, ".machine-editor").getWidth()).isEqualTo(316);
        assertThat(isShown(robot, ".tables-view")).isTrue();
    }

    /** The same panes, with the one moment of a recording in the place of the timeline. */
    @Test
    void recording_dividerAndHiding_areThoseOfTheMachinesWindow(FxRobot robot) {
        drag(robot, "#divider-map", 60, 0);
        robot.interact(() -> new MainWindow(stage.get(), desktop).show(Opening.explorer(Recordings.linux4())));
        assertThat(place(robot, ".map-view").getWidth()).isCloseTo(348 + 60, within(1.0));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT5).release(KeyCode.ALT);
        assertThat(isShown(robot, ".recorded-moment")).isFalse();
        robot.doubleClickOn(".map-title");
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(WIDTH);
        robot.type(KeyCode.ESCAPE);
        assertThat(isShown(robot, ".tables-view")).isTrue();
        startAgain(robot);
        assertThat(isShown(robot, ".timeline-view")).isFalse();
    }

    @Test
    void settings_thatMakeNoSense_areThoseOfTheFirstStart(FxRobot robot) {
        desktop.settings().put("panes.stretch.map", "wide");
        desktop.settings().put("panes.stretch.inspector", "-3");
        desktop.settings().put("panes.hidden", "map tables inspector translation timeline nonsense");
        startAgain(robot);
        assertThat(place(robot, ".map-view").getWidth()).isEqualTo(348);
        assertThat(place(robot, ".inspector-view").getWidth()).isEqualTo(316);
        assertThat(isShown(robot, ".timeline-view")).isTrue();
    }
}
