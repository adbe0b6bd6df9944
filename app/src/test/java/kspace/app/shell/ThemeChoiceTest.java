package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowRobot.class)
class ThemeChoiceTest {
    private final TestDesktop desktop = new TestDesktop();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        stage.set(primary);
        desktop.dark.set(true);
        pane.set(ExplorerWindow.show(Machines.explorer(), primary, desktop));
    }

    @AfterEach
    void asAllTestsFindIt(FxRobot robot) {
        robot.interact(() -> pane.get().themeProperty().set(Theme.LIGHT));
    }

    private Theme theme() {
        return pane.get().themeProperty().get();
    }

    private void startAgain(FxRobot robot) {
        robot.interact(() -> pane.set(ExplorerWindow.show(Machines.explorer(), stage.get(), desktop)));
    }

    private void perform(FxRobot robot, CommandId id) {
        robot.interact(() -> assertThat(pane.get().commands().find(id).map(Command::perform)).contains(true));
    }

    @Test
    void theme_firstStart_isThatOfTheSystemAndFollowsIt(FxRobot robot) {
        assertThat(theme()).isEqualTo(Theme.DARK);
        assertThat(pane.get().getStyleClass()).contains("dark");
        robot.interact(() -> desktop.dark.set(false));
        assertThat(theme()).isEqualTo(Theme.LIGHT);
        assertThat(pane.get().getStyleClass()).contains("light").doesNotContain("dark");
        startAgain(robot);
        robot.interact(() -> desktop.dark.set(true));
        assertThat(theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void theme_chosen_staysWhateverTheSystemDoes(FxRobot robot) {
        perform(robot, CommandId.THEME_DARK);
        robot.interact(() -> desktop.dark.set(false));
        assertThat(theme()).isEqualTo(Theme.DARK);
        startAgain(robot);
        assertThat(theme()).isEqualTo(Theme.DARK);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.T).release(KeyCode.SHORTCUT);
        assertThat(theme()).isEqualTo(Theme.PROJECTOR);
        perform(robot, CommandId.THEME_SYSTEM);
        assertThat(theme()).isEqualTo(Theme.LIGHT);
        startAgain(robot);
        robot.interact(() -> desktop.dark.set(true));
        assertThat(theme()).isEqualTo(Theme.DARK);
    }
}
