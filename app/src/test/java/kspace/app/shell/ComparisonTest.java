package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Tone;
import kspace.app.machine.compare.CompareViewModel;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two machines side by side: what differs is marked on both maps and in the table, and each leads to the other. */
@ExtendWith(WindowRobot.class)
class ComparisonTest {
    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private Explorer explorer;
    private ExplorerPane pane;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Boot.of(MachineSource.byDefault().read()));
        pane = ExplorerWindow.show(explorer, stage, new TestDesktop());
    }

    private void compareWith(FxRobot robot, String title) {
        Frames.await();
        robot.push(KeyCode.CONTROL, KeyCode.D);
        choose(robot, title);
        Frames.await();
    }

    private void choose(FxRobot robot, String title) {
        ComboBox<?> box = (ComboBox<?>) pane.lookup("#compare-with");
        int index = box.getItems().stream().map(it -> ((CompareViewModel.Variant) it).title()).toList().indexOf(title);
        robot.interact(() -> box.getSelectionModel().select(index));
    }

    /** Returns the marks of the left and of the right map. */
    private List<PaintedPane> maps() {
        return pane.lookup("#compare").lookupAll("#map-differences").stream()
                .map(PaintedPane.class::cast)
                .sorted((a, b) -> Double.compare(a.localToScene(0, 0).getX(), b.localToScene(0, 0).getX()))
                .toList();
    }

    private List<Integer> nrMarks() {
        return maps().stream().map(map -> Frames.texts(map).size()).toList();
    }

    /** Returns how many marks of each map look like those of the row that is looked at. */
    private List<Long> nrSelected(FxRobot robot) {
        Color selected = pane.lookProperty().get().color(Tone.SELECT);
        return maps().stream()
                .map(map -> {
                    AtomicReference<WritableImage> image = new AtomicReference<>();
                    robot.interact(() -> image.set(map.snapshot(null, null)));
                    return Frames.texts(map).stream()
                            .map(DrawnText::bounds)
                            .filter(it -> image.get().getPixelReader()
                                    .getColor((int) it.getMinX() - 1, (int) (it.getMinY() + it.getHeight() / 2))
                                    .equals(selected))
                            .count();
                })
                .toList();
    }

    /** Returns how many pixels of each map belong to the frame of what is looked at. */
    private List<Long> nrFramed(FxRobot robot) {
        Color selected = pane.lookProperty().get().color(Tone.SELECT);
        return maps().stream().map(map -> {
            AtomicReference<WritableImage> image = new AtomicReference<>();
            robot.interact(() -> image.set(map.snapshot(null, null)));
            int width = (int) image.get().getWidth();
            return IntStream.range(0, width * (int) image.get().getHeight())
                    .filter(i -> image.get().getPixelReader().getColor(i % width, i / width).equals(selected))
                    .count();
        }).toList();
    }

    /** Returns the rows that lead to the maps and differ. */
    private Stream<Label> rows() {
        return links().filter(it -> it.getPseudoClassStates().contains(DIFFERENT));
    }

    private Stream<Label> links() {
        return pane.lookupAll(".difference-link").stream()
                .filter(it -> it.getStyleClass().contains("difference-name"))
                .map(Label.class::cast);
    }

    private List<String> selectedRows() {
        return links().filter(it -> it.getPseudoClassStates().contains(SELECTED)).map(Label::getText).toList();
    }

    private Label row(String name) {
        return links().filter(it -> it.getText().equals(name)).findFirst().orElseThrow();
    }

    private void moveToMark(FxRobot robot, PaintedPane map, int index) {
        Rectangle2D bounds = Frames.texts(map).get(index).bounds();
        robot.moveTo(
                map.localToScreen(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2));
    }

    /** Returns what the left map says about what is pointed at. */
    private List<String> readout() {
        Node readout = pane.lookup("#compare").lookup(".map-readout");
        assertThat(readout.isVisible()).isTrue();
        return readout.lookupAll(".label").stream().map(it -> ((Label) it).getText()).toList();
    }

    @Test
    void compare_sameMachine_marksNothing(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(nrMarks()).containsExactly(0, 0);
        assertThat(rows()).isEmpty();
    }

    @Test
    void compare_kernelOnePageLonger_marksWhatMovesOnBothMapsAndSaysIt(FxRobot robot) {
        compareWith(robot, "QEMU q35, 4 GiB, kernel one page longer");
        assertThat(rows().map(Label::getText)).containsExactly(
                "Kernel", "Frame metadata", "0x0980_0000, 4 KiB", "Pages of metadata", "Pages of kernel code",
                "Page tables", "Memory for them", "Level 1 tables", "Pages of 2 MiB", "Pages of 4 KiB",
                "Mapped", "Findings");
        assertThat(nrMarks()).as("sums are not marked").containsExactly(7, 7);
        moveToMark(robot, maps().getFirst(), 0);
        assertThat(readout()).containsExactly(
                "\u2260 Pages of kernel code", "here: 12 \u00d7 2 MiB",
                "at the right: 1 \u00d7 4 KiB, 12 \u00d7 2 MiB");
    }

    @Test
    void compare_areaTriedSinceItWasOpened_hasItsPagesAndMemoryInTheTableAndMarksThemOnItsMap(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
        Stream.of("try-map", "try-protect", "try-unmap").forEach(
                id -> robot.interact(() -> ((Button) pane.lookup("#" + id)).fire()));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(values("Pages of KVirtArea")).containsExactly("511 \u00d7 4 KiB, RW\n1 \u00d7 2 MiB, RW", "none");
        assertThat(values("Memory in KVirtArea")).containsExactly("0x1_7fc0_1000, 4092 KiB", "none");
        assertThat(rows().map(Label::getText)).containsExactly(
                "Pages of KVirtArea", "Memory in KVirtArea", "Page tables", "Memory for them", "Level 2 tables",
                "Level 1 tables", "Pages of 2 MiB", "Pages of 4 KiB", "Mapped");
        assertThat(nrMarks()).as("page tables are marked in both").containsExactly(4, 2);
        robot.interact(() -> row("Pages of KVirtArea").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(nrSelected(robot)).containsExactly(1L, 0L);
    }

    /** Returns what the row of a name says of the left and of the right machine. */
    private List<String> values(String name) {
        Label label = row(name);
        // Values stand beside the name, or below it where there is little room.
        return Stream.of(0, 1)
                .map(below -> label.getParent().getChildrenUnmodifiable().stream()
                        .filter(it -> it.getStyleClass().contains("difference-value"))
                        .map(Label.class::cast)
                        .filter(it -> GridPane.getRowIndex(it) == GridPane.getRowIndex(label) + below)
                        .map(Label::getText)
                        .toList())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mark_clicked_selectsItsRowAndItsPlaceOnBothMaps(FxRobot robot) {
        compareWith(robot, "With pages up to 4 KiB");
        assertThat(nrSelected(robot)).containsExactly(0L, 0L);
        moveToMark(robot, maps().getLast(), 0);
        robot.clickOn();
        assertThat(selectedRows()).containsExactly("Pages of kernel code");
        assertThat(nrSelected(robot)).containsExactly(2L, 2L);
    }

    @Test
    void row_clickedOrEntered_selectsItsMarksOnBothMapsAndLeavesAZoomThatHidesThem(FxRobot robot)
            throws TimeoutException {
        compareWith(robot, "With the layout comment");
        robot.clickOn(row("metadata"));
        assertThat(selectedRows()).containsExactly("metadata");
        assertThat(nrSelected(robot)).containsExactly(1L, 1L);
        robot.interact(() -> explorer.zoomTo(VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 1L << 30)));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> nrMarks().equals(List.of(0, 0)));
        robot.interact(() -> row("hole").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(explorer.snapshot().zoom()).isEmpty();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> nrMarks().equals(List.of(3, 3)));
        assertThat(selectedRows()).containsExactly("hole");
        assertThat(nrSelected(robot)).containsExactly(1L, 1L);
    }

    @Test
    void row_ofASumOrOfWhatIsTheSame_showsItsPlaceOnlyWhileItIsLookedAt(FxRobot robot) {
        compareWith(robot, "With pages up to 4 KiB");
        List<Integer> marks = nrMarks();
        for (String name : List.of("Level 2 tables", "Level 4 tables", "Pages of 4 KiB", "Mapped", "Kernel")) {
            robot.interact(() -> row(name).requestFocus());
            robot.type(KeyCode.ENTER);
            assertThat(selectedRows()).containsExactly(name);
            assertThat(nrFramed(robot)).as(name).anyMatch(pixels -> pixels > 0);
            assertThat(nrMarks()).as(name).isEqualTo(marks);
        }
    }

    @Test
    void row_withoutAPlace_saysSo(FxRobot robot) {
        compareWith(robot, "With the layout comment");
        List<String> spoken = pane.lookupAll(".difference-name").stream()
                .filter(it -> !it.getStyleClass().contains("difference-link"))
                .map(Node::getAccessibleText)
                .toList();
        assertThat(spoken).hasSize(6).allMatch(text -> text.endsWith("; no place on the maps"));
        assertThat(spoken).anyMatch(text -> text.startsWith("Layout: constants, and comment"))
                .anyMatch(text -> text.startsWith("Level 1 tables: 0;"));
        assertThat(label("compare-legend")).startsWith("Compared is what both come to after the last step");
    }

    @Test
    void keyD_onAMap_goesFromMarkToMarkExplainsItAndEscapeClosesOnlyThat(FxRobot robot) {
        compareWith(robot, "QEMU q35, 4 GiB, kernel one page longer");
        Node picture = pane.lookup("#compare").lookup("#map-picture");
        Node card = pane.lookup("#compare").lookup("#map-finding");
        robot.interact(picture::requestFocus);
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            robot.write("d");
            assertThat(card.isVisible()).isTrue();
            gone.addAll(selectedRows());
        }
        assertThat(gone).containsExactly("Kernel", "Frame metadata", "0x0980_0000, 4 KiB");
        robot.push(KeyCode.SHIFT, KeyCode.D);
        assertThat(selectedRows()).containsExactly("Frame metadata");
        assertThat(card.getAccessibleText()).isEqualTo(picture.getAccessibleHelp())
                .startsWith("Frame metadata. Here: 0x0980_0000, 96 MiB. At the right: ")
                .endsWith(" After the last step.");
        robot.type(KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
        assertThat(picture.getAccessibleHelp()).isEmpty();
        assertThat(pane.lookup("#compare").getParent().isVisible()).as("still compared").isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(pane.lookup("#compare").getParent().isVisible()).isFalse();
    }

    @Test
    void hiddenViews_momentChanges_stayAsTheyWereUntilTheyAreShown(FxRobot robot) {
        PaintedPane map = (PaintedPane) pane.lookup("#map-picture");
        PaintedPane walk = (PaintedPane) pane.lookup("#translation-picture");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        List<DrawnText> mapBefore = Frames.texts(map);
        List<DrawnText> walkBefore = Frames.texts(walk);
        robot.interact(() -> explorer.setMoment(0));
        assertThat(label("compare-left")).endsWith("step 0 of 3,398");
        assertThat(Frames.texts(map)).isEqualTo(mapBefore);
        assertThat(Frames.texts(walk)).isEqualTo(walkBefore);
        robot.type(KeyCode.ESCAPE);
        assertThat(Frames.texts(walk)).extracting(DrawnText::text).contains("no root table yet");
        assertThat(Frames.texts(map)).isNotEqualTo(mapBefore);
        robot.interact(() -> explorer.setMoment(837));
        assertThat(label("compare-left")).endsWith("step 0 of 3,398");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        assertThat(label("compare-left")).endsWith("step 837 of 3,398");
        assertThat(label("compare-right")).endsWith("step 837 of 3,398");
    }

    @Test
    void headers_sameName_sayWhatMakesTheRightMachineAnother(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.D);
        String step = ", step 3,398 of 3,398";
        assertThat(label("compare-left")).isEqualTo("Left: QEMU q35, 4 GiB" + step);
        assertThat(label("compare-right")).isEqualTo("Right: QEMU q35, 4 GiB (as opened or saved)" + step);
        choose(robot, "With the layout upstream");
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 4 GiB (layout upstream), step ");
        choose(robot, "With pages up to 4 KiB");
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 4 GiB (pages up to 4 KiB), step ");
        choose(robot, "On x86-64-la57");
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 4 GiB (on x86-64-la57), step ");
        choose(robot, "QEMU q35, 4 GiB");
        assertThat(label("compare-right")).startsWith("Right: QEMU q35, 4 GiB (sample), step ");
        choose(robot, "QEMU pc, 512 MiB");
        assertThat(label("compare-right")).startsWith("Right: QEMU pc, 512 MiB, step ");
    }

    @Test
    void table_narrowWindow_cutsNothingOff(FxRobot robot) {
        compareWith(robot, "QEMU q35, 4 GiB, kernel one page longer");
        assertThat(pane.getWidth()).isLessThan(1100);
        List<Label> cells = Stream.of(".difference-name", ".difference-value")
                .flatMap(style -> pane.lookupAll(style).stream())
                .map(Label.class::cast)
                .toList();
        assertThat(cells).hasSizeGreaterThan(60).allSatisfy(
                cell -> assertThat(((Text) cell.lookup(".text")).getText()).isEqualTo(cell.getText()));
    }

    private String label(String id) {
        return ((Label) pane.lookup("#" + id)).getText();
    }
}
