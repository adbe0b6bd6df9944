package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Prose;
import kspace.app.map.layout.FindingMark;
import kspace.app.map.paint.Highlight;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Zooming on the address map as people do, with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class MapZoomViewTest {
    private static final VaddrRange GIB = VaddrRange.ofSize(new Vaddr(0xffff_8000_4000_0000L), 1L << 30);
    private static final double COLUMN_X = 220;
    private static final double PHYSICAL_X = 360;
    private static final double MINIMAP_X = 18;

    private Explorer explorer;
    private MapWindow window;

    @Start
    void start(Stage primary) {
        explorer = Machines.explorer();
        window = new MapWindow(primary, explorer);
    }

    @BeforeEach
    void lookAtTheLastMoment(FxRobot robot) {
        robot.moveTo(window.view);
        robot.interact(() -> {
            explorer.select(new Vaddr(0xffff_8000_4823_4567L));
            window.model.motion().finish();
        });
    }

    private void zoomTo(FxRobot robot, VaddrRange addresses) {
        robot.interact(() -> explorer.zoomTo(addresses));
        rest(robot);
    }

    private void rest(FxRobot robot) {
        robot.interact(window.model.motion()::finish);
        Frames.await();
    }

    private Point2D at(double x, double y) {
        return window.view.picture().localToScreen(x, y);
    }

    private Optional<VaddrRange> zoom() {
        return explorer.snapshot().zoom();
    }

    private List<String> words(PaintedPane pane) {
        return Frames.words(pane);
    }

    private PaintedPane highlights(FxRobot robot) {
        return robot.lookup("#map-highlights").queryAs(PaintedPane.class);
    }

    @Test
    void wheel_toOnePageAndBack_passesTheSamePlaces(FxRobot robot) {
        zoomTo(robot, GIB);
        robot.moveTo(at(COLUMN_X, 500));
        List<Optional<VaddrRange>> places = new ArrayList<>();
        while (zoom().orElseThrow().sizeBytes() != 4096) {
            places.add(zoom());
            robot.scroll(1, VerticalDirection.UP);
            rest(robot);
            assertThat(places).hasSizeLessThan(50);
        }

        assertThat(zoom().orElseThrow().first().isAligned(4096)).isTrue();
        assertThat(words(window.view.picture())).contains("[" + index(2) + "]", "2 MiB page", "RW global",
                "linear map, 4 KiB");

        for (Optional<VaddrRange> before : places.reversed()) {
            robot.scroll(1, VerticalDirection.DOWN);
            rest(robot);
            assertThat(zoom()).isEqualTo(before);
        }
    }

    private int index(int level) {
        return explorer.snapshot().boot().machine().consts().pteIndex(zoom().orElseThrow().first(), level);
    }

    @Test
    void pinch_openedByTwo_showsHalfAboutTheFingersAndBack(FxRobot robot) {
        zoomTo(robot, GIB);

        robot.interact(() -> pinch(2));
        rest(robot);
        assertThat((double) zoom().orElseThrow().sizeBytes()).isEqualTo((double) (1L << 29), within(1e6));

        robot.interact(() -> pinch(0.5));
        rest(robot);
        assertThat(zoom()).contains(GIB);
    }

    private void pinch(double factor) {
        PaintedPane picture = window.view.picture();
        Point2D screen = at(COLUMN_X, 300);
        Event.fireEvent(picture,
                new ZoomEvent(ZoomEvent.ZOOM, COLUMN_X, 300, screen.getX(), screen.getY(), false, false,
                        false, false, false, false, factor, factor, new PickResult(picture, COLUMN_X, 300)));
    }

    @Test
    void drag_column_movesTheAddressesWithThePointer(FxRobot robot) {
        zoomTo(robot, GIB);
        double height = window.view.picture().getHeight() - 28 - 10;

        robot.drag(at(COLUMN_X, 300)).dropTo(at(COLUMN_X, 400));

        long moved = zoom().orElseThrow().first().value() - GIB.first().value();
        assertThat(zoom().orElseThrow().sizeBytes()).isEqualTo(GIB.sizeBytes());
        assertThat((double) moved).isEqualTo(100 / height * GIB.sizeBytes(),
                within(3e-3 * GIB.sizeBytes()));
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4823_4567L));
    }

    @Test
    void doubleClick_regionThenEntry_fitsEachAndBackspaceGoesBack(FxRobot robot) {
        Point2D metadata = window.view.localToScreen(
                window.view.boundsOnMap(RangeRole.FRAME_METADATA).getCenterX(),
                window.view.boundsOnMap(RangeRole.FRAME_METADATA).getCenterY());

        robot.doubleClickOn(metadata, MouseButton.PRIMARY);
        rest(robot);
        VaddrRange mapped = VaddrRange.ofSize(new Vaddr(0xffff_fff0_0000_0000L), 96L << 20);
        assertThat(zoom()).contains(mapped);

        robot.doubleClickOn(at(COLUMN_X, 300), MouseButton.PRIMARY);
        rest(robot);
        assertThat(zoom().orElseThrow().sizeBytes()).isEqualTo(2L << 20);
        assertThat(zoom().orElseThrow().first().isAligned(2L << 20)).isTrue();

        robot.doubleClickOn(at(COLUMN_X, 300), MouseButton.PRIMARY);
        rest(robot);
        assertThat(zoom().orElseThrow().sizeBytes()).isEqualTo(4096);

        while (explorer.canGoBackProperty().get()) {
            robot.type(KeyCode.BACK_SPACE);
        }
        rest(robot);
        assertThat(zoom()).isEmpty();
        assertThat(window.model.modeProperty().get()).isEqualTo(ScaleMode.SCHEMATIC);
    }

    @Test
    void hover_kernelInPhysicalMemory_lightsEveryAddressThatReachesIt(FxRobot robot) {
        DrawnText kernel = Frames.texts(window.view.picture()).stream()
                .filter(text -> text.text().equals("kernel"))
                .findFirst()
                .orElseThrow();

        robot.moveTo(at(PHYSICAL_X, kernel.bounds().getMaxY()));

        Highlight highlight = window.model.highlight().orElseThrow();
        long pa = highlight.frame().value();
        assertThat(highlight.aliases()).extracting(alias -> alias.va().value()).containsExactly(
                0xffff_8000_0000_0000L + pa, 0xffff_ffff_8000_0000L + pa);
        assertThat(words(highlights(robot))).containsExactlyElementsOf(highlight.aliases().stream()
                .map(alias -> alias.va().toString().substring(2))
                .toList());

        robot.moveTo(at(PHYSICAL_X - 60, 3));
        assertThat(words(highlights(robot))).isEmpty();
    }

    @Test
    void search_forAPhysicalAddress_lightsWhatReachesItUntilItEnds(FxRobot robot) {
        robot.moveTo(at(PHYSICAL_X - 60, 3));
        robot.interact(() -> explorer.seek(Optional.of(new Paddr(0x0800_0123))));
        Frames.await();
        assertThat(words(highlights(robot))).containsExactly("ffff_8000_0800_0000", "ffff_ffff_8800_0000");
        robot.interact(() -> explorer.seek(Optional.empty()));
        Frames.await();
        assertThat(words(highlights(robot))).isEmpty();
    }

    @Test
    void hover_addressWhoseAliasIsOutOfSight_namesItAtTheEdge(FxRobot robot) {
        zoomTo(robot, VaddrRange.ofSize(new Vaddr(0xffff_ffff_8800_0000L), 1L << 21));

        robot.moveTo(at(COLUMN_X, 300));

        assertThat(window.model.highlight().orElseThrow().aliases()).hasSize(2);
        assertThat(words(highlights(robot))).hasSize(2).anyMatch(word -> word.startsWith("ffff_8000_08"));
    }

    @Test
    void select_addressOutOfSight_bringsItIntoSightWithItsTag(FxRobot robot) {
        zoomTo(robot, GIB);

        robot.interact(() -> explorer.select(new Vaddr(0xffff_ffff_8812_3000L)));
        rest(robot);

        assertThat(zoom().orElseThrow().sizeBytes()).isEqualTo(GIB.sizeBytes());
        assertThat(zoom().orElseThrow().contains(new Vaddr(0xffff_ffff_8812_3000L))).isTrue();
        assertThat(words(window.view.picture())).contains("ffff_ffff_8812_3000", "0812_3000");
    }

    @Test
    void findingMark_clicked_opensItsExplanationAndEscapeClosesIt(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.withFindings()));
        rest(robot);
        FindingMark mark = window.model.layout(window.look.get(), window.view.picture().getWidth(),
                window.view.picture().getHeight()).findings().getFirst();
        Rectangle2D bounds = window.view.picture().boundsOf(mark).orElseThrow();

        Point2D middle = at(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);

        robot.moveTo(middle);
        Node readout = robot.lookup(".map-readout").query();
        assertThat(readout.isVisible()).isTrue();
        assertThat(robot.from(readout).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .containsExactly(mark.readout().address(), mark.readout().place(), "click to read");

        robot.clickOn(middle);
        Node card = robot.lookup("#map-finding").query();
        assertThat(card.isVisible()).isTrue();
        assertThat(robot.from(card).lookup(".prose").queryAllAs(Prose.class))
                .hasSameSizeAs(mark.findings())
                .anyMatch(prose -> prose.sentence().contains("4 KiB"));

        robot.type(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void keyF_again_explainsOneFindingAfterTheOther(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.withFindings()));
        robot.clickOn(at(COLUMN_X, 300));
        Node card = robot.lookup("#map-finding").query();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < FindingMark.placed(explorer.snapshot().findings()).size(); i++) {
            robot.write("f");
            assertThat(card.isVisible()).isTrue();
            sentences.add(robot.from(card).lookup(".prose").queryAs(Prose.class).sentence());
        }
        assertThat(sentences).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(card.getAccessibleText()).endsWith(sentences.getLast())
                .isEqualTo(window.view.picture().getAccessibleHelp());
        robot.push(KeyCode.SHIFT, KeyCode.F);
        assertThat(robot.from(card).lookup(".prose").queryAs(Prose.class).sentence())
                .isEqualTo(sentences.get(sentences.size() - 2));
    }

    @Test
    void minimap_dragged_movesTheZoomThroughTheKernelHalf(FxRobot robot) {
        VaddrRange tib = VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 16L << 40);
        zoomTo(robot, tib);

        robot.drag(at(MINIMAP_X, 600)).dropTo(at(MINIMAP_X, 300));

        VaddrRange moved = zoom().orElseThrow();
        assertThat(moved.sizeBytes()).isEqualTo(tib.sizeBytes());
        double share = (moved.first().value() - tib.first().value()) / (double) (1L << 47);
        double height = window.view.picture().getHeight() - 28 - 10;
        assertThat(share).isEqualTo(300 / height, within(0.01));
    }

    @Test
    void minimap_clickedBesideTheWindow_putsItThere(FxRobot robot) {
        zoomTo(robot, VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 1L << 40));

        robot.clickOn(at(MINIMAP_X, 350));

        VaddrRange moved = zoom().orElseThrow();
        assertThat(moved.sizeBytes()).isEqualTo(1L << 40);
        assertThat(moved.first()).isGreaterThan(new Vaddr(0xffff_b000_0000_0000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-4g", "q35-4g-la57", "riscv-virt-sv39", "loongarch-virt", "q35-128g"})
    void texts_randomZooms_neverOverlap(String name, FxRobot robot) {
        Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
        long seed = System.nanoTime();
        robot.interact(() -> explorer.open(boot));
        for (Snapshot place : RandomZooms.of(boot, 12, seed)) {
            robot.interact(() -> {
                explorer.setMoment(place.moment());
                explorer.visit(place.place());
                window.model.motion().finish();
            });
            Frames.await();
            MapWindow.assertApart(window.view.picture().texts(),
                    "seed " + seed + ", " + name + ", " + place.zoom());
        }
    }

    @Test
    void keys_upAndDownWhileEntriesAreShown_goEntryByEntry(FxRobot robot) {
        zoomTo(robot, VaddrRange.ofSize(new Vaddr(0xffff_8000_4800_0000L), 8L << 20));
        robot.interact(window.view.picture()::requestFocus);

        robot.type(KeyCode.UP);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4840_0000L));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_4800_0000L));
        robot.type(KeyCode.DOWN);
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0xffff_8000_47e0_0000L));
        assertThat(zoom().orElseThrow().contains(new Vaddr(0xffff_8000_47e0_0000L))).isTrue();
    }

    @Test
    void keys_plusMinusShiftArrowsAndZero_zoomMoveAndShowAll(FxRobot robot) {
        zoomTo(robot, GIB);
        robot.interact(window.view.picture()::requestFocus);
        robot.write("+");
        rest(robot);
        VaddrRange closer = zoom().orElseThrow();
        assertThat((double) closer.sizeBytes()).isEqualTo((double) (1L << 29),
                within(1e6));
        robot.write("-");
        rest(robot);
        assertThat(zoom()).contains(GIB);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);
        rest(robot);
        assertThat(zoom()).contains(VaddrRange.ofSize(new Vaddr(0xffff_8000_4800_0000L), 1L << 30));
        robot.write("0");
        rest(robot);
        assertThat(zoom()).isEmpty();
        assertThat(robot.lookup((ToggleButton it) -> it.getText().equals("Schematic")).queryAs(ToggleButton.class)
                .isSelected()).isTrue();
    }
}
