package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the window says about the memory map that it has read. */
@ExtendWith(WindowRobot.class)
class MemoryMapNoticeTest {
    private Explorer explorer;
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        explorer = Machines.explorer();
        pane = ExplorerWindow.show(explorer, primary, new TestDesktop());
    }

    private String notice() {
        return pane.lookup("#banner-sentence") instanceof Label label ? label.getText() : "";
    }

    @Test
    void open_logWithTwoMaps_saysWhichIsShownAndNamesTheOther(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("dmesg.txt"), """
                BIOS-e820: [mem 0x0000000000000000-0x00000001ffffffff] usable
                user: [mem 0x0000000000000000-0x000000003fffffff] usable
                """);
        robot.interact(() -> pane.machines().open(file));
        assertThat(notice())
                .startsWith("Read user-defined e820, line 2: 1 region, 1 GiB usable; architecture from the form,"
                        + " which exists on x86 only; also found: BIOS-e820, line 1: 1 region, 8 GiB usable. The kernel builds its page table");
        robot.interact(() -> pane.machines().dismiss());
        robot.interact(() -> pane.machines().open(Samples.find("q35-8g").orElseThrow()));
        assertThat(pane.machines().newsProperty().get().sentence()).as("a machine file that says all itself").isEmpty();
    }

}
