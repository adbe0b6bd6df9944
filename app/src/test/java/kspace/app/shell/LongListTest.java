package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Theme;
import kspace.app.command.CommandId;
import kspace.app.machine.Opening;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The list of a machine with 64 TiB in pages of 4 KiB, and that of a recording. */
@ExtendWith(WindowRobot.class)
class LongListTest {
    private static final long NR_LINEAR = 1L << 34;

    private final Explorer explorer = new Explorer(Machines.with64TebibytesInSmallPages());
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        stage.set(primary);
        pane.set(ExplorerWindow.show(explorer, primary, new TestDesktop()));
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#tables-list").queryAs(TableView.class);
    }

    private void perform(FxRobot robot, CommandId... ids) {
        robot.interact(() -> List.of(ids).forEach(id -> pane.get().commands().find(id).orElseThrow().perform()));
        Frames.await();
    }

    /** Returns the first texts of the rows in sight. */
    private static List<String> addresses(FxRobot robot) {
        Frames.await();
        return robot.lookup("#tables-list .table-row-cell").queryAll().stream().map(it -> (TableRow<?>) it)
                .filter(row -> !row.isEmpty()).sorted((a, b) -> Integer.compare(a.getIndex(), b.getIndex()))
                .map(row -> row.lookupAll(".table-cell").stream()
                        .min((a, b) -> Double.compare(a.getLayoutX(), b.getLayoutX())).orElseThrow())
                .map(cell -> ((Label) cell.lookup(".label")).getText()).toList();
    }

    private Vaddr selected() {
        return explorer.snapshot().selection().va();
    }

    @Test
    void leaves_ofSixtyFourTebibytes_areListedFromEndToEnd(FxRobot robot) {
        perform(robot, CommandId.PANE_MAP, CommandId.PANE_INSPECTOR, CommandId.LIST_LEAVES);
        robot.interact(() -> table(robot).requestFocus());
        assertThat(robot.lookup(".list-count").queryAs(Label.class).getText()).isEqualTo("17,448,310,784 leaves");
        assertThat(table(robot).getItems()).hasSizeLessThan(60);
        assertThat(addresses(robot).getFirst()).isEqualTo("ffff_8000_0000_0000");
        robot.type(KeyCode.END);
        assertThat(selected()).isEqualTo(new Vaddr(0xffff_ffff_897f_f000L));
        assertThat(addresses(robot).getLast()).isEqualTo("ffff_ffff_897f_f000");
        robot.type(KeyCode.UP);
        assertThat(selected()).isEqualTo(new Vaddr(0xffff_ffff_897f_e000L));
        Vaddr middle = new Vaddr(0xffff_8000_0000_0000L + 0x1_2345_6789L * 4096);
        robot.interact(() -> explorer.select(middle));
        assertThat(addresses(robot)).contains("ffff_9234_5678_9000");
        robot.type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(new Vaddr(middle.value() + 4096));
        ScrollBar bar = robot.lookup("#tables-list-bar").queryAs(ScrollBar.class);
        assertThat(bar.getMax()).isGreaterThan((double) NR_LINEAR);
        robot.interact(() -> bar.setValue((double) (NR_LINEAR - 1)));
        assertThat(addresses(robot)).startsWith("ffff_bfff_ffff_f000", "ffff_e000_0000_0000");
    }

    @Test
    void stepsAndTables_ofSixtyFourTebibytes_areListedFromEndToEnd(FxRobot robot) {
        perform(robot, CommandId.PANE_MAP, CommandId.PANE_INSPECTOR, CommandId.LIST_STEPS);
        robot.interact(() -> table(robot).requestFocus());
        assertThat(addresses(robot).getLast()).isEqualTo("17,482,456,335");
        robot.interact(() -> explorer.setMoment(9_876_543_210L));
        assertThat(addresses(robot)).contains("9,876,543,210");
        robot.type(KeyCode.UP);
        assertThat(explorer.snapshot().moment()).isEqualTo(9_876_543_209L);
        perform(robot, CommandId.LAST_STEP, CommandId.LIST_TABLES);
        assertThat(robot.lookup(".list-count").queryAs(Label.class).getText()).isEqualTo("34,145,550 tables");
        robot.type(KeyCode.END);
        assertThat(addresses(robot).getLast()).isEqualTo("ffff_ffff_8960_0000");
    }

    @Test
    void list_ofARecording_hasItsLeavesAndNoSteps(FxRobot robot) {
        Recording recording = Recordings.linux4();
        Explorer recorded = Opening.explorer(recording);
        AtomicReference<RecordingPane> shown = new AtomicReference<>();
        robot.interact(() -> {
            shown.set(new RecordingPane(recorded, recording, Theme.LIGHT, java.util.Optional.empty()));
            stage.get().getScene().setRoot(shown.get());
            shown.get().commands().find(CommandId.LIST_LEAVES).orElseThrow().perform();
        });
        Frames.await();
        assertThat(robot.lookup(".list-count").queryAs(Label.class).getText())
                .isEqualTo(String.format(java.util.Locale.ROOT, "%,d leaves", recording.nrLeaves()));
        assertThat(shown.get().commands().find(CommandId.LIST_STEPS).orElseThrow().perform()).isFalse();
        Node steps = robot.lookup("#tables-list-kind .segment").match(
                (ButtonBase it) -> it.getText().equals("steps")).query();
        assertThat(steps.isDisabled()).isTrue();
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.HOME);
        assertThat(recorded.snapshot().selection().va().toString().replace("0x", ""))
                .isEqualTo(addresses(robot).getFirst());
    }
}
