package kspace.app.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import kspace.app.ViewWindow;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.Theme;
import kspace.core.arch.Architectures;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RecordingViewTest {
    /** A direct map of 1 GiB at ffff_8880_0000_0000, and an image of 2 MiB: enough to be taken for Linux. */
    private static Recording recording() {
        ByteBuffer memory = ByteBuffer.allocate(0x5000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000 + 273 * 8, 0x2063).putLong(0x1000 + 511 * 8, 0x3063)
                .putLong(0x2000, 0x8000_0000_0000_01e3L)
                .putLong(0x3000 + 510 * 8, 0x4063).putLong(0x4000 + 8 * 8, 0x0100_01e1)
                .putLong(0x4000 + 9 * 8, 0x7000_0000_0063L);
        try {
            Path file = Files.createTempFile("kspace-recording", ".raw");
            byte[] bytes = new byte[memory.capacity()];
            memory.get(0, bytes);
            Files.write(file, bytes);
            file.toFile().deleteOnExit();
            return DumpReader.read(file, new DumpOptions(
                    Architectures.byId("x86-64"), OptionalLong.of(0x1000), OptionalLong.empty()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Start
    void start(Stage stage) {
        RecordingView view = new RecordingView(new RecordingViewModel(recording()));
        ViewWindow.show(stage, view, new Look(Theme.LIGHT, Density.NORMAL), 980, 700);
    }

    private String text(FxRobot robot, String style) {
        return robot.lookup("." + style).queryAllAs(Label.class).stream().map(Label::getText)
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void view_recording_showsWhatItIsAndThatItHasOneMoment(FxRobot robot) {
        assertThat(text(robot, "recording-fact"))
                .contains("x86-64, raw physical memory\nRoot 0x0000_1000, from --root\n")
                .contains("Not kept: No entry has a reserved form: entry 9 (0x700000000063) of the PD at 0x0000_4000");
        assertThat(text(robot, "recording-moment")).startsWith("One moment. Taken: ")
                .endsWith("A recording has no steps to go through.\n");
        assertThat(new RecordingViewModel(recording()).ranges()).contains("0xffff_8880_0000_0000  direct map  64 TiB");
    }

    @Test
    void row_selected_isTranslated(FxRobot robot) {
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(2);
        robot.interact(() -> table.getSelectionModel().select(1));
        assertThat(text(robot, "recording-address")).isEqualTo("0xffff_ffff_8100_0000, kernel text + 16 MiB\n");
        assertThat(text(robot, "recording-result"))
                .isEqualTo("0x0100_0000, 2 MiB page, RX, Writeback, global\n");
        assertThat(text(robot, "recording-step").lines()).hasSize(3)
                .last().isEqualTo("PD at 0x0000_4000, entry 8: 0x0000_0000_0100_01e1, page at 0x0100_0000");
    }

    @Test
    void field_addressesAndNonsense_areAnswered(FxRobot robot) {
        TextField field = robot.lookup(".text-field").queryAs(TextField.class);
        robot.interact(() -> {
            field.setText("direct-map + 16 MiB");
            field.fireEvent(new ActionEvent());
        });
        assertThat(text(robot, "recording-result")).startsWith("0x0100_0000, 1 GiB page, RW");
        robot.interact(() -> {
            field.setText("ffffffff81200000");
            field.fireEvent(new ActionEvent());
        });
        assertThat(text(robot, "recording-result")).startsWith("faults at level 2: reserved bit");
        robot.interact(() -> {
            field.setText("nonsense");
            field.fireEvent(new ActionEvent());
        });
        assertThat(text(robot, "recording-error"))
                .startsWith("\"nonsense\" is neither a hexadecimal address nor a name");
    }
}
