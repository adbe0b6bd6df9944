package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import kspace.app.Frames;
import kspace.app.OwnProcess;
import kspace.app.WindowRobot;
import kspace.app.desktop.Journal;
import kspace.app.machine.Recovery;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MachineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Changes of a machine that were not saved are offered again after the program was killed. */
@ExtendWith(WindowRobot.class)
class RecoveryTest {
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage primary) {
        stage.set(primary);
    }

    private Path journal() {
        return folder.resolve("unsaved");
    }

    /** A window on the sample, of a program that has just started. */
    private void startProgram(FxRobot robot) {
        TestDesktop desktop = new TestDesktop();
        desktop.journal = Journal.in(journal());
        robot.interact(() -> {
            MachineSource source = MachineSource.byDefault();
            pane.set(ExplorerWindow.show(new Explorer(Boot.of(source.read())), stage.get(), desktop));
            pane.get().machines().remember(source);
        });
        Frames.await();
    }

    private boolean isOffered() {
        Frames.await();
        return pane.get().lookup("#restore-notice").isVisible();
    }

    private Machine machine() {
        return pane.get().edits().machine();
    }

    /** A machine file on disk, and another with what its user makes of it. */
    private Path write(String name, String sample) throws IOException {
        return Files.writeString(folder.resolve(name),
                MachineDocument.textOf(MachineSource.of(sample).read()));
    }

    private long nrEntries() throws IOException {
        if (!Files.isDirectory(journal())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(journal())) {
            return files.filter(it -> it.toString().endsWith(".json")).count();
        }
    }

    private Process editing(Path file, Path changed) throws IOException {
        Process process = new OwnProcess(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), Map.of())
                .start(EditingProcess.class, journal().toString(), file.toString(), changed.toString());
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo("kept");
        return process;
    }

    @Test
    void kill_whileChangesAreNotSaved_offersThemOnceAndRestoresThemAsChangesOfTheirFile(FxRobot robot)
            throws Exception {
        Path file = write("mine.toml", "q35-4g");
        Path changed = write("changed.toml", "q35-128g");
        Process process = editing(file, changed);
        startProgram(robot);
        assertThat(isOffered()).as("while it runs").isFalse();
        process.destroyForcibly().waitFor();
        startProgram(robot);
        assertThat(isOffered()).isTrue();
        assertThat(((Label) pane.get().lookup("#restore-sentence")).getText())
                .matches("Unsaved changes to " + MachineFiles.read(changed).name() + " from \\d\\d:\\d\\d");
        assertThat(Journal.in(journal()).takeAbandoned()).as("offered to another program").isEmpty();
        robot.clickOn("#restore-changes");
        assertThat(isOffered()).isFalse();
        assertThat(machine()).isEqualTo(MachineFiles.read(changed));
        assertThat(pane.get().edits().savedProperty().get()).isEqualTo(MachineFiles.read(file));
        robot.interact(() -> pane.get().machines().save());
        assertThat(MachineFiles.read(file)).isEqualTo(MachineFiles.read(changed));
        assertThat(nrEntries()).isZero();
    }

    @Test
    void discard_changesOfAKilledProgram_removesThem(FxRobot robot) throws Exception {
        editing(write("mine.toml", "q35-4g"), write("changed.toml", "q35-128g")).destroyForcibly().waitFor();
        startProgram(robot);
        Machine before = machine();
        robot.clickOn("#discard-changes");
        assertThat(isOffered()).isFalse();
        assertThat(machine()).isEqualTo(before);
        assertThat(nrEntries()).isZero();
        startProgram(robot);
        assertThat(isOffered()).isFalse();
    }

    @Test
    void changes_untilTheyAreUndoneOrTheWindowCloses_areKept(FxRobot robot) throws Exception {
        startProgram(robot);
        Machine other = MachineSource.of("q35-128g").read();
        robot.interact(() -> pane.get().edits().apply("Change", other));
        awaitEntries(1);
        robot.interact(() -> pane.get().edits().undo());
        assertThat(nrEntries()).isZero();
        robot.interact(() -> pane.get().edits().redo());
        awaitEntries(1);
        robot.interact(() -> stage.get().fireEvent(new WindowEvent(stage.get(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        robot.clickOn("#unsaved-discard");
        assertThat(nrEntries()).isZero();
    }

    private void awaitEntries(long count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> nrEntries() == count);
    }

    @Test
    void entry_damaged_isNotOfferedAndDoesNoHarm(FxRobot robot) throws Exception {
        Files.createDirectories(journal());
        Files.writeString(journal().resolve("0.json"), "{\"name\": \"x\", \"text\":");
        Files.writeString(journal().resolve("1.json"), "{\"name\":\"x\",\"time\":\"never\",\"text\":\"a\"}");
        startProgram(robot);
        assertThat(isOffered()).isFalse();
        assertThat(nrEntries()).isZero();
    }

    @Test
    void journal_whereNothingCanBeWritten_costsNothing(FxRobot robot) throws Exception {
        Files.writeString(journal(), "a file in the place of the folder");
        startProgram(robot);
        Machine other = MachineSource.of("q35-128g").read();
        robot.interact(() -> pane.get().edits().apply("Change", other));
        assertThat(machine()).isEqualTo(other);
        assertThat(isOffered()).isFalse();
        robot.interact(() -> pane.get().edits().undo());
    }

    @Test
    void sentence_ofAnotherDay_namesIt() {
        assertThat(Recovery.sentence(new Journal.Entry("Mine", "", Instant.parse("2026-01-02T12:00:00Z"), "")))
                .startsWith("Unsaved changes to Mine from 2026-01-02 ");
        assertThat(Optional.of(Recovery.sentence(new Journal.Entry("A\u001bB", "", Instant.now(), ""))))
                .get().asString().doesNotContain("\u001b");
    }

    @Test
    void notice_withoutChanges_takesNoRoom(FxRobot robot) {
        startProgram(robot);
        Node notice = pane.get().lookup("#restore-notice");
        assertThat(notice.isManaged()).isFalse();
    }
}
