package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.Program;
import kspace.app.cli.WindowOpener;
import kspace.app.cli.console.Terminal;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.sample.MachineSource;
import kspace.app.shell.present.PresentPane;
import kspace.app.state.Explorer;
import kspace.app.stop.Stop;
import kspace.app.stop.StopKey;
import kspace.app.tour.TourReading;
import kspace.core.kernel.asterinas.boot.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the window into a presentation, and back. */
@ExtendWith(ApplicationExtension.class)
class PresentingTest {
    private final TestDesktop desktop = new TestDesktop();
    private final Explorer explorer = Machines.explorer();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @Start
    void start(Stage primary) {
        stage.set(primary);
        pane.set(ExplorerWindow.show(explorer, primary, desktop));
        pane.get().machines().remember(MachineSource.of("q35-4g"));
        explorer.setMoment(700);
    }

    private Node root() {
        Frames.await();
        return stage.get().getScene().getRoot();
    }

    @Test
    void f5_presentsTheTourOfTheProgram_andEscReturnsToTheWindowAsItWas(FxRobot robot) {
        Scene window = stage.get().getScene();
        robot.type(KeyCode.F5);
        assertThat(root()).isInstanceOf(PresentPane.class);
        assertThat(stage.get().isFullScreen()).isTrue();
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.ESCAPE);
        assertThat(root()).isSameAs(pane.get());
        assertThat(stage.get().getScene()).isSameAs(window);
        assertThat(stage.get().isFullScreen()).isFalse();
        assertThat(explorer.snapshot().moment()).isEqualTo(700);
    }

    @Test
    void window_closedWhilePresenting_keepsItsStop(FxRobot robot) {
        AtomicReference<Stage> second = new AtomicReference<>();
        Explorer other = Machines.explorer();
        robot.interact(() -> {
            second.set(new Stage());
            ExplorerPane shown = ExplorerWindow.show(other, second.get(), desktop);
            shown.machines().remember(MachineSource.of("q35-4g"));
            other.setMoment(33);
            assertThat(shown.commands().find(CommandId.PRESENT).map(Command::perform)).contains(true);
        });
        Frames.await();
        assertThat(second.get().getScene().getRoot()).isInstanceOf(PresentPane.class);
        robot.interact(second.get()::hide);
        assertThat(Stop.in(desktop.settings()).flatMap(it -> it.word(StopKey.MOMENT))).isEqualTo(Optional.of("33"));
    }

    @Test
    void tourCommand_withoutCheck_opensTheWindowWithIt() {
        AtomicReference<String> presented = new AtomicReference<>("");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineInterface.run(new String[]{"tour", "five-minutes"}, InputStream.nullInputStream(),
                new ByteArrayOutputStream(), err, Terminal.none(), new WindowOpener() {
                    @Override
                    public int open(MachineSource source, Machine machine, Stop stop) {
                        throw new AssertionError(source.label());
                    }

                    @Override
                    public int present(TourReading reading) {
                        presented.set(reading.tour().title());
                        return 0;
                    }
                });
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(presented.get()).isEqualTo("Five minutes");
        assertThat(Program.run("tour", "none.toml").err()).isEqualTo("kspace: none.toml: there is no such file\n");
    }
}
