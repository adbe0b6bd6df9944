package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.ViewWindow;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.data.PageTest;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.tables.entry.EntryFilter;
import kspace.app.tables.overview.OverviewPainter;
import kspace.app.tables.overview.TrueScale;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Zooming the overview, the filter and the search, in a real window. */
@ExtendWith(WindowRobot.class)
class OverviewZoomTest {
    private static final Vaddr START = new Vaddr(0xffff_8000_4823_4567L);
    private static final VaddrRange EIGHT_PAGES = VaddrRange.ofSize(new Vaddr(0xffff_8000_4780_0000L), 8 << 21);

    private Explorer explorer;
    private TablesViewModel model;
    private PaintedPane columns;
    private PaintedPane overview;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Machines.q35());
        model = new TablesViewModel(explorer);
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        TablesView view = new TablesView(model, new SimpleObjectProperty<>(look));
        ViewWindow.show(stage, view, look, 1000, 706);
        columns = (PaintedPane) view.lookup("#tables-columns");
        overview = (PaintedPane) view.lookup("#tables-overview");
    }

    @BeforeEach
    void selectStart(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.q35()));
        robot.interact(() -> {
            explorer.select(START);
            model.filterProperty().set(EntryFilter.NONE);
        });
        settle();
    }

    private void settle() {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, model.overview().motion().movingProperty().not());
        } catch (TimeoutException e) {
            throw new AssertionError("the overview does not come to rest", e);
        }
        Frames.await();
    }

    private Point2D inBand(FxRobot robot, int level, double x) {
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(level)).orElseThrow();
        AtomicReference<Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(overview.localToScreen(x, band.getMinY() + band.getHeight() / 2)));
        return at.get();
    }

    private void zoomTo(FxRobot robot, VaddrRange addresses) {
        robot.interact(() -> explorer.zoomTo(addresses));
        settle();
    }

    private void scroll(FxRobot robot, int notches, VerticalDirection direction) {
        robot.scroll(notches, direction);
        robot.interact(() -> {});
        settle();
    }

    private List<String> texts(PaintedPane pane) {
        return Frames.words(pane);
    }

    private void type(FxRobot robot, PaintedPane pane, KeyCode... keys) {
        robot.interact(pane::requestFocus);
        for (KeyCode key : keys) {
            robot.type(key);
            settle();
        }
    }

    @Test
    void zoom_eightPages_showsEachWithIndexAndFrame(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        assertThat(texts(overview)).contains("[256] \u2192 0000_2000", "[1] \u2192 0016_4000",
                "[60] \u2192 4780_0000", "[65] \u2192 4820_0000", "[67] \u2192 4860_0000",
                "ffff_8000_4780_0000", "ffff_8000_487f_ffff");
        assertThat(texts(overview)).doesNotContain("[59] \u2192 4760_0000", "[68] \u2192 4880_0000");
    }

    @Test
    void wheel_inAndOut_keepsWhatIsUnderThePointerAndComesBack(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();
        double x = Math.rint(band.getMinX() + band.getWidth() * 0.7);
        robot.moveTo(inBand(robot, 2, x));
        List<String> before = texts(overview);
        TrueScale scale = (TrueScale) OverviewPainter.scale(model.overview().shown(), overview.getWidth(),
                new Look(Theme.LIGHT, Density.NORMAL));
        Vaddr under = scale.address(x);
        scroll(robot, 6, VerticalDirection.UP);
        VaddrRange deep = explorer.snapshot().zoom().orElseThrow();
        assertThat(deep.sizeBytes()).isBetween((1L << 21) - 64, (1L << 21) + 64);
        assertThat(deep.contains(under)).isTrue();
        scroll(robot, 6, VerticalDirection.DOWN);
        assertThat(explorer.snapshot().zoom()).contains(EIGHT_PAGES);
        assertThat(texts(overview)).isEqualTo(before);
        robot.interact(explorer::back);
        settle();
        assertThat(explorer.snapshot().zoom()).isEmpty();
    }

    /** From all of the kernel's half, and from a zoom; each place on the way is met again. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void wheel_toOnePageAndBack_showsTheSamePlacesAndPixels(boolean zoomed, FxRobot robot) {
        if (zoomed) {
            zoomTo(robot, EIGHT_PAGES);
        }
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(1)).orElseThrow();
        robot.moveTo(inBand(robot, 1, Math.rint(band.getMinX() + band.getWidth() * 0.37)));
        List<Optional<VaddrRange>> places = new ArrayList<>(List.of(explorer.snapshot().zoom()));
        List<int[]> pixels = new ArrayList<>(List.of(pixels(robot)));
        while (places.getLast().filter(it -> it.sizeBytes() == 4096).isEmpty()) {
            scroll(robot, 4, VerticalDirection.UP);
            places.add(explorer.snapshot().zoom());
            pixels.add(pixels(robot));
            assertThat(places).hasSizeLessThan(40);
        }
        assertThat(places.getLast().orElseThrow().first().isAligned(4096)).isTrue();
        for (int i = places.size() - 2; i >= 0; i--) {
            scroll(robot, 4, VerticalDirection.DOWN);
            assertThat(explorer.snapshot().zoom()).isEqualTo(places.get(i));
            assertThat(pixels(robot)).as("picture %d of %d", i, places.size()).isEqualTo(pixels.get(i));
        }
    }

    private int[] pixels(FxRobot robot) {
        AtomicReference<WritableImage> image = new AtomicReference<>();
        robot.interact(() -> image.set(overview.snapshot(null, null)));
        int width = (int) image.get().getWidth();
        int height = (int) image.get().getHeight();
        int[] pixels = new int[width * height];
        image.get().getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    @Test
    void wheel_overTheSchematicPicture_zoomsAboutThePointerAndBackLeavesIt(FxRobot robot) {
        List<String> before = texts(overview);
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(4)).orElseThrow();
        robot.moveTo(inBand(robot, 4, band.getMaxX() - 60));
        scroll(robot, 2, VerticalDirection.UP);
        VaddrRange zoom = explorer.snapshot().zoom().orElseThrow();
        assertThat(zoom.last().compareTo(new Vaddr(0xffff_ffff_0000_0000L))).isPositive();
        assertThat(texts(overview)).isNotEqualTo(before);
        robot.interact(explorer::back);
        settle();
        assertThat(texts(overview)).isEqualTo(before);
    }

    @Test
    void drag_ofTheZoom_movesAlongAndSelectsNothing(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();
        robot.drag(inBand(robot, 2, band.getMinX() + 400), MouseButton.PRIMARY)
                .dropTo(inBand(robot, 2, band.getMinX() + 400 - band.getWidth() / 8));
        settle();
        VaddrRange moved = explorer.snapshot().zoom().orElseThrow();
        assertThat(moved.sizeBytes()).isEqualTo(EIGHT_PAGES.sizeBytes());
        assertThat(moved.first().value() - EIGHT_PAGES.first().value()).isBetween((2L << 20) - 40_000,
                (2L << 20) + 40_000);
        assertThat(explorer.snapshot().selection()).isEqualTo(Selection.of(START));
    }

    @Test
    void pointer_overTheBands_isReadOut(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();
        PaintedPane legend = (PaintedPane) overview.getScene().lookup("#tables-legend");
        robot.moveTo(inBand(robot, 2, band.getMinX() + band.getWidth() / 2));
        settle();
        assertThat(texts(legend)).singleElement().asString()
                .matches("ffff_8000_4\\w{3}_\\w{4}  L2 \\[6[34]]  2 MiB leaf");
        robot.moveTo(columns);
        settle();
        assertThat(texts(legend)).contains("absent", "selected");
    }

    @Test
    void doubleClick_onACell_fitsIt(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();
        robot.moveTo(inBand(robot, 2, band.getMinX() + band.getWidth() * 5.5 / 8));
        robot.doubleClickOn(MouseButton.PRIMARY);
        settle();
        VaddrRange zoom = explorer.snapshot().zoom().orElseThrow();
        VaddrRange cell = VaddrRange.ofSize(new Vaddr(0xffff_8000_4820_0000L), 2 << 20);
        assertThat(zoom.contains(cell)).isTrue();
        assertThat(zoom.sizeBytes()).isLessThan((2 << 20) * 12L / 10);
        assertThat(texts(overview)).contains("[65]  2 MiB \u2192 4820_0000");
    }

    @Test
    void keys_onTheOverview_zoomMoveAndShowAll(FxRobot robot) {
        zoomTo(robot, EIGHT_PAGES);
        type(robot, overview, KeyCode.EQUALS);
        VaddrRange half = explorer.snapshot().zoom().orElseThrow();
        assertThat(half.sizeBytes()).isEqualTo(8L << 20);
        assertThat(half.contains(START)).isTrue();
        type(robot, overview, KeyCode.RIGHT);
        assertThat(explorer.snapshot().zoom().orElseThrow().first()).isEqualTo(half.first().plus(1 << 20));
        type(robot, overview, KeyCode.LEFT, KeyCode.MINUS);
        VaddrRange again = explorer.snapshot().zoom().orElseThrow();
        assertThat(again.first().value() - EIGHT_PAGES.first().value()).isBetween(-1L, 1L);
        assertThat(again.sizeBytes()).isEqualTo(EIGHT_PAGES.sizeBytes());
        type(robot, overview, KeyCode.DIGIT0);
        assertThat(explorer.snapshot().zoom()).isEmpty();
        type(robot, overview, KeyCode.Z);
        assertThat(explorer.snapshot().zoom().orElseThrow().contains(
                VaddrRange.ofSize(new Vaddr(0xffff_8000_4820_0000L), 2 << 20))).isTrue();
        robot.clickOn("#tables-all");
        settle();
        assertThat(explorer.snapshot().zoom()).isEmpty();
    }

    @Test
    void zoom_wholeAddressSpace_saysWhatIsRefusedAndWhoseTheUserHalfIs(FxRobot robot) {
        zoomTo(robot, new VaddrRange(new Vaddr(0), new Vaddr(-1L)));
        assertThat(texts(overview)).contains("non-canonical: the processor refuses these addresses", "non-canonical",
                "0000_0000_0000_0000", "ffff_ffff_ffff_ffff", "8000_0000_0000_0000");
        zoomTo(robot, VaddrRange.ofSize(new Vaddr(0), 1L << 46));
        assertThat(texts(overview)).contains("user half: other page tables manage it");
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(4)).orElseThrow();
        robot.clickOn(inBand(robot, 4, band.getMinX() + 5));
        settle();
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0), 4));
    }

    @Test
    void labels_atManyZooms_neitherOverlapNorAreCut(FxRobot robot) {
        for (int shift = 12; shift <= 63; shift += 3) {
            long size = 1L << shift;
            VaddrRange range = VaddrRange.ofSize(new Vaddr(0xffff_8000_4800_0000L & -size), size);
            robot.interact(() -> explorer.visit(new Place(Selection.of(START), Optional.of(range))));
            settle();
            List<Rectangle2D> axis = Frames.texts(overview).stream().map(DrawnText::bounds)
                    .filter(bounds -> bounds.getMinY() > overview.getHeight() - 26).toList();
            assertThat(axis).isNotEmpty();
            for (Rectangle2D label : axis) {
                assertThat(label.getMinX()).isNotNegative();
                assertThat(label.getMaxX()).isLessThanOrEqualTo(overview.getWidth());
                assertThat(axis).filteredOn(label::intersects).hasSize(1);
            }
        }
    }

    @Test
    void selection_anywhereInACell_coversNoWords(FxRobot robot) {
        VaddrRange sixTables = VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 6L << 30);
        int labelled = 0;
        for (int part = 0; part < 64; part++) {
            Vaddr va = sixTables.first().plus((1L << 30) + part * (1L << 24));
            robot.interact(() -> explorer.visit(new Place(Selection.of(va), Optional.of(sixTables))));
            settle();
            TrueScale scale = (TrueScale) OverviewPainter.scale(model.overview().shown(), overview.getWidth(),
                    new Look(Theme.LIGHT, Density.NORMAL));
            double marker = scale.start(va);
            Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();
            List<DrawnText> words =
                    Frames.texts(overview).stream().filter(text -> band.contains(text.bounds())).toList();
            assertThat(words).allSatisfy(text -> assertThat(text.bounds().getMinX() > marker + 1
                    || text.bounds().getMaxX() < marker - 1).as("%s at %s", text, va).isTrue());
            labelled += words.size();
        }
        assertThat(labelled).isEqualTo(64 * 6);
    }

    @Test
    void columnKeys_pageHomeEndAndBackspace_walk(FxRobot robot) {
        type(robot, columns, KeyCode.F);
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        settle();
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4920_0000L));
        type(robot, columns, KeyCode.HOME);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4000_0000L));
        type(robot, columns, KeyCode.END);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_7fe0_0000L));
        robot.push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        settle();
        type(robot, columns, KeyCode.F, KeyCode.BACK_SPACE);
        assertThat(explorer.snapshot().selection()).isEqualTo(
                new Selection(new Vaddr(0xffff_8000_7ee0_0000L), 3));
        type(robot, columns, KeyCode.ENTER);
        assertThat(explorer.snapshot().selection().level()).isEqualTo(2);
    }

    @Test
    void filter_executable_leavesOnlyWhatLeadsToKernelCode(FxRobot robot) {
        robot.interact(() -> explorer.select(new Vaddr(0xffff_ffff_8800_0000L)));
        robot.clickOn("#tables-filter-executable");
        settle();
        assertThat(texts(columns)).contains("1 of 512 match", "12 of 512 match").doesNotContain("76\u2013511");
        type(robot, columns, KeyCode.H);
        assertThat(model.filterProperty().get().tests()).containsExactlyInAnyOrder(
                PageTest.EXECUTABLE, PageTest.HUGE);
        type(robot, columns, KeyCode.T);
        assertThat(texts(columns)).contains("0 of 512 match", "No entry matches.");
        type(robot, columns, KeyCode.ESCAPE);
        assertThat(texts(columns)).contains("12 / 512", "76\u2013511");
    }

    @Test
    void find_frameOfTheKernel_listsItsMappingsAndSelectsOne(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tables-find").query().requestFocus());
        robot.write("0x08000123").type(KeyCode.ENTER);
        settle();
        assertThat(robot.lookup(".find-hit").queryAll()).hasSize(2);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle();
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0xffff_ffff_8800_0123L), 2));
    }
}
