package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.data.InspectorPage;
import kspace.app.learn.lesson.Lessons;
import kspace.app.sample.Samples;
import kspace.app.shell.present.PresentPane;
import kspace.app.shell.welcome.WelcomeFooter;
import kspace.app.shell.welcome.WelcomePane;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page that greets leads to tours, samples and what is the user's own, by mouse and by keys. */
@ExtendWith(WindowRobot.class)
class WelcomeTest {
    private static final String MAP = """
            BIOS-e820: [mem 0x0000000000000000-0x000000000009fbff] usable
            BIOS-e820: [mem 0x0000000000100000-0x000000001fffffff] usable
            """;

    private static final Path WILD = Path.of(System.getProperty("kspace.root"), "core/src/test/resources/wild");

    @TempDir
    Path folder;

    private final TestDesktop desktop = new TestDesktop();
    private Stage stage;
    private MainWindow window;
    private int nrLeft;

    @Start
    void start(Stage primary) {
        stage = primary;
        window = new MainWindow(primary, desktop);
    }

    private WelcomePane greet(FxRobot robot) {
        robot.interact(() -> window.greet(() -> {
            nrLeft++;
            window.showMachine(Machines.explorer());
        }));
        return (WelcomePane) stage.getScene().getRoot();
    }

    private static void waitFor(BooleanSupplier state) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            Frames.await();
            return state.getAsBoolean();
        });
    }

    private boolean showsMachine() {
        return stage.getScene().getRoot() instanceof ExplorerPane;
    }

    private ExplorerPane machine() throws TimeoutException {
        waitFor(this::showsMachine);
        return (ExplorerPane) stage.getScene().getRoot();
    }

    private static List<String> figures(Parent page) {
        return page.lookupAll(".sample-figures").stream().map(it -> ((Label) it).getText()).toList();
    }

    @Test
    void samples_allOfThem_haveAMapALineAndTheEnginesCounts(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        waitFor(() -> figures(page).stream().noneMatch(String::isEmpty));
        assertThat(figures(page)).hasSize(Samples.names().size())
                .contains("3,132 leaves, 265 tables", "23,552 leaves, 304 tables", "its boot stops early");
        assertThat(page.lookupAll(".sample-line")).hasSizeGreaterThan(Samples.names().size())
                .allMatch(it -> !((Label) it).getText().isBlank());
        assertThat(page.lookupAll(".small-map")).hasSize(Samples.names().size()).allSatisfy(map -> {
            PaintedPane painted = (PaintedPane) ((Parent) map).getChildrenUnmodifiable().getFirst();
            assertThat(painted.texts()).isEmpty();
            assertThat(painted.getWidth()).isEqualTo(348);
        });
    }

    @Test
    void sample_clicked_opensAtAMomentWithSomethingToSee(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.interact(() -> ((Button) page.lookup("#sample-riscv-virt-sv39")).fire());
        ExplorerPane pane = machine();
        assertThat(pane.stop().stop().machine()).isNotEmpty();
        Snapshot shown = explorerOf(pane).snapshot();
        assertThat(shown.space().name()).isEqualTo("QEMU virt RISC-V, Sv39, 2 GiB");
        assertThat(shown.moment()).isGreaterThan(0).isLessThan(shown.boot().nrSteps());
        assertThat(shown.translation().outcome()).isInstanceOf(Translation.Mapped.class);
        Label sentence = (Label) pane.lookup("#banner-sentence");
        assertThat(sentence.getText()).contains("has just mapped the 2 MiB at", "Space", "F2");
        robot.interact(() -> pane.lesson().start(Lessons.find("04-walk").orElseThrow()));
        assertThat(sentence.getText()).isEmpty();
    }

    private static Explorer explorerOf(ExplorerPane pane) {
        return pane.edits().explorer();
    }

    @Test
    void firstLook_ofEachSample_isAStepThatMapsThePageOfTheAddress() {
        for (String name : Samples.names()) {
            Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
            Optional<FirstLook> look = FirstLook.of(boot);
            assertThat(look.isPresent()).as(name).isEqualTo(boot.failure().isEmpty());
            look.ifPresent(it -> {
                Explorer explorer = new Explorer(boot);
                explorer.setMoment(it.moment());
                explorer.select(it.va());
                assertThat(explorer.snapshot().state().step()).get().isInstanceOf(Step.PageMapped.class);
                Translation.Mapped to = (Translation.Mapped) explorer.snapshot().translation().outcome();
                RegionType type = boot.memory().regionAt(to.pa()).orElseThrow().type();
                assertThat(type == RegionType.USABLE).as(name + ": " + type).isTrue();
                assertThat(explorer.snapshot().translation().outcome()).as(name)
                        .isInstanceOf(Translation.Mapped.class);
                explorer.setMoment(it.moment() - 1);
                assertThat(explorer.snapshot().translation().outcome()).as(name)
                        .isNotInstanceOf(Translation.Mapped.class);
            });
        }
    }

    @Test
    void paste_aMemoryMap_opensItAsAMachine(FxRobot robot) throws TimeoutException {
        greet(robot);
        desktop.copiedText = Optional.of(MAP);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(explorerOf(machine()).snapshot().boot().ramBytes()).isEqualTo(0x9f000 + 0x1ff0_0000L);
    }

    @Test
    void paste_whatIsNoMap_saysSoAndStays(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        Label message = (Label) page.lookup("#welcome-message");
        assertThat(message.getText()).startsWith("There is no text on the clipboard");
        desktop.copiedText = Optional.of("hello");
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> message.getText().startsWith("The pasted text")
                || message.getText().startsWith("the pasted text"));
        assertThat(stage.getScene().getRoot()).isSameAs(page);
    }

    @Test
    void paste_inTheWindowOfAMachine_opensTheMapToo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        ExplorerPane pane = machine();
        desktop.copiedText = Optional.of(MAP);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> explorerOf(pane).snapshot().boot().ramBytes() == 0x9f000 + 0x1ff0_0000L);
    }

    /** What QEMU's monitor prints is an address space that is recorded, not a machine. */
    @Test
    void paste_aPageTableDump_opensItAsARecording(FxRobot robot) throws IOException, TimeoutException {
        desktop.copiedText = Optional.of(Files.readString(WILD.resolve("37-la57-info-tlb/info-tlb.txt")));
        greet(robot);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(this::showsRecording);
        robot.interact(() -> window.showMachine(Machines.explorer()));
        machine();
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(this::showsRecording);
        assertThat(((Label) stage.getScene().getRoot().lookup("#banner-sentence")).getText()).isEmpty();
        assertThat(stage.getTitle()).contains("pasted text");
    }

    private boolean showsRecording() {
        return stage.getScene().getRoot() instanceof RecordingPane;
    }

    /** Inside the window too, a machine opens at its first look, whatever way it was opened. */
    @Test
    void opened_inTheWindowOfAMachine_beginsWithTheFirstLook(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        ExplorerPane pane = machine();
        Label sentence = (Label) pane.lookup("#banner-sentence");
        robot.interact(() -> pane.machines().open(Samples.find("riscv-virt-sv48").orElseThrow()));
        waitFor(() -> explorerOf(pane).snapshot().space().name().startsWith("QEMU virt RISC-V, Sv48"));
        assertShowsFirstLook(pane);
        desktop.copiedText = Optional.of(MAP);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(() -> sentence.getText().contains("BIOS-e820")
                && sentence.getText().contains("has just mapped the 2 MiB at"));
        assertShowsFirstLook(pane);
    }

    private static void assertShowsFirstLook(ExplorerPane pane) {
        Snapshot shown = explorerOf(pane).snapshot();
        FirstLook look = FirstLook.of(shown.boot()).orElseThrow();
        assertThat(shown.moment()).isEqualTo(look.moment()).isLessThan(shown.boot().nrSteps());
        assertThat(shown.selection().va()).isEqualTo(look.va());
        assertThat(pane.models().inspector().page()).isEqualTo(InspectorPage.TRANSLATION);
    }

    @Test
    void opened_aMachineWhoseBootStops_showsThePageThatWasMappedLast(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        ExplorerPane pane = machine();
        robot.interact(() -> pane.machines().open(Samples.find("riscv-virt-sv39-constants").orElseThrow()));
        waitFor(() -> explorerOf(pane).snapshot().boot().failure().isPresent());
        Snapshot shown = explorerOf(pane).snapshot();
        assertThat(shown.moment()).isEqualTo(shown.boot().nrSteps());
        Translation.Mapped to = (Translation.Mapped) shown.translation().outcome();
        assertThat(shown.boot().memory().regionAt(to.pa())).isPresent();
        assertThat(pane.models().inspector().page()).isEqualTo(InspectorPage.TRANSLATION);
    }

    @Test
    void escape_showsTheMachineOfLastTime(FxRobot robot) throws TimeoutException {
        greet(robot);
        robot.push(KeyCode.ESCAPE);
        machine();
        assertThat(nrLeft).isEqualTo(1);
    }

    @Test
    void focus_atFirst_isOnTheTourWhichEnterStarts(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        waitFor(() -> page.lookup("#welcome-start").isFocused());
        robot.push(KeyCode.SPACE);
        waitFor(() -> stage.getScene().getRoot() instanceof PresentPane);
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.getScene().getRoot()).as("the lessons are where the tour was begun").isSameAs(page);
        assertThat(nrLeft).isZero();
        robot.push(KeyCode.ESCAPE);
        machine();
    }

    /** Whom nobody told the keys, and who has only a mouse, comes through the tour and back to the lessons. */
    @Test
    void tour_ofSomebodyAlone_isGoneThroughWithTheButtonsThatItShows(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.interact(() -> ((Button) page.lookup("#welcome-start")).fire());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 20 && stage.getScene().getRoot() instanceof PresentPane; i++) {
            Frames.await();
            Frames.await();
            Button on = robot.lookup("#present-on").queryButton();
            words.add(on.getText());
            assertThat(on.localToScene(on.getLayoutBounds()).getMaxX())
                    .isLessThanOrEqualTo(stage.getScene().getWidth());
            robot.clickOn(on);
        }
        assertThat(words).containsExactly("Next", "Next", "Show the answer", "Next", "Show the answer", "Next", "Next",
                "Show the answer", "Finish");
        assertThat(stage.getScene().getRoot()).isSameAs(page);
        robot.interact(() -> ((Button) page.lookup("#welcome-start")).fire());
        Frames.await();
        robot.push(KeyCode.END).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(stage.getScene().getRoot()).as("past the last stop").isSameAs(page);
    }

    @Test
    void recentFiles_areOfferedAndOpen(FxRobot robot) throws IOException, TimeoutException {
        Path file = Files.writeString(folder.resolve("mine.txt"), MAP);
        greet(robot);
        desktop.choice = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        machine();
        WelcomePane page = greet(robot);
        Button recent = (Button) page.lookup(".recent-row");
        assertThat(recent.getText()).endsWith("mine.txt");
        robot.interact(recent::fire);
        machine();
    }

    @Test
    void welcome_fromTheMenu_comesAndGoesAndOpensThere(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.showMachine(Machines.explorer()));
        ExplorerPane pane = machine();
        robot.push(KeyCode.ALT, KeyCode.HOME);
        assertThat(stage.getScene().getRoot()).isInstanceOf(WelcomePane.class);
        robot.push(KeyCode.ESCAPE);
        assertThat(stage.getScene().getRoot()).isSameAs(pane);
        robot.push(KeyCode.ALT, KeyCode.HOME);
        Node page = stage.getScene().getRoot();
        robot.interact(() -> ((Button) page.lookup("#sample-pc-512m")).fire());
        assertThat(stage.getScene().getRoot()).isSameAs(pane);
        waitFor(() -> explorerOf(pane).snapshot().space().name().equals("QEMU pc, 512 MiB"));
    }

    private static ListView<?> found(WelcomePane page) {
        return (ListView<?>) page.lookup("#palette");
    }

    /** The field in the bar finds samples, lessons, words and commands, and takes addresses. */
    @Test
    void find_aSample_opensIt(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor(() -> page.lookup("#welcome-find").isFocused());
        robot.write("qemu virt loong");
        waitFor(() -> found(page).isVisible() && found(page).getItems().size() > 1);
        robot.push(KeyCode.ENTER);
        assertThat(explorerOf(machine()).snapshot().space().name()).isEqualTo("QEMU virt LoongArch, 4 GiB");
    }

    @Test
    void find_aLesson_beginsIt(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.interact(() -> ((TextField) page.lookup("#welcome-find")).requestFocus());
        robot.write("canonical addr");
        robot.push(KeyCode.ENTER);
        ExplorerPane pane = machine();
        waitFor(() -> pane.lesson().isOpen().getValue());
    }

    @Test
    void find_anAddress_goesThereInTheMachineOfLastTime(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.interact(() -> ((TextField) page.lookup("#welcome-find")).requestFocus());
        robot.write("0xffff_8000_4823_4567");
        robot.push(KeyCode.ENTER);
        assertThat(explorerOf(machine()).snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4823_4567L));
        assertThat(nrLeft).isEqualTo(1);
    }

    @Test
    void helpKeys_onThePage_openGuideAndGlossary(FxRobot robot) throws TimeoutException {
        WelcomePane page = greet(robot);
        robot.push(KeyCode.F1);
        waitFor(() -> page.lookup("#guide") != null && page.lookup("#guide").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertThat(page.lookup("#guide").isVisible()).isFalse();
        assertThat(stage.getScene().getRoot()).isSameAs(page);
        robot.push(KeyCode.SHIFT, KeyCode.F2);
        waitFor(() -> page.lookup("#glossary") != null && page.lookup("#glossary").isVisible());
    }

    @Test
    void showAtStart_unticked_isRemembered(FxRobot robot) {
        WelcomePane page = greet(robot);
        assertThat(WelcomeFooter.isShownAtStart(desktop.settings())).isTrue();
        CheckBox box = (CheckBox) page.lookup("#welcome-at-start");
        robot.interact(() -> box.setSelected(false));
        assertThat(WelcomeFooter.isShownAtStart(desktop.settings())).isFalse();
        robot.interact(() -> box.setSelected(true));
        assertThat(WelcomeFooter.isShownAtStart(desktop.settings())).isTrue();
    }
}
