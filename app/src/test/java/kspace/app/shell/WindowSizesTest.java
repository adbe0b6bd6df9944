package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** All parts of the window have room in it, whatever its size and theme. */
@ExtendWith(WindowRobot.class)
class WindowSizesTest {
    private static final List<String> FROM_TOP =
            List.of(".top-bar", ".breadcrumb", ".tables-view", ".translation-view", ".timeline-view");
    private static final double ROUNDING = 0.01;

    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        Resources.loadFonts();
    }

    private ExplorerPane paneOf(FxRobot robot, Theme theme, double width, double height) {
        AtomicReference<ExplorerPane> made = new AtomicReference<>();
        robot.interact(() -> {
            ExplorerPane pane = new ExplorerPane(Machines.explorer(), theme);
            // In a scene of its own: the screen of the tests is smaller than some of the windows.
            new Scene(pane, width, height);
            layOut(pane);
            made.set(pane);
        });
        return made.get();
    }

    private static void layOut(ExplorerPane pane) {
        for (int pass = 0; pass < 3; pass++) {
            pane.applyCss();
            pane.layout();
        }
    }

    @ParameterizedTest
    @CsvSource({"1000, 640", "1280, 720", "1280, 800", "1366, 768", "1600, 900", "1920, 1080", "2560, 1440"})
    void parts_anyWindow_areAllInsideAndOneBelowTheOther(double width, double height, FxRobot robot) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
            ExplorerPane pane = paneOf(robot, theme, width, height);
            assertInside(pane, width, height, theme + "");
            robot.interact(() -> {
                pane.report("A sentence about a file that cannot be read, which is shown above everything else.");
                layOut(pane);
            });
            assertInside(pane, width, height, theme + " with a sentence");
        }
    }

    private static void assertInside(ExplorerPane pane, double width, double height, String what) {
        double last = 0;
        for (String part : FROM_TOP) {
            Bounds place = inScene(pane.lookup(part));
            assertThat(place.getMinY()).as("%s: top of %s", what, part).isGreaterThanOrEqualTo(last - ROUNDING);
            assertThat(place.getHeight()).as("%s: height of %s", what, part).isPositive();
            assertThat(place.getMaxX()).as("%s: right of %s", what, part).isLessThanOrEqualTo(width + ROUNDING);
            last = place.getMaxY();
        }
        assertThat(last).as("%s: end of the timeline", what).isLessThanOrEqualTo(height + ROUNDING);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void screenTooLow_lowerEndIsCut_neverTheBar(FxRobot robot) {
        ExplorerPane pane = paneOf(robot, Theme.PROJECTOR, 1000, 480);
        assertThat(inScene(pane.lookup(".top-bar")).getMinY()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1000, 640, 1", "1279, 719, 1", "1280, 720, 1.125", "1280, 800, 1.25", "1920, 1080, 1.25",
        "1024, 1200, 1"})
    void projector_anyWindow_isAsLargeAsFits(double width, double height, double times, FxRobot robot) {
        ExplorerPane light = paneOf(robot, Theme.LIGHT, width, height);
        ExplorerPane pane = paneOf(robot, Theme.PROJECTOR, width, height);
        if (Density.of(width, times) == light.lookProperty().get().density()) {
            assertThat(inScene(pane.lookup(".top-bar")).getHeight())
                    .isEqualTo(inScene(light.lookup(".top-bar")).getHeight() * times);
        }
        assertThat(pane.lookup(".top-bar").getLocalToSceneTransform().getMxx()).isEqualTo(times);
    }

    @Test
    void leastSize_ofTheWindow_isTheSameInEveryTheme(FxRobot robot) {
        TestDesktop desktop = new TestDesktop();
        robot.interact(() -> ExplorerWindow.show(Machines.explorer(), stage, desktop));
        ExplorerPane pane = (ExplorerPane) stage.getScene().getRoot();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PROJECTOR)) {
            robot.interact(() -> pane.themeProperty().set(theme));
            Frames.await();
            assertThat(List.of(stage.getMinWidth(), stage.getMinHeight())).as("%s", theme)
                    .containsExactly(1000.0, 640.0);
        }
        robot.interact(() -> pane.themeProperty().set(Theme.LIGHT));
    }
}
