package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
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
import kspace.app.tour.Tours;
import kspace.core.kernel.asterinas.boot.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** From the window into a presentation, and back. */
@ExtendWith(WindowRobot.class)
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

    private void addStop(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        Frames.await();
    }

    @Test
    void addThisView_twice_makesATourThatIsPresented(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("lecture.toml");
        desktop.choice = Optional.of(file);
        addStop(robot);
        assertThat(Files.readString(file)).isEqualTo("""
                title = "lecture"
                language = "en"

                [[stop]]
                machine = "q35-4g"
                va = "0xffff_8000_0000_0000"
                moment = 700
                page = "entry"
                """);
        Files.writeString(file, "# mine\n" + Files.readString(file) + "title = \"First\"  # said first\n");
        desktop.choice = Optional.empty();
        robot.interact(() -> explorer.setMoment(3));
        addStop(robot);
        assertThat(Files.readString(file)).startsWith("# mine\n").contains("# said first\n\n[[stop]]\n")
                .endsWith("moment = 3\npage = \"entry\"\n");
        assertThat(Program.run("tour", file.toString(), "--check").out())
                .isEqualTo("lecture: 2 stops, nothing is wrong\n");
        robot.type(KeyCode.F5);
        root();
        assertThat(robot.lookup(".present-title").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly("First");
        robot.type(KeyCode.ESCAPE);
    }

    /** Whatever else it is, it stays as it was. */
    @Test
    void addThisView_toAFileThatIsNoTour_changesNothing(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("machine.toml"), "name = \"a machine\"\n");
        desktop.choice = Optional.of(file);
        addStop(robot);
        assertThat(file).hasContent("name = \"a machine\"");
        assertThat(robot.lookup(".banner .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(text -> text.contains("at least one [[stop]] is needed"));
    }

    @Test
    void addThisView_machineElsewhere_isRefused(FxRobot robot, @TempDir Path folder) throws IOException {
        Path machine = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("m.toml"),
                Files.readString(Path.of(System.getProperty("kspace.root"), "samples", "pc-512m.toml")));
        pane.get().machines().remember(MachineSource.of(machine.toString()));
        desktop.choice = Optional.of(Files.createDirectory(folder.resolve("b")).resolve("t.toml"));
        addStop(robot);
        assertThat(folder.resolve("b").resolve("t.toml")).doesNotExist();
        desktop.choice = Optional.of(folder.resolve("t.toml"));
        addStop(robot);
        assertThat(Files.readString(folder.resolve("t.toml"))).contains("machine = \"a/m.toml\"\n");
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
        assertThat(Program.run("tour", "none.toml").err()).isEqualTo(
                "kspace: none.toml: there is no such file and no such tour; tours are five-minutes, kernel-page-table,"
                        + " five-architectures, huge-pages; lessons are " + String.join(", ", Tours.lessonNames())
                        + "\n");
    }

    /** A tour is opened like a machine, and dropped like one; the machine in the window stays. */
    @Test
    void tour_opened_isPresentedAndTheWindowStaysAsItWas(FxRobot robot, @TempDir Path folder) throws IOException {
        Path tour = Files.writeString(folder.resolve("mine.toml"), """
                title = "Mine"
                [[stop]]
                title = "Only one"
                machine = "q35-4g"
                """);
        robot.interact(() -> pane.get().machines().open(tour));
        assertThat(root()).isInstanceOf(PresentPane.class);
        assertThat(robot.lookup(".present-title").queryAs(Label.class).getText()).isEqualTo("Only one");
        robot.type(KeyCode.ESCAPE);
        assertThat(root()).isSameAs(pane.get());
        assertThat(explorer.snapshot().moment()).isEqualTo(700);
        robot.type(KeyCode.F5);
        assertThat(robot.lookup(".present-title").queryAs(Label.class).getText()).as("it is the tour from then on")
                .isEqualTo("Only one");
        robot.type(KeyCode.ESCAPE);
    }
}
