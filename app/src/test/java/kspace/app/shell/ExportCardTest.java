package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.desktop.Tasks;
import kspace.app.state.Explorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The card in which pictures are prepared, in the whole window. */
@ExtendWith(WindowRobot.class)
class ExportCardTest {
    private final TestDesktop desktop = new TestDesktop();
    private Explorer explorer;
    private Stage stage;

    @TempDir
    private Path folder;

    @Start
    void start(Stage primary) {
        stage = primary;
        explorer = Machines.explorer();
        ExplorerWindow.show(explorer, primary, desktop);
    }

    private Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private Image preview() {
        return ((ImageView) node("export-preview")).getImage();
    }

    private String words() {
        return ((Label) node("export-words")).getText();
    }

    private void replace(FxRobot robot, String field, String text) {
        robot.interact(() -> ((TextField) node(field)).setText(text));
    }

    @Test
    void open_button_previewsTheWindow(FxRobot robot) {
        robot.clickOn("#export");
        assertThat(node("export-card").isVisible()).isTrue();
        assertThat(preview().getWidth() / preview().getHeight()).isEqualTo(16.0 / 9, within(0.01));
        robot.type(KeyCode.ESCAPE);
        assertThat(node("export-card").isVisible()).isFalse();
    }

    @Test
    void preview_everyChange_followsAtOnce(FxRobot robot) {
        robot.clickOn("#export");
        robot.clickOn("#export-view-map");
        assertThat(preview().getWidth()).isEqualTo(496);
        replace(robot, "export-margin", "20");
        assertThat(preview().getWidth()).isEqualTo(536);
        Image atEnd = preview();
        robot.interact(() -> explorer.setMoment(0));
        assertThat(preview()).isNotSameAs(atEnd);
    }

    @Test
    void save_svg_writesWhatIsChosenAndRemembersIt(FxRobot robot) throws IOException {
        Path file = folder.resolve("map.svg");
        desktop.choice = Optional.of(file);
        robot.clickOn("#export");
        robot.clickOn("#export-view-map");
        robot.clickOn("#export-format-svg");
        robot.clickOn("#export-theme-dark");
        replace(robot, "export-title", "What lies where");
        robot.clickOn("#export-save");
        assertThat(words()).isEqualTo("Saved as " + file);
        robot.clickOn("#export-show");
        assertThat(desktop.shown).contains(file);
        assertThat(Files.readString(file)).contains(">What lies where</text>").contains("#1b1e23");
        robot.clickOn("#export-view-timeline");
        assertThat(((TextField) node("export-title")).getText()).isEmpty();
        robot.clickOn("#export-view-map");
        assertThat(((TextField) node("export-title")).getText()).isEqualTo("What lies where");
        assertThat(desktop.settings().get("export.map.theme", "")).isEqualTo("dark");
        assertThat(desktop.settings().get("export.map.format", "")).isEqualTo("svg");
    }

    /** Two are a figure for a page, whatever the size of one; the other views have nothing beside them. */
    @Test
    void beside_anotherMoment_showsBothOnOneScale(FxRobot robot) {
        robot.clickOn("#export");
        assertThat(node("export-with").isDisabled()).isTrue();
        robot.clickOn("#export-view-map");
        replace(robot, "export-then", "837");
        assertThat(words()).isEmpty();
        assertThat(preview().getWidth()).isEqualTo(700);
        replace(robot, "export-then", "next");
        assertThat(words()).contains("then").contains("next");
        replace(robot, "export-then", "");
        assertThat(preview().getWidth()).isEqualTo(496);
    }

    @Test
    void without_boxes_leaveOutWhatTheViewHas(FxRobot robot) {
        robot.clickOn("#export");
        assertThat(node("export-without-overview").isDisabled()).isTrue();
        robot.clickOn("#export-view-map");
        Image whole = preview();
        robot.clickOn("#export-without-overview").clickOn("#export-without-caption");
        assertThat(preview()).isNotSameAs(whole);
        replace(robot, "export-caption", "A caption.");
        assertThat(preview().getHeight()).isEqualTo(whole.getHeight());
        assertThat(words()).isEmpty();
        robot.clickOn("#export-without-caption");
        assertThat(preview().getHeight()).isGreaterThan(whole.getHeight());
    }

    @Test
    void save_folderThatIsMissing_saysSoAndWritesNothing(FxRobot robot) throws IOException {
        desktop.choice = Optional.of(folder.resolve("none").resolve("a.png"));
        robot.clickOn("#export");
        robot.clickOn("#export-save");
        assertThat(words()).startsWith(folder.resolve("none").resolve("a.png") + " cannot be written: ");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).isEmpty();
        }
    }

    @Test
    void size_thatIsNone_isExplainedAndCannotBeSaved(FxRobot robot) {
        robot.clickOn("#export");
        replace(robot, "export-size", "0x0");
        assertThat(words())
                .isEqualTo("The size \"0x0\" is not allowed; it is WIDTHxHEIGHT, for view window from 1000x640"
                        + " to 8192x8192.");
        assertThat(node("export-save").isDisabled()).isTrue();
        replace(robot, "export-size", "1000x700");
        assertThat(words()).isEmpty();
        assertThat(node("export-save").isDisabled()).isFalse();
    }

    @Test
    void cancel_nothingToStop_closes(FxRobot robot) {
        robot.clickOn("#export");
        assertThat(node("export-cancel").isDisabled()).isFalse();
        robot.clickOn("#export-cancel");
        assertThat(node("export-card").isVisible()).isFalse();
    }

    @Test
    void save_whileItWrites_keepsWhatWasChosen(FxRobot robot) {
        robot.clickOn("#export");
        Path file = folder.resolve("a.svg");
        desktop.choice = Optional.of(file);
        desktop.tasks = new Tasks() {
            @Override
            public <T> Started start(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                return () -> {};
            }
        };
        robot.clickOn("#export-save");
        for (String control : List.of("view-map", "format-svg", "theme-dark", "size", "margin", "title",
                "transparent", "save", "copy")) {
            assertThat(node("export-" + control).isDisabled()).as(control).isTrue();
        }
        replace(robot, "export-margin", "1000");
        assertThat(words()).isEqualTo("The margin \"1000\" is not allowed; it is a whole number, 0 to 400.");
        assertThat(node("export-card").lookup(".progress-bar").isVisible()).isTrue();
        robot.clickOn("#export-cancel");
        assertThat(node("export-card").isVisible()).isTrue();
        assertThat(node("export-card").lookup(".progress-bar").isVisible()).isFalse();
        assertThat(node("export-size").isDisabled()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void save_window_showsTheTabTheSpeedAndTheStrideOfTheScreen(FxRobot robot) throws IOException {
        Path file = folder.resolve("window.svg");
        desktop.choice = Optional.of(file);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);
        robot.clickOn("#timeline-stride");
        robot.clickOn("#timeline-speed");
        robot.interact(() -> ((javafx.scene.control.Button) node("walk-speed")).fire());
        robot.interact(() -> ((javafx.scene.control.Button) node("walk-speed")).fire());
        robot.clickOn("#export");
        robot.clickOn("#export-format-svg");
        robot.clickOn("#export-save");
        assertThat(words()).isEqualTo("Saved as " + file);
        assertThat(Files.readString(file))
                .contains(">by page</text>", ">2\u00d7</text>", ">4\u00d7</text>", ">What the page table costs</text>")
                .doesNotContain(">by step</text>", ">1\u00d7</text>");
    }

    @Test
    void theme_projector_asksForTheRoomThatItNeeds(FxRobot robot) {
        robot.clickOn("#export");
        robot.clickOn("#export-view-timeline");
        robot.clickOn("#export-theme-projector");
        assertThat(((TextField) node("export-size")).getText()).isEqualTo("1920x173");
        assertThat(words()).isEmpty();
        robot.clickOn("#export-theme-light");
        assertThat(((TextField) node("export-size")).getText()).isEqualTo("1920x158");
    }

    @Test
    void copy_button_putsAnImageOnTheClipboard(FxRobot robot) {
        robot.clickOn("#export");
        robot.clickOn("#export-view-translation");
        robot.clickOn("#export-copy");
        Image copied = new Image(new ByteArrayInputStream(desktop.copied.orElseThrow()));
        assertThat(copied.getWidth()).isEqualTo(2 * 1920);
        assertThat(words()).isEqualTo("Copied as an image");
    }
}
