package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.Prose;
import kspace.app.shell.welcome.WelcomePane;
import kspace.app.state.Snapshot;
import kspace.core.arch.Architectures;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked and told where something is opened that is no address space as it is: on every page, by mouse and by keys. */
@ExtendWith(WindowRobot.class)
class ReplyTest {
    /** A memory map of no architecture. */
    private static final String MAP = """
            80000000-bfffffff : System RAM
              80200000-81ffffff : Kernel code
            """;

    private static final String OOPS = """
            BUG: unable to handle page fault for address: ffffc90000a3f000
            #PF: supervisor write access in kernel mode
            #PF: error_code(0x0002) - not-present page
            PGD 100000067 P4D 100000067 PUD 0
            """;

    @TempDir
    Path folder;

    private final TestDesktop desktop = new TestDesktop();
    private Stage stage;
    private MainWindow window;

    @Start
    void start(Stage primary) {
        stage = primary;
        window = new MainWindow(primary, desktop);
    }

    private void greet(FxRobot robot) {
        robot.interact(() -> window.greet(() -> window.showMachine(Machines.explorer())));
    }

    private static void waitFor(BooleanSupplier state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            Frames.await();
            return state.getAsBoolean();
        });
    }

    private Parent root() {
        return stage.getScene().getRoot();
    }

    private boolean isAsking() {
        return root().lookup("#mode-card").isVisible();
    }

    private boolean isTelling() {
        return root().lookup("#explanation-card").isVisible();
    }

    private boolean shows(PagingMode mode) {
        return root() instanceof ExplorerPane pane && shown(pane).space().mmu().mode().equals(mode)
                && shown(pane).boot().ramBytes() == 1L << 30;
    }

    private static Snapshot shown(ExplorerPane pane) {
        return pane.edits().explorer().snapshot();
    }

    private void paste(FxRobot robot, String text) {
        desktop.copiedText = Optional.of(text);
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private List<String> told() {
        return root().lookup("#explanation-card").lookupAll(".prose").stream().map(it -> ((Prose) it).sentence())
                .toList();
    }

    @Test
    void mapWithoutArchitecture_pastedOnTheFirstPage_asksAndOpensByADigit(FxRobot robot) throws TimeoutException {
        greet(robot);
        paste(robot, MAP);
        waitFor(this::isAsking);
        assertThat(root()).isInstanceOf(WelcomePane.class);
        assertThat(((Label) root().lookup("#welcome-message")).getText()).as("nothing went wrong").isEmpty();
        assertThat(root().lookup("#mode-card").lookupAll(".mode-name").stream().map(it -> ((Label) it).getText()))
                .containsExactlyElementsOf(Architectures.modes().stream().map(PagingMode::id).toList());
        robot.type(KeyCode.DIGIT3);
        waitFor(() -> shows(Architectures.modes().get(2)));
    }

    @Test
    void mapWithoutArchitecture_openedInTheWindowOfAMachine_asksAndOpensByAClick(FxRobot robot)
            throws IOException, TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        Path file = Files.writeString(folder.resolve("iomem"), MAP);
        desktop.choice = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(this::isAsking);
        assertThat(((Label) root().lookup("#mode-card .message-text")).getText())
                .isEqualTo("The file iomem does not say of which architecture the machine is.");
        assertThat(((Label) root().lookup("#banner-sentence")).getText()).isEmpty();
        robot.clickOn("#mode-aarch64");
        waitFor(() -> shows(Architectures.mode("aarch64")));
        assertThat(isAsking()).isFalse();
    }

    @Test
    void mapWithoutArchitecture_isAnsweredByArrowsAndEnter_orNotAtAll(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        String before = shown((ExplorerPane) root()).space().name();
        paste(robot, MAP);
        waitFor(this::isAsking);
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> !isAsking());
        assertThat(shown((ExplorerPane) root()).space().name()).isEqualTo(before);
        paste(robot, MAP);
        waitFor(this::isAsking);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        waitFor(() -> shows(Architectures.modes().get(1)));
    }

    @Test
    void mapWithoutArchitecture_pastedInTheWindowOfARecording_asksToo(FxRobot robot) throws TimeoutException {
        showRecording(robot);
        paste(robot, MAP);
        waitFor(this::isAsking);
        robot.type(KeyCode.DIGIT1);
        waitFor(() -> shows(Architectures.modes().getFirst()));
    }

    private void showRecording(FxRobot robot) throws TimeoutException {
        greet(robot);
        paste(robot, "0000000000400000: 0000000000500000 ----A--UW\n");
        waitFor(() -> root() instanceof RecordingPane);
    }

    @Test
    void oops_pastedOnTheFirstPage_isToldAsAWhole(FxRobot robot) throws TimeoutException {
        greet(robot);
        paste(robot, OOPS);
        waitFor(this::isTelling);
        assertThat(((Label) root().lookup("#explanation-card .card-title")).getText())
                .isEqualTo("Lines of a log, read as x86-64");
        assertThat(told()).anySatisfy(it -> assertThat(it)
                .isEqualTo("0xffff_c900_00a3_f000 is a canonical address of x86-64, in the kernel’s half."))
                .anySatisfy(it -> assertThat(it).isEqualTo("The error code is 0x2: #PF (page fault)."))
                .anySatisfy(it -> assertThat(it).startsWith("PUD 0x0 at level 3 of x86-64: absent"))
                .anySatisfy(it -> assertThat(it).endsWith("it raises #PF, error code 0x2, as the text says."));
        assertThat(((Label) root().lookup("#welcome-message")).getText()).as("nothing went wrong").isEmpty();
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> !isTelling());
        assertThat(root()).isInstanceOf(WelcomePane.class);
    }

    @Test
    void oops_openedAsAFileInTheWindowOfAMachine_isToldAndCopiedAndLeadsToItsAddress(FxRobot robot)
            throws IOException, TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        desktop.choice = Optional.of(Files.writeString(folder.resolve("oops.txt"), OOPS));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(this::isTelling);
        assertThat(((Label) root().lookup("#banner-sentence")).getText()).isEmpty();
        robot.clickOn("#explanation-copy");
        assertThat(desktop.copiedText.orElseThrow())
                .startsWith("Lines of a log, read as x86-64\n0xffff_c900_00a3_f000 is ")
                .contains("\n  Its indices are PML4 402, ", "\nPGD 0x100000067 at level 4");
        Node link = root().lookup(".explanation-link");
        robot.clickOn(link);
        waitFor(() -> shown((ExplorerPane) root()).translation().va().value() == 0xffff_c900_00a3_f000L);
        assertThat(isTelling()).isFalse();
    }

    @Test
    void dumpOfTables_openedInTheWindowOfARecording_isTold(FxRobot robot) throws IOException, TimeoutException {
        showRecording(robot);
        desktop.choice = Optional.of(Files.writeString(folder.resolve("vmprint.txt"), """
                page table 0x0000000087f6e000
                 ..0: pte 0x0000000021fda801 pa 0x0000000087f6a000
                 .. ..0: pte 0x0000000021fda401 pa 0x0000000087f69000
                 .. .. ..0: pte 0x0000000021fdac1f pa 0x0000000087f6b000
                """));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(this::isTelling);
        assertThat(((Label) root().lookup("#explanation-card .card-title")).getText()).contains("vmprint", "sv39");
        robot.clickOn("#explanation-close");
        waitFor(() -> !isTelling());
        assertThat(((Label) root().lookup("#banner-sentence")).getText()).isEmpty();
    }

    @Test
    void machineFileThatIsWrong_isAnError(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        desktop.choice = Optional.of(Files.writeString(folder.resolve("m.toml"),
                "arch = \"x86-46\" # address 0xffffc90000a3f000\n"));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitFor(() -> !((Label) root().lookup("#banner-sentence")).getText().isEmpty());
        assertThat(isTelling()).isFalse();
        assertThat(isAsking()).isFalse();
    }
}
