package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The address map as people use it, with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class MapViewTest {
    private static final double COMPACT_WIDTH = 348;
    private static final double COMPACT_HEIGHT = 496;
    private static final long LINEAR = 0xffff_8000_4823_4567L;
    private static final long CODE = 0xffff_ffff_8800_0000L;

    private SimpleObjectProperty<Look> look;
    private Explorer explorer;
    private MapViewModel model;
    private MapView view;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        explorer = Machines.explorer();
        MapWindow window = new MapWindow(primary, explorer);
        model = window.model;
        view = window.view;
        look = window.look;
    }

    @BeforeEach
    void lookAtTheLinearPhase(FxRobot robot) {
        robot.moveTo(view);
        see(robot, 837, LINEAR);
    }

    private void see(FxRobot robot, long moment, long va) {
        robot.interact(() -> {
            explorer.setMoment(moment);
            explorer.select(new Vaddr(va));
        });
        Frames.await();
    }

    private PaintedPane picture(FxRobot robot) {
        return robot.lookup("#map-picture").queryAs(PaintedPane.class);
    }

    private List<String> words(FxRobot robot) {
        return Frames.words(picture(robot));
    }

    private Point2D middleOf(RangeRole kind) {
        Bounds bounds = view.boundsOnMap(kind);
        return view.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }

    private Point2D onPicture(FxRobot robot, double x, double y) {
        return picture(robot).localToScreen(x, y);
    }

    private long selected() {
        return explorer.snapshot().selection().va().value();
    }

    @Test
    void selection_whoseTranslationIsOnItsWay_lightsUpWhenItArrives(FxRobot robot) {
        robot.interact(() -> explorer.setArrival(0));
        Frames.await();
        assertThat(words(robot)).contains("ffff_8000_4823_4567").doesNotContain("4823_4567");
        robot.interact(() -> explorer.setArrival(0.5));
        Frames.await();
        assertThat(words(robot)).contains("4823_4567");
        robot.interact(() -> explorer.setArrival(1));
        Frames.await();
        assertThat(words(robot)).contains("4823_4567");
    }

    @Test
    void click_middleOfTheLinearMapping_selectsTheAddressHalfwayUpWhatIsMapped(FxRobot robot) {
        see(robot, explorer.snapshot().boot().nrSteps(), CODE);

        robot.clickOn(middleOf(RangeRole.DIRECT_MAP));

        long halfOfRam = 0xc000_0000L;
        long pixel = 32L << 20;
        assertThat(selected()).isBetween(
                0xffff_8000_0000_0000L + halfOfRam - pixel, 0xffff_8000_0000_0000L + halfOfRam + pixel);
        long pa = explorer.snapshot().translation().pa().orElseThrow().value();
        assertThat(pa).isEqualTo(selected() - 0xffff_8000_0000_0000L);
        assertThat(words(robot)).anyMatch(word -> word.replace("_", "").equals(Long.toHexString(pa)));
    }

    @Test
    void click_foldedGap_selectsItsStart(FxRobot robot) {
        robot.clickOn(middleOf(RangeRole.MAPPINGS));

        assertThat(selected()).isEqualTo(0xffff_c000_0000_0000L);
        assertThat(words(robot)).contains("not mapped");
    }

    @Test
    void click_boundaryAddress_selectsExactlyIt(FxRobot robot) {
        DrawnText label = Frames.texts(picture(robot)).stream()
                .filter(text -> text.text().equals("ffff_ffff_8000_0000"))
                .findFirst()
                .orElseThrow();

        robot.clickOn(onPicture(
                robot,
                label.bounds().getMinX() + label.bounds().getWidth() / 2,
                label.bounds().getMinY() + label.bounds().getHeight() / 2));

        assertThat(selected()).isEqualTo(0xffff_ffff_8000_0000L);
    }

    @Test
    void click_kernelImageInPhysicalMemory_selectsWhereTheLinearMappingShowsIt(FxRobot robot) {
        DrawnText kernel = Frames.texts(picture(robot)).stream()
                .filter(text -> text.text().equals("kernel"))
                .findFirst()
                .orElseThrow();

        robot.clickOn(onPicture(robot, kernel.bounds().getMinX() + 5, kernel.bounds().getMinY() + 8));

        assertThat(selected()).isBetween(0xffff_8000_0800_0000L, 0xffff_8000_0980_0000L - 1);
    }

    @Test
    void hover_linearMapping_readsAddressRegionAndPage(FxRobot robot) {
        robot.moveTo(middleOf(RangeRole.DIRECT_MAP));

        Node readout = robot.lookup(".map-readout").query();
        List<String> lines = robot.from(readout).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertThat(readout.isVisible()).isTrue();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("0xffff_8000_");
        assertThat(lines.get(1)).startsWith("linear map + ");
        assertThat(lines.get(2)).startsWith("maps 0x").endsWith("2 MiB page");

        robot.moveTo(onPicture(robot, 300, 5));
        assertThat(readout.isVisible()).isFalse();
    }

    @Test
    void hover_whatIsToCome_saysNotMappedYet(FxRobot robot) {
        robot.moveTo(middleOf(RangeRole.TEXT));

        assertThat(robot.lookup(".map-readout-mapping").queryAs(Label.class).getText())
                .isEqualTo("not mapped yet, but by step 3,392");
    }

    @Test
    void keys_upAndDown_goRegionByRegion(FxRobot robot) {
        robot.clickOn(middleOf(RangeRole.MAPPINGS));

        robot.press(KeyCode.UP).release(KeyCode.UP);
        assertThat(selected()).isEqualTo(0xffff_fff0_0000_0000L);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertThat(selected()).isEqualTo(0xffff_c000_0000_0000L);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(selected()).isEqualTo(0xffff_ffff_ffff_0000L);
        robot.press(KeyCode.END).release(KeyCode.END);
        assertThat(selected()).isEqualTo(0xffff_8000_0000_0000L);
    }

    @Test
    void moment_beforeAndAfterThePhases_movesWhatIsToCome(FxRobot robot) {
        see(robot, 0, CODE);
        assertThat(words(robot)).contains("6 GiB, to come", "24 MiB, to come", "not mapped yet");
        assertThat(words(robot)).doesNotContain("2 mappings");

        see(robot, explorer.snapshot().boot().nrSteps(), CODE);
        assertThat(words(robot)).contains("6 GiB", "0800_0000", "2 mappings")
                .noneMatch(word -> word.contains("to come"));
    }

    @Test
    void selection_outsideTheKernelHalf_saysWhy(FxRobot robot) {
        see(robot, 837, 0x0000_9000_0000_0000L);
        assertThat(words(robot)).contains("0000_9000_0000_0000", "non-canonical");

        see(robot, 837, 0x1000);
        assertThat(words(robot)).contains("0000_0000_0000_1000", "user half");
    }

    @Test
    void legendKey_onTheMap_saysWhatEveryMarkMeansUntilEscape(FxRobot robot) {
        Node card = robot.lookup("#map-legend-card").query();
        robot.interact(view.picture()::requestFocus);
        robot.type(KeyCode.L);
        Frames.await();
        assertThat(card.isVisible()).isTrue();
        PaintedPane marks = (PaintedPane) card.lookup(".legend-marks");
        assertThat(Frames.texts(marks)).extracting(DrawnText::text).contains("selected address",
                "changed by the current step", "tables that the walk reads, by level",
                "linear map, mapped", "frames of page tables")
                // What is found about the source has no mark, and there is nothing else about this machine.
                .doesNotContain("finding: click to read");
        assertThat(Frames.texts(marks)).allSatisfy(
                text -> assertThat(text.bounds().getMaxX()).isLessThanOrEqualTo(marks.getWidth() + 1));
        robot.type(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
        robot.clickOn(".legend-button");
        assertThat(card.isVisible()).isTrue();
        robot.clickOn(".legend-card .card-close");
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void legend_always_namesTheMarks(FxRobot robot) {
        PaintedPane legend = robot.lookup("#map-legend").queryAs(PaintedPane.class);

        assertThat(Frames.texts(legend)).extracting(DrawnText::text)
                .containsExactly("reserved", "unknown", "page tables", "to come", "left bar: 128 TiB, true scale");
    }

    @Test
    void scaleSwitch_true_showsHeightsInProportion(FxRobot robot) {
        double schematic = view.boundsOnMap(RangeRole.MAPPINGS).getHeight();

        robot.interact(button(robot, "True")::fire);
        robot.interact(model.motion()::finish);
        double half = view.boundsOnMap(RangeRole.MAPPINGS).getHeight();
        robot.interact(button(robot, "Schematic")::fire);
        robot.interact(model.motion()::finish);

        assertThat(half).isGreaterThan(schematic * 3);
        assertThat(view.boundsOnMap(RangeRole.MAPPINGS).getHeight()).isEqualTo(schematic);
    }

    private static ToggleButton button(FxRobot robot, String name) {
        return robot.lookup((ToggleButton each) -> each.getText().equals(name)).queryAs(ToggleButton.class);
    }

    static List<String> machines() {
        return Samples.names();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void texts_everyMachineMomentAndSize_neverOverlap(String name, FxRobot robot) {
        Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
        for (Density density : Density.values()) {
            robot.interact(() -> {
                look.set(new Look(Theme.DARK, density));
                stage.setWidth(density.pick(MapWindow.WIDTH, COMPACT_WIDTH));
                stage.setHeight(density.pick(MapWindow.HEIGHT, COMPACT_HEIGHT));
                explorer.open(boot);
            });
            for (long moment : new long[]{0, boot.nrSteps() / 2, boot.nrSteps()}) {
                for (long va : new long[]{CODE, 0x1000, 0xffff_8000_0900_0000L}) {
                    see(robot, moment, va);
                    List<DrawnText> texts = picture(robot).texts();
                    MapWindow.assertApart(texts, name + ", " + density + ", step " + moment);
                    assertThat(texts).allSatisfy(text -> assertThat(text.bounds().getMaxX()).as(text.text())
                            .isLessThanOrEqualTo(picture(robot).getWidth()));
                }
            }
        }
    }
}
