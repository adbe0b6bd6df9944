package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.CountingSurface;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.data.AltText;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.ZoomRange;
import kspace.app.tables.columns.ColumnsPainter;
import kspace.app.tables.columns.ColumnsState;
import kspace.app.tables.entry.Covered;
import kspace.app.tables.overview.OverviewPainter;
import kspace.app.tables.overview.OverviewScale;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The page tables of recordings as they are drawn, and in a window. */
@ExtendWith(WindowRobot.class)
class RecordedTablesViewTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 400;

    private Explorer explorer;
    private PaintedPane overview;
    private PaintedPane legend;

    static List<Recording> recordings() {
        return List.of(Recordings.linux4(), Recordings.linux5(), Recordings.raw(), Recordings.unknownKernel(),
                Recordings.listed(), OddTables.recursive(), OddTables.ranges());
    }

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Recordings.linux4());
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        TablesView view = new TablesView(new TablesViewModel(explorer), new SimpleObjectProperty<>(look));
        ViewWindow.show(stage, view, look, 1000, 706);
        overview = (PaintedPane) view.lookup("#tables-overview");
        legend = (PaintedPane) view.lookup("#tables-legend");
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void paint_randomPlaces_drawsNoMoreThanPixelsAndNeverFails(Recording recording) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Explorer all = new Explorer(recording);
        ReducedMotion still = new ReducedMotion();
        still.property().set(true);
        TablesViewModel model = new TablesViewModel(all, still);
        model.find().search(new Paddr(0x1000));
        List<PageTest> tests = List.of(PageTest.values());
        Covered covered = Covered.of(recording);
        for (int i = 0; i < 40; i++) {
            Look look = new Look(i % 2 == 0 ? Theme.LIGHT : Theme.DARK, i % 3 == 0 ? Density.COMPACT : Density.NORMAL);
            Vaddr va = random.nextBoolean()
                    ? covered.address(random.nextLong(covered.sizeBytes()))
                    : new Vaddr(random.nextLong());
            Vaddr selected = random.nextBoolean() ? recording.firstToSee() : va;
            Optional<ZoomRange> zoom = i % 4 == 0
                    ? Optional.empty()
                    : Optional.of(ZoomRange.WHOLE.about(
                            ZoomRange.WHOLE.shareOf(va), Math.pow(0.5, random.nextInt(Long.SIZE - 12))));
            all.visit(new Place(Selection.of(selected), zoom.map(ZoomRange::addresses)));
            model.toggle(tests.get(i % tests.size()));
            CountingSurface bands = new CountingSurface();
            new OverviewPainter(model.overview()::shown, model.find()::hits, () -> look).paint(bands, WIDTH, HEIGHT);
            assertThat(bands.marks()).as("seed %d, %s", seed, all.snapshot().place())
                    .isLessThan(2 * (int) WIDTH);
            CountingSurface columns = new CountingSurface();
            new ColumnsPainter(model, () -> look, new ColumnsState()).paint(columns, WIDTH, HEIGHT);
            assertThat(columns.marks()).as("seed %d, %s", seed, all.snapshot().place()).isPositive();
        }
    }

    @Test
    void chips_recording_haveNoneForTrackedFramesUntilABootIsOpened(FxRobot robot) {
        Node tracked = robot.lookup("#tables-filter-tracked").query();
        assertThat(tracked.isVisible()).isFalse();
        assertThat(robot.lookup("#tables-filter-huge").query().isVisible()).isTrue();
        Boot boot = Machines.q35();
        robot.interact(() -> explorer.open(boot));
        assertThat(tracked.isVisible()).isTrue();
    }

    @Test
    void pointer_overABand_isReadOut(FxRobot robot) {
        Frames.await();
        TablesViewModel model = new TablesViewModel(explorer);
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        OverviewScale scale = OverviewPainter.scale(model.overview().shown(), overview.getWidth(), look);
        Vaddr empty = new Vaddr(0xffff_ca80_0000_0000L);
        AtomicReference<Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(overview.localToScreen(
                scale.x(model.overview().shown().offset(empty)),
                overview.boundsOf(new OverviewPainter.BandTarget(4)).orElseThrow().getMinY() + 5)));
        robot.moveTo(at.get());
        Frames.await();
        assertThat(Frames.texts(legend)).anyMatch(it -> it.text().contains("62 empty tables"));
    }

    @Test
    void field_addressInADump_listsBothPages(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tables-find").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("1000123").type(KeyCode.ENTER);
        Frames.await();
        assertThat(robot.lookup("#tables-find-sentence").queryAs(Label.class).getText())
                .isEqualTo("2 entries lead to 0x0100_0123 in this recording");
    }

    @Test
    void words_recordings_tellTheTablesAndWhatIsWrong() {
        AltText linux = AltText.of(ViewKind.TABLES, new Explorer(Recordings.linux4()).snapshot());
        assertThat(linux.brief()).contains("109 tables, 1 at level 4, ").endsWith(" mapped.")
                .doesNotContain("step");
        assertThat(linux.full()).contains("entry 510 of the level 3 table at 0x02a1_5000");
        AltText odd = AltText.of(ViewKind.TABLES, new Explorer(OddTables.recursive()).snapshot());
        assertThat(odd.full()).contains("names the table at 0x0900_0000, which is not in the dump.")
                .contains("names the table itself");
        AltText listed = AltText.of(ViewKind.TABLES, new Explorer(Recordings.listed()).snapshot());
        assertThat(listed.full()).contains("where the tables lie, the list does not tell.");
    }
}
