package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.sample.MachineSource;
import kspace.app.shell.present.PresentPane;
import kspace.app.shell.stops.StopsPane;
import kspace.app.state.Explorer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The stops of a tour as small pictures, put in order by keys and by mouse. */
@ExtendWith(WindowRobot.class)
class TourStopsTest {
    private static final String TOUR = """
            # Mine.
            title = "Lecture"
            machine = "q35-4g"

            # The first.
            [[stop]]
            title = "A" # a

            [[stop]]
            title = "B"
            view = "map"

            [[stop]]
            title = "C"
            """;

    private final TestDesktop desktop = new TestDesktop();
    private final Explorer explorer = Machines.explorer();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ExplorerPane> pane = new AtomicReference<>();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @Start
    void start(Stage primary) {
        stage.set(primary);
        pane.set(ExplorerWindow.show(explorer, primary, desktop));
        pane.get().machines().remember(MachineSource.of("q35-4g"));
    }

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("lecture.toml"), TOUR);
    }

    private Node root() {
        Frames.await();
        return stage.get().getScene().getRoot();
    }

    /** Opens the tour, and then its stops. */
    private void open(FxRobot robot) {
        robot.interact(() -> pane.get().machines().open(file));
        Frames.await();
        robot.type(KeyCode.ESCAPE);
        stops(robot);
    }

    private void stops(FxRobot robot) {
        Frames.await();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        assertThat(root()).isInstanceOf(StopsPane.class);
    }

    private List<String> titles(FxRobot robot) {
        Frames.await();
        return robot.lookup(".stop-title").queryAllAs(Label.class).stream()
                .filter(it -> it.getScene() != null)
                .sorted((a, b) -> Double.compare(top(a), top(b))).map(Label::getText).toList();
    }

    private static double top(Node node) {
        return node.localToScene(0, 0).getY();
    }

    private static int selected(FxRobot robot) {
        Frames.await();
        return robot.lookup("#stops").queryAs(ListView.class).getSelectionModel().getSelectedIndex();
    }

    private static String message(FxRobot robot) {
        Frames.await();
        return robot.lookup("#stops-message").queryAs(Label.class).getText();
    }

    @Test
    void keys_always_moveRenameDeleteAndUndo(FxRobot robot) throws IOException {
        open(robot);
        assertThat(titles(robot)).containsExactly("A", "B", "C");
        assertThat(selected(robot)).isZero();
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(titles(robot)).containsExactly("B", "A", "C");
        assertThat(selected(robot)).isEqualTo(1);
        assertThat(file).hasContent("""
                # Mine.
                title = "Lecture"
                machine = "q35-4g"

                [[stop]]
                title = "B"
                view = "map"

                # The first.
                [[stop]]
                title = "A" # a

                [[stop]]
                title = "C"
                """);
        robot.type(KeyCode.F2);
        assertThat(robot.lookup("#stop-name").queryAs(TextField.class).getText()).isEqualTo("A");
        robot.write("First").type(KeyCode.ENTER);
        assertThat(titles(robot)).containsExactly("B", "First", "C");
        assertThat(Files.readString(file)).contains("title = \"First\" # a\n");
        robot.type(KeyCode.F2).write("no").type(KeyCode.ESCAPE);
        assertThat(titles(robot)).containsExactly("B", "First", "C");
        robot.type(KeyCode.DELETE);
        assertThat(titles(robot)).containsExactly("B", "C");
        assertThat(selected(robot)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        }
        assertThat(titles(robot)).containsExactly("A", "B", "C");
        assertThat(Files.readString(file)).isEqualTo(TOUR);
        assertThat(robot.lookup("#stops-undo").queryAs(Button.class).isDisabled()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z).push(KeyCode.SHORTCUT, KeyCode.Y);
        assertThat(titles(robot)).containsExactly("B", "First", "C");
        assertThat(Files.readString(file)).contains("title = \"First\" # a\n");
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(robot.lookup("#stops-redo").queryAs(Button.class).isDisabled()).as("what was changed since stays")
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(root()).isSameAs(pane.get());
    }

    @Test
    void mouse_draggedOntoAnotherStop_putsItThere(FxRobot robot) throws IOException {
        open(robot);
        titles(robot);
        List<Label> labels = robot.lookup(".stop-title").queryAllAs(Label.class).stream()
                .sorted((a, b) -> Double.compare(top(a), top(b))).toList();
        Point2D from = middle(labels.get(2));
        Point2D to = middle(labels.get(0));
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        assertThat(titles(robot)).containsExactly("C", "A", "B");
        assertThat(Files.readString(file)).endsWith("title = \"A\" # a\n\n[[stop]]\ntitle = \"B\"\nview = \"map\"\n");
        assertThat(selected(robot)).isZero();
        robot.clickOn("#stops-down");
        assertThat(titles(robot)).containsExactly("A", "C", "B");
        robot.clickOn("#stops-undo").clickOn("#stops-undo");
        assertThat(Files.readString(file)).isEqualTo(TOUR);
    }

    private static Point2D middle(Node node) {
        return node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    @Test
    void enter_onAStop_presentsTheTourFromThere(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(root()).isInstanceOf(PresentPane.class);
        assertThat(robot.lookup(".present-title").queryAs(Label.class).getText()).isEqualTo("B");
        robot.type(KeyCode.ESCAPE);
        assertThat(root()).isSameAs(pane.get());
    }

    @Test
    void pictures_ofAllStops_areDrawnOneAfterTheOther(FxRobot robot) {
        open(robot);
        for (int i = 0; i < 3; i++) {
            Frames.await();
        }
        List<ImageView> pictures =
                robot.lookup(".stop-picture .image-view").queryAllAs(ImageView.class).stream().toList();
        assertThat(pictures).hasSize(3).allSatisfy(it -> {
            assertThat(it.getImage()).isNotNull();
            assertThat(it.getImage().getWidth()).isEqualTo(384);
            assertThat(it.getImage().getHeight()).isEqualTo(216);
        });
    }

    /** A machine may be a memory map as a log has it. */
    @Test
    void tour_ofAMemoryMap_isShownAsAnyOther(FxRobot robot) throws IOException {
        Files.copy(Path.of(System.getProperty("kspace.root"), "samples", "pc-512m.e820.txt"),
                folder.resolve("log.txt"));
        Files.writeString(file, TOUR.replace("machine = \"q35-4g\"", "machine = \"log.txt\"")
                .replace("\"C\"", "\"C: {ram}\""));
        open(robot);
        assertThat(titles(robot)).containsExactly("A", "B", "C: 511 MiB + 508 KiB");
        assertThat(robot.lookup(".stop-fault").queryAllAs(Label.class)).allMatch(it -> it.getText().isEmpty());
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(titles(robot)).startsWith("B", "A");
    }

    /** What is wrong is marked where it is, with line and key. */
    @Test
    void tour_withAMistake_opensWithThatStopSelectedAndSaysLineAndKey(FxRobot robot) throws IOException {
        Files.writeString(file, TOUR.replace("view = \"map\"", "moment = \"later\""));
        open(robot);
        assertThat(selected(robot)).isEqualTo(1);
        assertThat(robot.lookup(".stop-fault").queryAllAs(Label.class)).extracting(Label::getText)
                .singleElement().asString().startsWith(file + ":11: stop[1].moment \"later\" is not allowed");
        assertThat(robot.lookup(".stop-cell").queryAll().stream().map(Node::getAccessibleText)
                .filter(it -> it != null && it.startsWith("Stop 2"))).singleElement().asString()
                .startsWith("Stop 2: B. " + file + ":11: stop[1].moment");
    }

    @Test
    void change_thatTheFileDoesNotAllow_isSaidAndNothingIsLost(FxRobot robot) throws IOException {
        open(robot);
        Files.writeString(file, TOUR + "# written elsewhere\n");
        robot.type(KeyCode.F2).write("X").type(KeyCode.ENTER);
        Frames.await();
        assertThat(Files.readString(file)).contains("# written elsewhere");
        robot.type(KeyCode.DELETE).type(KeyCode.DELETE).type(KeyCode.DELETE);
        assertThat(message(robot)).endsWith("a tour has at least one stop");
        assertThat(Files.readString(file)).contains("# written elsewhere");
    }

    @Test
    void tour_ofTheProgram_isShownAndStaysAsItIs(FxRobot robot) {
        stops(robot);
        assertThat(titles(robot)).startsWith("An address is only bits", "Where everything lies");
        robot.type(KeyCode.DELETE).push(KeyCode.ALT, KeyCode.DOWN).type(KeyCode.F2);
        assertThat(titles(robot)).startsWith("An address is only bits", "Where everything lies");
        assertThat(message(robot)).contains("belongs to the program").contains("Ctrl+Shift+A");
        assertThat(robot.lookup("#stops-delete").queryAs(Button.class).isDisabled()).isTrue();
        robot.clickOn("#stops-close");
        assertThat(root()).isSameAs(pane.get());
    }
}
