package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.command.CommandId;
import kspace.app.controls.Tip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What opens in a window of its own is as much larger in the projector theme as the window that it belongs to. */
@ExtendWith(WindowRobot.class)
class PopupSizesTest {
    private ExplorerPane pane;
    private Stage primary;
    private double usualWidth;
    private double usualHeight;

    @Start
    void start(Stage stage) {
        primary = stage;
        pane = ExplorerWindow.show(Machines.explorer(), primary, new TestDesktop());
        usualWidth = stage.getWidth();
        usualHeight = stage.getHeight();
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> {
            pane.themeProperty().set(Theme.LIGHT);
            primary.setWidth(usualWidth);
            primary.setHeight(usualHeight);
        });
    }

    @Test
    void machinePicker_projector_hasLargerType(FxRobot robot) {
        assertLarger(robot, () -> robot.clickOn("#machine-picker"));
    }

    @Test
    void comboBox_projector_hasLargerType(FxRobot robot) {
        robot.interact(() -> pane.lookup("#edit").fireEvent(new javafx.event.ActionEvent()));
        assertLarger(robot, () -> robot.clickOn("#edit-layout"));
    }

    @Test
    void contextMenu_projector_hasLargerType(FxRobot robot) {
        assertLarger(robot, () -> robot.rightClickOn("#timeline-picture"));
    }

    @Test
    void toolTip_projector_hasLargerType(FxRobot robot) {
        Button button = (Button) pane.lookup(".icon-button");
        assertLarger(robot, () -> robot.interact(() -> Tip.of(button).show(
                button, primary.getX() + 200, primary.getY() + 200)));
        robot.interact(() -> Tip.of(button).hide());
    }

    @Test
    void comboBox_projector_hasAListAsWideAsItself(FxRobot robot) {
        resize(robot, 1270, 810);
        robot.interact(() -> {
            pane.themeProperty().set(Theme.PROJECTOR);
            pane.lookup("#edit").fireEvent(new javafx.event.ActionEvent());
        });
        Frames.await();
        robot.clickOn("#edit-layout");
        Frames.await();
        Node box = pane.lookup("#edit-layout");
        double shown = box.localToScene(box.getLayoutBounds()).getWidth();
        Node list = popups().map(popup -> popup.getScene().getRoot().lookup(".list-view"))
                .filter(Objects::nonNull).findFirst().orElseThrow();
        assertThat(list.getBoundsInLocal().getWidth()).isGreaterThanOrEqualTo(shown - 1);
        robot.type(KeyCode.ESCAPE);
    }

    /** A window that has no room for more is magnified less, and so is what opens over it. */
    @Test
    void everyPopup_projectorInASmallWindow_isAsLargeAsTheContent(FxRobot robot) {
        resize(robot, 1150, 760);
        assertTimes(robot, 1.125, () -> robot.clickOn("#machine-picker"));
        assertTimes(robot, 1.125, () -> robot.rightClickOn("#timeline-picture"));
        robot.interact(() -> pane.lookup("#edit").fireEvent(new javafx.event.ActionEvent()));
        assertTimes(robot, 1.125, () -> robot.clickOn("#edit-layout"));
        resize(robot, 1040, 700);
        assertTimes(robot, 1, () -> robot.clickOn("#machine-picker"));
        assertTimes(robot, 1, () -> robot.clickOn("#edit-layout"));
    }

    /** Where there is less room, all keys stand in fewer columns. */
    @Test
    void keys_inANarrowWindow_areNotCutAtTheSide(FxRobot robot) {
        for (double width : new double[]{1270, 1040}) {
            resize(robot, width, 700);
            robot.interact(() -> pane.commands().find(CommandId.KEYS).orElseThrow().perform());
            Frames.await();
            Node sheet = pane.lookup("#keys-card .keys-scroll .viewport");
            double end = sheet.localToScene(sheet.getLayoutBounds()).getMaxX();
            assertThat(pane.lookupAll("#keys-card .keys-columns .label")).hasSizeGreaterThan(100)
                    .allSatisfy(it -> assertThat(it.localToScene(it.getLayoutBounds()).getMaxX())
                            .as(((Labeled) it).getText()).isLessThanOrEqualTo(end));
            robot.type(KeyCode.ESCAPE);
        }
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            primary.setWidth(width + primary.getWidth() - primary.getScene().getWidth());
            primary.setHeight(height + primary.getHeight() - primary.getScene().getHeight());
        });
        Frames.await();
    }

    private void assertLarger(FxRobot robot, Runnable open) {
        resize(robot, 1270, 810);
        assertTimes(robot, 1.25, open);
    }

    private void assertTimes(FxRobot robot, double times, Runnable open) {
        Map<String, Double> usual = typeSizes(robot, Theme.LIGHT, open);
        Map<String, Double> larger = typeSizes(robot, Theme.PROJECTOR, open);
        assertThat(usual).isNotEmpty();
        assertThat(larger.keySet()).isEqualTo(usual.keySet());
        usual.forEach((words, size) -> assertThat(larger.get(words)).as(words)
                .isCloseTo(size * times, within(size * 0.05)));
    }

    private static Stream<PopupWindow> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                .filter(Window::isShowing);
    }

    private Map<String, Double> typeSizes(FxRobot robot, Theme theme, Runnable open) {
        robot.interact(() -> pane.themeProperty().set(theme));
        Frames.await();
        open.run();
        Frames.await();
        Map<String, Double> sizes = new TreeMap<>();
        popups().flatMap(popup -> popup.getScene().getRoot().lookupAll(".text").stream())
                .filter(Text.class::isInstance)
                .map(Text.class::cast).filter(it -> it.isVisible() && !it.getText().isBlank())
                .forEach(it -> sizes.put(it.getText(), it.getFont().getSize()));
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        return sizes;
    }
}
