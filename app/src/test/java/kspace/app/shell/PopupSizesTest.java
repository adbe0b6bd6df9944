package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.canvas.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What opens in a window of its own is as much larger in the projector theme as the window that it belongs to. */
@ExtendWith(ApplicationExtension.class)
class PopupSizesTest {
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        pane = ExplorerWindow.show(Machines.explorer(), primary, new TestDesktop());
    }

    @AfterEach
    void inTheLightTheme(FxRobot robot) {
        robot.interact(() -> pane.themeProperty().set(Theme.LIGHT));
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

    private void assertLarger(FxRobot robot, Runnable open) {
        Map<String, Double> usual = typeSizes(robot, Theme.LIGHT, open);
        Map<String, Double> larger = typeSizes(robot, Theme.PROJECTOR, open);
        assertThat(usual).isNotEmpty();
        assertThat(larger.keySet()).isEqualTo(usual.keySet());
        usual.forEach((words, size) -> assertThat(larger.get(words)).as(words)
                .isCloseTo(size * 1.25, within(size * 0.2)));
    }

    private Map<String, Double> typeSizes(FxRobot robot, Theme theme, Runnable open) {
        robot.interact(() -> pane.themeProperty().set(theme));
        Frames.await();
        open.run();
        Frames.await();
        Map<String, Double> sizes = new TreeMap<>();
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup && popup.isShowing()) {
                popup.getScene().getRoot().lookupAll(".text").stream().filter(Text.class::isInstance)
                        .map(Text.class::cast).filter(it -> it.isVisible() && !it.getText().isBlank())
                        .forEach(it -> sizes.put(it.getText(), it.getFont().getSize()));
            }
        }
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        return sizes;
    }
}
