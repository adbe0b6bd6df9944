package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.HeldTasks;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.desktop.FaultReports;
import kspace.app.desktop.Tasks;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Samples;
import kspace.app.shell.display.TemporaryFolder;
import kspace.app.state.Explorer;
import kspace.app.stop.Stop;
import kspace.core.address.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window where something around it, or inside, does not work. */
@ExtendWith(WindowRobot.class)
class TroubleTest {
    private final TestDesktop desktop = new TestDesktop();
    private Explorer explorer;
    private ExplorerPane pane;

    @Start
    void start(Stage primary) {
        explorer = Machines.explorer();
        pane = ExplorerWindow.show(explorer, primary, desktop);
    }

    private Node node(String id) {
        return pane.lookup("#" + id);
    }

    /** A file in a network folder that does not answer: nothing comes of reading it, until something does. */
    @Test
    void openFile_thatHangs_isToldAndCanBeGivenUp(@TempDir Path folder, FxRobot robot) throws TimeoutException {
        HeldTasks held = new HeldTasks();
        desktop.tasks = held;
        desktop.choice = Optional.of(folder.resolve("slow.toml"));
        String before = explorer.snapshot().boot().machine().name();
        robot.interact(() -> pane.machines().chooseAndOpen());
        assertThat(node("wait-notice").isVisible()).as("not told at once").isFalse();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> node("wait-notice").isVisible());
        Frames.await();
        assertThat(((Label) node("wait-sentence")).getText())
                .isEqualTo("Reading " + folder.resolve("slow.toml") + " takes long\u2026");
        robot.clickOn("#wait-cancel");
        assertThat(held.nrCancelled).isEqualTo(1);
        assertThat(node("wait-notice").isVisible()).isFalse();
        desktop.tasks = Tasks.inline();
        robot.interact(() -> pane.machines().open(Samples.find("riscv-virt-sv39").orElseThrow()));
        assertThat(explorer.snapshot().boot().machine().name()).isNotEqualTo(before);
        assertThat(node("wait-notice").isVisible()).isFalse();
    }

    @Test
    void openFile_thatEndsInAnError_isOverAndHasAReport(@TempDir Path folder, FxRobot robot) {
        FaultReports reports = new FaultReports(folder);
        List<Throwable> faults = new ArrayList<>();
        desktop.faults = thrown -> {
            faults.add(thrown);
            FaultReports.Fault fault = reports.keep("Something went wrong inside the program", thrown);
            pane.report(fault.sentence(), fault.report());
        };
        StackOverflowError thrown = new StackOverflowError("deep");
        desktop.tasks = HeldTasks.failing(thrown);
        robot.interact(() -> pane.machines().open(folder.resolve("a.toml")));
        assertThat(faults).containsExactly(thrown);
        assertThat(pane.machines().waitingProperty().get()).isEmpty();
        assertThat(((Label) node("banner-sentence")).getText())
                .startsWith(
                        "Something went wrong inside the program: java.lang.StackOverflowError: deep; the report is in "
                                + folder);
        Frames.await();
        robot.clickOn("#banner-copy");
        assertThat(desktop.copiedText.orElseThrow()).contains("java.version: ", "java.lang.StackOverflowError: deep",
                "at ", getClass().getName());
        robot.interact(() -> pane.report("a file is wrong"));
        assertThat(node("banner-copy").isVisible()).as("nothing to copy about a wrong file").isFalse();
    }

    @Test
    void openFile_thatNeedsTooMuchMemory_saysSo(@TempDir Path folder, FxRobot robot) {
        desktop.tasks = HeldTasks.failing(new OutOfMemoryError("Java heap space"));
        robot.interact(() -> pane.machines().open(folder.resolve("a.toml")));
        assertThat(((Label) node("banner-sentence")).getText())
                .isEqualTo("The machine cannot be opened: there is not enough memory for it");
        assertThat(node("banner-copy").isVisible()).isFalse();
    }

    @Test
    void escape_whileReading_givesItUp(@TempDir Path folder, FxRobot robot) throws TimeoutException {
        HeldTasks held = new HeldTasks();
        desktop.tasks = held;
        robot.interact(() -> pane.machines().open(folder.resolve("slow.toml")));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> node("wait-notice").isVisible());
        robot.type(KeyCode.ESCAPE);
        assertThat(held.nrCancelled).isEqualTo(1);
        assertThat(node("wait-notice").isVisible()).isFalse();
    }

    @Test
    void save_thatHangs_isToldAndCanBeGivenUp(@TempDir Path folder, FxRobot robot) throws TimeoutException {
        HeldTasks held = new HeldTasks();
        Path file = folder.resolve("mine.toml");
        desktop.choice = Optional.of(file);
        robot.interact(() -> pane.machines().saveAs());
        assertThat(file).exists();
        desktop.tasks = held;
        robot.interact(() -> pane.machines().save());
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> node("wait-notice").isVisible());
        robot.interact(() -> pane.machines().cancel());
        assertThat(held.nrCancelled).isEqualTo(1);
        assertThat(node("wait-notice").isVisible()).isFalse();
    }

    @Test
    void open_noDisplayAndFullOutput_throws() {
        MachineSource source = MachineSource.byDefault();
        assertThatIOException()
                .isThrownBy(() -> ExplorerWindow.open(source, source.read(), Stop.NONE, new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                })).withMessage("No space left on device");
    }

    @Test
    void obstacle_noTemporaryFolder_isNamed(@TempDir Path folder) {
        String usual = System.getProperty("java.io.tmpdir");
        Path none = folder.resolve("none");
        System.setProperty("java.io.tmpdir", none.toString());
        try {
            assertThat(TemporaryFolder.obstacle()).contains("the temporary folder " + none
                    + " cannot be written to: there is no such folder; name another one with the environment variable"
                    + " JDK_JAVA_OPTIONS=-Djava.io.tmpdir=FOLDER");
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
        assertThat(TemporaryFolder.obstacle()).isEmpty();
    }

    /** Names and contents of files from strangers: what they say is shown, and steers nothing. */
    @Test
    void openFile_thatTriesToSteer_isToldInOnePlainSentence(@TempDir Path folder, FxRobot robot) throws IOException {
        desktop.tasks = Tasks.inline();
        String evil = "\u001b[2J\u202Egpj.\u2066\u2028\uFEFF";
        Path wrong =
                Files.writeString(folder.resolve("wrong" + evil + ".toml"), "cpus = \"" + "9".repeat(100_000) + "\"\n");
        robot.interact(() -> pane.machines().open(wrong));
        String sentence = ((Label) node("banner-sentence")).getText();
        assertThat(sentence).contains("wrong\\u001b[2J\\u202egpj.")
                .endsWith("allowed are the whole numbers 1 to 4,096");
        assertThat(PlainText.isPlain(sentence)).isTrue();
        assertThat(sentence.length()).isLessThan(400);
        Path map = Files.writeString(folder.resolve("map" + evil),
                "BIOS-e820: [mem 0x0000000000000000-0x000000003fffffff] usable\n");
        robot.interact(() -> pane.machines().open(map));
        String name = explorer.snapshot().boot().machine().name();
        assertThat(name).startsWith("map\\u001b[2J\\u202egpj.");
        String title = ((Stage) pane.getScene().getWindow()).getTitle();
        assertThat(title).startsWith(name);
        assertThat(PlainText.isPlain(title)).isTrue();
        assertThat(((Labeled) node("machine-picker")).getText()).startsWith(name);
        robot.interact(() -> pane.report("a" + evil + "x".repeat(100_000), ""));
        String report = ((Label) node("banner-sentence")).getText();
        assertThat(PlainText.isPlain(report)).isTrue();
        assertThat(report.length()).isLessThanOrEqualTo(PlainText.LONGEST_SENTENCE);
    }
}
