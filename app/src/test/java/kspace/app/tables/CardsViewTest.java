package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.columns.ColumnTarget;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Five levels where there is no room for all their tables: those far from the selection are cards. */
@ExtendWith(WindowRobot.class)
class CardsViewTest {
    private static final Vaddr VA = new Vaddr(0xff00_0000_4823_4567L);

    private Explorer explorer;
    private PaintedPane columns;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Boot.of(Samples.find("q35-4g-la57").orElseThrow().machine()));
        Look look = new Look(Theme.LIGHT, Density.COMPACT);
        TablesView view = new TablesView(new TablesViewModel(explorer), new SimpleObjectProperty<>(look));
        ViewWindow.show(stage, view, look, 616, 480);
        columns = (PaintedPane) view.lookup("#tables-columns");
    }

    @BeforeEach
    void select(FxRobot robot) {
        robot.interact(() -> {
            explorer.setMoment(explorer.snapshot().boot().nrSteps());
            explorer.select(VA);
        });
        Frames.await();
    }

    private List<String> texts() {
        return Frames.words(columns);
    }

    private void click(FxRobot robot, int level) {
        Rectangle2D bounds = columns.boundsOf(new ColumnTarget.Folded(level)).orElseThrow();
        AtomicReference<Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(columns.localToScreen(
                bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2)));
        robot.clickOn(at.get());
        Frames.await();
    }

    private boolean isColumn(int level) {
        return columns.boundsOf(new ColumnTarget.Rows(level)).isPresent();
    }

    private boolean isCard(int level) {
        return columns.boundsOf(new ColumnTarget.Folded(level)).isPresent();
    }

    @Test
    void cards_ofTheTablesFarFromTheSelection_sayWhichEntryAndWhichTable() {
        assertThat(List.of(isCard(5), isCard(4), isColumn(3), isColumn(2))).containsOnly(true);
        assertThat(texts()).containsSubsequence("L5", "[256]", "0000_1000", "L4", "[0]", "0000_2000", "L3", "Table");
        assertThat(texts()).contains("Page", "0x4823_4567");
    }

    @Test
    void card_clicked_becomesAColumn(FxRobot robot) {
        click(robot, 5);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(VA);
        assertThat(explorer.snapshot().selection().level()).isEqualTo(5);
        assertThat(List.of(isColumn(5), isColumn(4), isCard(3), isCard(2))).containsOnly(true);
        assertThat(texts()).containsSubsequence("Root", "PML5", "L3", "[1]", "L2", "[65]", "2 MiB page", "0x4820_0000");
        click(robot, 2);
        assertThat(explorer.snapshot().selection().level()).isEqualTo(2);
        assertThat(List.of(isCard(5), isCard(4), isColumn(3), isColumn(2))).containsOnly(true);
    }

    @Test
    void arrows_overTheLevels_keepTheTableThatIsLookedAtAColumn(FxRobot robot) {
        robot.interact(columns::requestFocus);
        for (int level = 4; level >= 2; level--) {
            assertThat(isColumn(explorer.snapshot().selectedEntry().orElseThrow().level())).isTrue();
            robot.type(KeyCode.LEFT);
            Frames.await();
        }
        assertThat(explorer.snapshot().selection().level()).isEqualTo(5);
        assertThat(isColumn(5)).isTrue();
    }

    @Test
    void words_atAnyMomentAndLevel_areWithinTheView(FxRobot robot) {
        for (long moment : new long[]{0, 1, 100, 300, 2000, 3401}) {
            for (int level = 5; level >= 2; level--) {
                int looked = level;
                robot.interact(() -> {
                    explorer.setMoment(moment);
                    explorer.select(new Selection(VA, looked));
                });
                Frames.await();
                String where = "moment " + moment + ", level " + level;
                assertThat(columns.texts()).as(where).allSatisfy(text -> assertThat(text.bounds().getMaxX())
                        .isLessThanOrEqualTo(columns.getWidth() + 1));
            }
        }
    }
}
