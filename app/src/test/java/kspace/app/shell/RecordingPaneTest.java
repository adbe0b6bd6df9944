package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.machine.Opening;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window while it shows a recording. */
@ExtendWith(WindowRobot.class)
class RecordingPaneTest {
    private final TestDesktop desktop = new TestDesktop();
    private final Explorer explorer = Opening.explorer(Recordings.linux4());
    private final AtomicReference<Stage> stage = new AtomicReference<>();

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage primary) {
        stage.set(primary);
        new MainWindow(primary, desktop).show(explorer);
    }

    private static String painted(FxRobot robot, String pane) {
        return String.join("\n", robot.lookup(pane).queryAs(PaintedPane.class).texts().stream()
                .map(DrawnText::text).toList());
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).reduce("",
                (all, next) -> all + next + "\n");
    }

    @Test
    void window_linux_showsItsNameItsMomentAndTheSameViews(FxRobot robot) {
        assertThat(stage.get().getTitle()).isEqualTo("linux-6.1-4-levels.core - KSpace Explorer");
        assertThat(robot.lookup("#machine-picker").queryAs(MenuButton.class).getText())
                .isEqualTo("linux-6.1-4-levels.core");
        assertThat(text(robot, ".recorded-line")).contains("x86-64, an ELF core", "a recording has no steps");
        assertThat(text(robot, "#leaves-figure")).startsWith("8,477 leaves map ");
        assertThat(painted(robot, "#map-picture")).contains("vmemmap", "8 MiB", "ffff_ea00_0080_0000");
        assertThat(painted(robot, "#translation-picture")).contains("L4 47:39", "= 511", "0x0100_0000");
        assertThat(robot.lookup(".timeline-view").tryQuery()).isEmpty();
        assertThat(robot.lookup("#edit").query().isVisible()).isFalse();
    }

    @Test
    void field_nameOfARange_selectsItsStart(FxRobot robot) {
        robot.type(KeyCode.SLASH);
        robot.interact(() -> robot.lookup("#go-to").queryAs(TextField.class).setText("vmemmap"));
        robot.type(KeyCode.ENTER);
        assertThat(painted(robot, "#translation-picture")).contains("= 468", "0x1f60_0000");
    }

    @Test
    void open_aSampleAndTheDumpAgain_takeEachOthersPlace(FxRobot robot) throws Exception {
        robot.clickOn("#machine-picker");
        robot.clickOn(Samples.byDefault().title());
        assertThat(stage.get().getTitle()).isEqualTo(Samples.byDefault().machine().name() + " - KSpace Explorer");
        assertThat(robot.lookup(".timeline-view").tryQuery()).isPresent();
        Path list = Files.writeString(folder.resolve("tlb.txt"), """
                (qemu) info tlb
                ffff888000000000: 0000000000000000 XG-DA---W
                (qemu) info registers
                CR3=0000000000001000 CR4=00000020 EFER=0000000000000d01
                """);
        desktop.choice = Optional.of(list);
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertThat(stage.get().getTitle()).isEqualTo("tlb.txt - KSpace Explorer");
        assertThat(robot.lookup(".timeline-view").tryQuery()).isEmpty();
        assertThat(text(robot, "#tables-figure")).isEqualTo("tables unknown\n");
    }

    @Test
    void open_nonsense_isExplainedAndTheRecordingStays(FxRobot robot) throws Exception {
        desktop.choice = Optional.of(Files.writeString(folder.resolve("odd.toml"), "[dump]\nfile = \"none.raw\"\n"));
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        assertThat(text(robot, "#banner-sentence")).contains("none.raw");
        assertThat(stage.get().getTitle()).startsWith("linux-6.1-4-levels.core");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
    }
}
