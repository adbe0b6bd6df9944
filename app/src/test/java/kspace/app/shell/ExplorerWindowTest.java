package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.controls.Tip;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.stop.Stop;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, driven with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class ExplorerWindowTest {
    private static final long LINEAR_BASE = 0xffff_8000_0000_0000L;
    private static final long GIB = 1L << 30;

    private final TestDesktop desktop = new TestDesktop();
    private Explorer explorer;
    private ExplorerPane pane;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        explorer = Machines.explorer();
        pane = ExplorerWindow.show(explorer, primary, desktop);
    }

    @Test
    void map_middleOfTheLinearMapClicked_stripShowsItsPhysicalAddress(FxRobot robot) throws TimeoutException {
        PaintedPane map = picture("map-picture");
        Rectangle2D top = drawn(map, "ffff_8001_8000_0000").bounds();
        Rectangle2D bottom = drawn(map, "ffff_8000_0000_0000").bounds();
        Rectangle2D name = drawnStarting(map, "linear").bounds();
        click(robot, map, name.getMinX() + name.getWidth() / 2, (top.getMinY() + bottom.getMaxY()) / 2);

        long offset = explorer.snapshot().selection().va().value() - LINEAR_BASE;
        assertThat(offset).as("offset of the middle of 6 GiB").isBetween(2 * GIB, 4 * GIB);
        awaitText("translation-picture", new Paddr(offset).toString());
        assertThat(field().getText()).isEqualTo(Hex.grouped(LINEAR_BASE + offset));
    }

    @Test
    void reducedMotionKey_onTheMap_stillsTheMapAndTheOverview(FxRobot robot) {
        robot.interact(picture("map-picture")::requestFocus);
        boolean still = new ReducedMotion().isSet();
        for (int press = 0; press < 2; press++) {
            VaddrRange range = VaddrRange.ofSize(new Vaddr(LINEAR_BASE + press * GIB), GIB);
            assertThat(shownAtOnce(robot, range, "map-picture").contains(Hex.grouped(range.last().value() + 1)))
                    .isEqualTo(still);
            robot.interact(explorer::back);
            VaddrRange other = VaddrRange.ofSize(new Vaddr(LINEAR_BASE + (press + 2) * GIB), GIB);
            assertThat(shownAtOnce(robot, other, "tables-overview").contains(Hex.grouped(other.last().value())))
                    .isEqualTo(still);
            robot.interact(explorer::back);
            robot.type(KeyCode.M);
            still = !still;
            assertThat(desktop.settings().get("reduced-motion", "")).isEqualTo(Boolean.toString(still));
        }
    }

    @Test
    void machineName_long_isCutAndPushesNothingOut(FxRobot robot) {
        String name = "A machine whose name is much longer than any of the others..";
        // All of the screen that there is; a larger window would be drawn outside, and stay so for other tests.
        double width = 1000;
        assertThat(pane.getWidth()).isEqualTo(width);
        List<Double> before = widths("#export", "#keys", "#back", "#go-to");
        robot.interact(() -> explorer.change(Boot.of(explorer.snapshot().boot().machine().withName(name))));
        Frames.await();
        assertThat(widths("#export", "#keys", "#back", "#go-to")).isEqualTo(before);
        Region bar = (Region) pane.lookup(".top-bar");
        assertThat(bar.getWidth()).isEqualTo(width);
        assertThat(bar.getChildrenUnmodifiable()).allSatisfy(part -> assertThat(part.getBoundsInParent().getMaxX())
                .as(part.getId()).isLessThanOrEqualTo(width));
        MenuButton picker = (MenuButton) node("machine-picker");
        assertThat(picker.getWidth()).isGreaterThan(200).isLessThan(picker.prefWidth(-1));
        assertThat(Tip.words(picker).orElseThrow()).startsWith(name);
    }

    private List<Double> widths(String... ids) {
        return Stream.of(ids).map(id -> ((Region) pane.lookup(id)).getWidth()).toList();
    }

    /** Returns what a picture says as soon as a zoom is asked for. */
    private Set<String> shownAtOnce(FxRobot robot, VaddrRange zoom, String id) {
        Set<String> shown = new HashSet<>();
        robot.interact(() -> {
            explorer.zoomTo(zoom);
            pane.layout();
            picture(id).texts().forEach(it -> shown.add(it.text()));
        });
        return shown;
    }

    @Test
    void timeline_scrubbedBeforeTheCodeMap_codeIsNotMappedUntilItsPhase(FxRobot robot) throws TimeoutException {
        PaintedPane timeline = picture("timeline-picture");
        Phase code = explorer.snapshot().boot().phase(PhaseName.CODE).orElseThrow();
        Rectangle2D linear = drawn(timeline, "linear map").bounds();
        Rectangle2D metadata = drawn(timeline, "metadata").bounds();
        robot.drag(at(timeline, linear.getMaxX(), linear.getMinY()), MouseButton.PRIMARY)
                .dropTo(at(timeline, metadata.getMaxX() + 10, metadata.getMinY()));
        assertThat(explorer.snapshot().moment()).isLessThan(code.firstStep()).isGreaterThan(3_000);

        goTo(robot, "ffffffff88000000");
        assertThat(lastCrumb()).isEqualTo("not mapped");
        assertThat(texts("translation-picture")).noneMatch(text -> text.contains("0x0800_0000"));

        clickOnEdge(robot, timeline);
        for (long i = explorer.snapshot().moment(); i <= code.firstStep() + 1; i++) {
            robot.type(KeyCode.RIGHT);
        }
        assertThat(explorer.snapshot().state().phase().orElseThrow().name()).isEqualTo(PhaseName.CODE);
        awaitText("translation-picture", "0x0800_0000");
        assertThat(lastCrumb()).isEqualTo("2 MiB page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0xffff_8000_0000_1000            | ffff800000001000
            ffff800000001000                 | ffff800000001000
            VMALLOC_BASE                     | ffffc00000000000
            paddr_to_vaddr(0x1000)           | ffff800000001000
            KERNEL_CODE_BASE + 128 MiB       | ffffffff88000000
            """)
    void goTo_everyForm_selectsTheAddress(String text, String expected, FxRobot robot) {
        goTo(robot, text);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(Long.parseUnsignedLong(expected, 16)));
        assertThat(field().isFocused()).isFalse();
    }

    @Test
    void goTo_area_namesItWhereverTheAddressIsSaid(FxRobot robot) {
        Platform.runLater(() -> explorer.change(Machines.q35WithAreas()));
        Frames.await();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("kvirtarea 1 + 1 MiB");
        assertThat(labelOf(".go-to-place")).isEqualTo("KVirtArea 1");
        assertThat(labelOf(".go-to-offset")).isEqualTo("+ 1 MiB");
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_ffef_ffd0_0000L));
        assertThat(((Button) pane.lookup(".area-crumb")).getText()).isEqualTo("KVirtArea 1");
    }

    @Test
    void goTo_noAddress_explainsAndKeepsTheText(FxRobot robot) {
        Vaddr before = explorer.snapshot().selection().va();
        goTo(robot, "vmalloc_base+x");
        assertThat(label("go-to-error").getText()).contains("\"x\"");
        assertThat(label("go-to-error").getParent().getParent().getParent().isVisible()).isTrue();
        assertThat(field().getText()).isEqualTo("vmalloc_base+x");
        assertThat(explorer.snapshot().selection().va()).isEqualTo(before);
        robot.type(KeyCode.ESCAPE);
        assertThat(field().getText()).isEqualTo("ffff_8000_0000_0000");
        assertThat(field().isFocused()).isFalse();
    }

    @Test
    void goTo_tab_takesTheCompletion(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write("vm");
        robot.type(KeyCode.TAB);
        assertThat(field().getText()).isEqualTo("VMALLOC_BASE");
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_c000_0000_0000L));
    }

    @Test
    void machinePicker_anotherSample_switchesTheMachine(FxRobot robot) {
        robot.clickOn("#machine-picker");
        robot.clickOn("QEMU q35, 8 GiB");
        assertThat(explorer.snapshot().boot().machine().name()).isEqualTo("QEMU q35, 8 GiB");
        assertThat(stage.getTitle()).startsWith("QEMU q35, 8 GiB");
        // It stands at its first look, a part of the way through the linear map.
        assertThat(explorer.snapshot().moment()).isEqualTo(2_566);
        assertThat(label("leaves-figure").getText()).isEqualTo("2,304 leaves map 4.5 GiB");
    }

    @Test
    void openFile_broken_saysWhyAndKeepsTheMachine(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.toml"), "name = \"x\"\narch = \"vax\"\n");
        desktop.choice = Optional.of(file);
        robot.interact(() -> explorer.setMoment(837));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(label("banner-sentence").getText()).contains("broken.toml").contains("vax");
        assertThat(node("banner").isVisible()).isTrue();
        assertThat(explorer.snapshot().boot().machine().name()).isEqualTo("QEMU q35, 4 GiB");
        assertThat(explorer.snapshot().moment()).isEqualTo(837);
        robot.type(KeyCode.ESCAPE);
        assertThat(node("banner").isVisible()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(node("banner").isVisible()).as("said again when it is wrong again").isTrue();
        robot.clickOn("#banner-dismiss");
        assertThat(node("banner").isVisible()).isFalse();
    }

    @Test
    void openFile_machine_isShownAndOfferedAgain(@TempDir Path folder, FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.toml"), """
                name = "Mine"
                arch = "x86-64"
                layout = "constants"
                [[region]]
                base = 0
                size = "1 GiB"
                type = "usable"
                [[region]]
                base = 0x0800_0000
                size = "8 MiB"
                type = "kernel"
                """);
        desktop.choice = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(explorer.snapshot().boot().machine().name()).isEqualTo("Mine");
        assertThat(pane.machines().opening().recentFiles()).containsExactly(file.toAbsolutePath().normalize());
    }

    @Test
    void theme_buttonAndKey_switchFromLightToDarkToProjector(FxRobot robot) {
        robot.clickOn("#theme");
        assertThat(pane.getStyleClass()).contains("dark").doesNotContain("light");
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        assertThat(desktop.settings().get("theme", "")).isEqualTo("dark");
        double height = node("export").localToScene(node("export").getLayoutBounds()).getHeight();
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(pane.getStyleClass()).contains("light").doesNotContain("dark");
        assertThat(node("export").localToScene(node("export").getLayoutBounds()).getHeight())
                .as("a window as small as this has no room for anything larger").isEqualTo(height, within(0.01));
        robot.clickOn("#theme");
        assertThat(desktop.settings().get("theme", "")).isEqualTo("light");
        assertThat(node("export").localToScene(node("export").getLayoutBounds()).getHeight()).isEqualTo(height);
    }

    @Test
    void history_backAndForward_returnToSelections(FxRobot robot) {
        goTo(robot, "vmalloc_base");
        goTo(robot, "kernel_code_base");
        robot.clickOn("#back");
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_c000_0000_0000L));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(LINEAR_BASE));
        assertThat(node("back").isDisabled()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_c000_0000_0000L));
        robot.clickOn("#forward");
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_ffff_8000_0000L));
    }

    @Test
    void breadcrumb_levelClicked_selectsItsEntry(FxRobot robot) {
        robot.clickOn("[256]");
        assertThat(explorer.snapshot().selection().level()).isEqualTo(4);
    }

    @Test
    void breadcrumb_findingsClicked_showsTheChecks(FxRobot robot) {
        assertThat(node("findings").isVisible()).as("this machine has none; what the source does is none").isFalse();
        robot.interact(() -> explorer.open(Machines.withFindings()));
        robot.clickOn("#findings");
        assertThat(pane.lookupAll(".inspector-view *")
                .stream().filter(node -> node.getClass().getSimpleName().equals("ChecksPage"))).hasSize(1);
    }

    @Test
    void keys_digitOnTheMap_turnsToATabOfTheInspector(FxRobot robot) {
        robot.interact(() -> node("map-picture").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(pane.lookupAll(".inspector-view .inspector-tab").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)).containsExactly("Cost");
        assertThat(node("map-picture").isFocused()).isTrue();
    }

    @Test
    void guide_f1_isShownAndHidden(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(node("guide").isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(node("guide").isVisible()).isFalse();
    }

    @Test
    void open_noDisplay_saysSoAndDrawsTheWindow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MachineSource source = MachineSource.byDefault();
        assertThat(ExplorerWindow.open(source, source.read(), Stop.NONE, out)).isZero();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("no display").contains("QEMU q35, 4 GiB");
        Path file = Path.of(lines.getLast());
        try {
            Image picture = new Image(file.toUri().toString());
            assertThat(picture.getWidth()).isEqualTo(1920);
            assertThat(coloursOf(picture)).hasSizeGreaterThan(16);
        } finally {
            Files.delete(file);
        }
    }

    private static Set<Integer> coloursOf(Image image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    private void goTo(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.write(text);
        robot.type(KeyCode.ENTER);
    }

    private static void click(FxRobot robot, Node node, double x, double y) {
        robot.clickOn(at(node, x, y));
    }

    private static void clickOnEdge(FxRobot robot, PaintedPane pane) {
        robot.clickOn(at(pane, pane.getWidth() - 3, pane.getHeight() - 3));
    }

    private static Point2D at(Node node, double x, double y) {
        return node.localToScreen(x, y);
    }

    private String labelOf(String selector) {
        return ((Label) pane.lookup(selector)).getText();
    }

    private String lastCrumb() {
        return ((Button) pane.lookup(".last-crumb")).getText();
    }

    private Node node(String id) {
        return pane.lookup("#" + id);
    }

    private Label label(String id) {
        return (Label) node(id);
    }

    private TextField field() {
        return (TextField) node("go-to");
    }

    private PaintedPane picture(String id) {
        return (PaintedPane) node(id);
    }

    private Set<String> texts(String id) {
        return Frames.texts(picture(id)).stream().map(DrawnText::text).collect(Collectors.toSet());
    }

    private static DrawnText drawn(PaintedPane picture, String text) {
        return Frames.texts(picture).stream().filter(it -> it.text().equals(text)).findFirst().orElseThrow(
                () -> new AssertionError("no \"" + text + "\" in " + Frames.texts(picture)));
    }

    private static DrawnText drawnStarting(PaintedPane picture, String beginning) {
        return Frames.texts(picture).stream().filter(it -> it.text().startsWith(beginning)).findFirst().orElseThrow();
    }

    private void awaitText(String id, String text) throws TimeoutException {
        BooleanSupplier shown = () -> texts(id).contains(text);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, shown::getAsBoolean);
    }
}
