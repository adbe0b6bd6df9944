package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What was shown of another machine does not stay in memory as long as the window. */
@ExtendWith(WindowRobot.class)
class ForgottenNodesTest {
    private final Explorer explorer = Machines.explorer();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        // TestFX remembers the target of every event of its own stage, so this window has another.
        Stage stage = new Stage();
        pane.set(ExplorerWindow.show(explorer, stage, new TestDesktop()));
        stage.setX(0);
        stage.setY(0);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> pane.get().getScene().getWindow().hide());
    }

    @Test
    void controlBits_ofOtherMachines_areForgotten(FxRobot robot) {
        // JavaFX remembers what is under the pointer, too.
        robot.moveTo(new Point2D(5, 5));
        List<WeakReference<Node>> bits = new ArrayList<>();
        for (String sample : List.of("riscv-virt-sv39", "loongarch-virt", "q35-4g", "riscv-virt-sv39", "q35-4g")) {
            // Not with the mouse: JavaFX remembers the target of the last press until the next.
            fire(robot, ".inspector-tab", 0);
            fire(robot, "#walk-section .segment", 1);
            fire(robot, ".control-bit", 0);
            robot.interact(() -> {
                pane.get().lookupAll(".control-bit").forEach(bit -> bits.add(new WeakReference<>(bit)));
                explorer.open(Boot.of(MachineSource.of(sample).read()));
            });
            Frames.await();
        }
        System.gc();
        assertThat(bits).hasSizeGreaterThan(15);
        assertThat(bits).extracting(WeakReference::get).containsOnlyNulls();
    }

    private void fire(FxRobot robot, String selector, int which) {
        robot.interact(() -> pane.get().lookupAll(selector).stream().skip(which).map(ButtonBase.class::cast).findFirst()
                .orElseThrow().fire());
        Frames.await();
    }
}
