package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Theme;
import kspace.app.resources.Resources;
import kspace.app.shell.ExplorerPane;
import kspace.app.tables.columns.ColumnTarget;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The 512 entries of the tables on the path, in a whole window. */
@ExtendWith(WindowRobot.class)
class WindowGridsTest {

    @Start
    void start(Stage primary) {
        Resources.loadFonts();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void grids_fullHdWindow_showEveryEntryOfEveryTable(Theme theme, FxRobot robot) {
        AtomicReference<PaintedPane> made = new AtomicReference<>();
        robot.interact(() -> {
            ExplorerPane pane = new ExplorerPane(Machines.explorer(), theme);
            new Scene(pane, 1920, 1080);
            for (int pass = 0; pass < 3; pass++) {
                pane.applyCss();
                pane.layout();
            }
            made.set((PaintedPane) pane.lookup("#tables-columns"));
        });
        PaintedPane columns = made.get();
        for (int level = 2; level <= 4; level++) {
            int shown = level;
            assertThat(IntStream.range(0, 512)
                    .filter(index -> columns.boundsOf(new ColumnTarget.Cell(shown, index)).isPresent()).count())
                    .as("cells of level %d", level).isEqualTo(512);
        }
    }
}
