package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
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
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.columns.ColumnTarget;
import kspace.app.tables.overview.OverviewPainter;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The page tables in a real window, by mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class TablesViewTest {
    private static final Vaddr START = new Vaddr(0xffff_8000_4823_4567L);
    private static final long MOMENT = 837;

    private Explorer explorer;
    private PaintedPane columns;
    private PaintedPane overview;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Machines.q35());
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        TablesView view = new TablesView(new TablesViewModel(explorer), new SimpleObjectProperty<>(look));
        ViewWindow.show(stage, view, look, 1000, 706);
        columns = (PaintedPane) view.lookup("#tables-columns");
        overview = (PaintedPane) view.lookup("#tables-overview");
    }

    @BeforeEach
    void selectStart(FxRobot robot) {
        robot.interact(() -> {
            explorer.setMoment(MOMENT);
            explorer.select(START);
        });
        settle(robot);
    }

    private static void settle(FxRobot robot) {
        robot.interact(() -> {});
        Frames.await();
    }

    private void click(FxRobot robot, PaintedPane pane, Object target) {
        Rectangle2D bounds = pane.boundsOf(target).orElseThrow();
        click(robot, pane, bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }

    private void click(FxRobot robot, PaintedPane pane, double x, double y) {
        AtomicReference<javafx.geometry.Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(pane.localToScreen(x, y)));
        robot.clickOn(at.get());
        settle(robot);
    }

    private void type(FxRobot robot, KeyCode... keys) {
        robot.interact(columns::requestFocus);
        for (KeyCode key : keys) {
            robot.type(key);
            settle(robot);
        }
    }

    private Selection selection() {
        return explorer.snapshot().selection();
    }

    private boolean shows(PaintedPane pane, String text) {
        return Frames.texts(pane).stream().map(DrawnText::text).anyMatch(text::equals);
    }

    @Test
    void columns_atStart_showSelectedLeafAndItsPage() {
        assertThat(Frames.texts(columns)).extracting(DrawnText::text).contains(
                "Root", "PML4", "0x0000_1000", "256 / 512", "2 MiB leaf", "PA 4820_0000 \u00b7 RW- WB G", "66 / 512",
                "0x4823_4567", "295,476", "ffff_fff0_0120_8d00", "+ 0x3_4567", "usable, no alias");
    }

    @Test
    void rows_selectionFarDown_beginWithAWholeRowAndShowIt(FxRobot robot) {
        type(robot, KeyCode.F);
        for (int index : new int[]{0, 3, 17, 64, 255, 500, 510, 511}) {
            robot.interact(() -> explorer.select(new Vaddr(0xffff_8000_4000_0000L + ((long) index << 21))));
            settle(robot);
            Rectangle2D rows = columns.boundsOf(new ColumnTarget.Rows(2)).orElseThrow();
            Rectangle2D row = columns.boundsOf(new ColumnTarget.Row(2, index)).orElseThrow();
            assertThat(row.getMinY()).isGreaterThanOrEqualTo(rows.getMinY());
            assertThat(row.getMaxY()).isLessThanOrEqualTo(rows.getMaxY() + 1);
            assertThat(Frames.texts(columns)).allSatisfy(text -> assertThat(
                    text.bounds().getMinY() < rows.getMinY() && text.bounds().getMaxY() > rows.getMinY())
                    .as("%s at the edge, %d selected", text, index).isFalse());
        }
    }

    @Test
    void legendKey_onTheColumns_saysWhatEveryMarkMeansUntilEscape(FxRobot robot) {
        Node card = columns.getScene().lookup("#tables-legend-card");
        type(robot, KeyCode.L);
        assertThat(card.isVisible()).isTrue();
        PaintedPane marks = (PaintedPane) card.lookup(".legend-marks");
        assertThat(Frames.texts(marks)).extracting(DrawnText::text).containsExactly("absent", "table without entries",
                "table; colour and tag: its level", "2 MiB leaf; hue: what for, shade: its size",
                "written by a later step", "written by the current step", "entry that the walk reads",
                "selected address", "selected address is beyond the edge", "does not pass the filter",
                "found by its physical address; hue: what for");
        assertThat(Frames.texts(marks)).allSatisfy(
                text -> assertThat(text.bounds().getMaxX()).isLessThanOrEqualTo(marks.getWidth() + 1));
        type(robot, KeyCode.ESCAPE);
        assertThat(card.isVisible()).isFalse();
    }

    @Test
    void legendLine_machineWithPagesOfTwoSizes_showsAColourForEach(FxRobot robot) {
        PaintedPane line = (PaintedPane) columns.getScene().lookup("#tables-legend");
        assertThat(Frames.texts(line)).extracting(DrawnText::text)
                .containsExactly("selected", "to come", "2 MiB leaf", "table", "empty table", "absent");
        robot.interact(() -> explorer.open(Boot.of(MachineSource.of("q35-4g-kernel-plus-4k").read())));
        settle(robot);
        assertThat(Frames.texts(line)).extracting(DrawnText::text)
                .containsExactly("selected", "to come", "2 MiB leaf", "4 KiB", "table", "empty table", "absent");
        robot.interact(() -> explorer.open(Machines.q35()));
    }

    @Test
    void legendLine_besideTheZoom_leadsToTheMarksThatItLeavesOut(FxRobot robot) {
        PaintedPane line = (PaintedPane) columns.getScene().lookup("#tables-legend");
        assertThat(line.boundsOf(LegendPainter.Target.MORE)).isEmpty();
        robot.interact(() -> {
            explorer.open(Boot.of(MachineSource.of("q35-4g-kernel-plus-4k").read()));
            explorer.zoomTo(VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 1 << 28));
            columns.getScene().getWindow().setWidth(760);
        });
        settle(robot);
        assertThat(Frames.texts(line)).extracting(DrawnText::text)
                .containsExactly("selected", "to come", "2 MiB leaf", "+4 more");
        assertThat(Frames.texts(line)).allSatisfy(text -> assertThat(text.bounds().getMinX()).isNotNegative());
        click(robot, line, LegendPainter.Target.MORE);
        Node card = columns.getScene().lookup("#tables-legend-card");
        assertThat(card.isVisible()).isTrue();
        click(robot, line, LegendPainter.Target.MORE);
        assertThat(card.isVisible()).isFalse();
        robot.interact(() -> {
            columns.getScene().getWindow().setWidth(1000);
            explorer.open(Machines.q35());
        });
    }

    @Test
    void overview_atStart_namesRegionsAndCounts() {
        assertThat(Frames.texts(overview)).extracting(DrawnText::text).contains(
                "linear map", "64 TiB", "KVirtArea", "metadata", "hole", "kernel code", "[256]", "127 empty tables",
                "[511] empty table", "no level 1 tables: every page is 2 MiB", "ffff_8000_0000_0000");
    }

    @Test
    void gridCell_clicked_selectsTheFirstAddressOfItsEntry(FxRobot robot) {
        click(robot, columns, new ColumnTarget.Cell(2, 300));
        assertThat(selection()).isEqualTo(new Selection(new Vaddr(0xffff_8000_6580_0000L), 2));
        assertThat(shows(columns, "2 MiB to come")).isTrue();
        assertThat(shows(columns, "Not present")).isTrue();
    }

    @Test
    void row_clicked_selectsTheFirstAddressOfItsRun(FxRobot robot) {
        click(robot, columns, new ColumnTarget.Row(2, 0));
        assertThat(selection()).isEqualTo(new Selection(new Vaddr(0xffff_8000_4000_0000L), 2));
        assertThat(shows(columns, "PA 4000_0000 \u00b7 RW- WB G")).isTrue();
    }

    @Test
    void band_clicked_selectsTheEntryUnderTheMouse(FxRobot robot) {
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(4)).orElseThrow();
        click(robot, overview, band.getMaxX() - 40, band.getMinY() + 10);
        assertThat(selection()).isEqualTo(new Selection(new Vaddr(0xffff_ff80_0000_0000L), 4));
    }

    @Test
    void metadataSlot_clicked_isGoneTo(FxRobot robot) {
        Vaddr slot = new Vaddr(0xffff_fff0_0120_8d00L);
        click(robot, columns, new ColumnTarget.Address(slot));
        assertThat(selection()).isEqualTo(Selection.of(slot));
    }

    @Test
    void arrows_pressed_walkLevelsAndRuns(FxRobot robot) {
        type(robot, KeyCode.LEFT);
        assertThat(selection()).isEqualTo(new Selection(START, 3));
        type(robot, KeyCode.UP);
        assertThat(selection()).isEqualTo(new Selection(new Vaddr(0xffff_8000_0000_0000L), 3));
        type(robot, KeyCode.DOWN);
        assertThat(selection()).isEqualTo(new Selection(new Vaddr(0xffff_8000_0020_0000L + 0x3fe0_0000L), 3));
        type(robot, KeyCode.RIGHT);
        assertThat(selection().level()).isEqualTo(2);
    }

    @Test
    void enter_onATable_goesIntoIt(FxRobot robot) {
        robot.interact(() -> explorer.select(new Selection(START, 4)));
        type(robot, KeyCode.ENTER);
        assertThat(selection()).isEqualTo(new Selection(START, 3));
        type(robot, KeyCode.ENTER);
        assertThat(selection()).isEqualTo(new Selection(START, 2));
    }

    @Test
    void f_pressed_givesEveryEntryARow(FxRobot robot) {
        assertThat(shows(columns, "66\u2013511")).isTrue();
        type(robot, KeyCode.F);
        assertThat(shows(columns, "66\u2013511")).isFalse();
        assertThat(shows(columns, "64")).isTrue();
        assertThat(shows(columns, "65")).isTrue();
        assertThat(shows(columns, "500")).isFalse();
        robot.clickOn("#tables-unfold");
        settle(robot);
        assertThat(shows(columns, "66\u2013511")).isTrue();
    }

    @Test
    void wheel_overUnfoldedRows_bringsOthersIntoView(FxRobot robot) {
        type(robot, KeyCode.F);
        Rectangle2D rows = columns.boundsOf(new ColumnTarget.Rows(3)).orElseThrow();
        AtomicReference<javafx.geometry.Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(columns.localToScreen(rows.getMinX() + 50, rows.getMinY() + 50)));
        robot.moveTo(at.get());
        assertThat(shows(columns, "9")).isFalse();
        robot.scroll(8, javafx.geometry.VerticalDirection.UP);
        settle(robot);
        robot.scroll(16, javafx.geometry.VerticalDirection.DOWN);
        settle(robot);
        boolean moved = Frames.texts(columns).stream().map(DrawnText::text)
                .filter(text -> text.matches("\\d{1,3}")).mapToInt(Integer::parseInt)
                .anyMatch(index -> index > 5 && index < 60);
        assertThat(moved).isTrue();
        type(robot, KeyCode.F);
    }

    @Test
    void nonCanonical_selected_explainsTheBits(FxRobot robot) {
        robot.interact(() -> explorer.select(new Vaddr(0x0000_9000_0000_0000L)));
        settle(robot);
        assertThat(shows(columns, "Non-canonical address")).isTrue();
        assertThat(shows(columns, "Root")).isFalse();
        assertThat(Frames.texts(columns)).extracting(DrawnText::text)
                .anyMatch(text -> text.startsWith("Bits 63:48 do not repeat bit 47, which is 1."));
        click(robot, columns, new ColumnTarget.Address(new Vaddr(0xffff_9000_0000_0000L)));
        assertThat(selection()).isEqualTo(Selection.of(new Vaddr(0xffff_9000_0000_0000L)));
    }

    @Test
    void moment0_shown_saysThereIsNoRoot(FxRobot robot) {
        robot.interact(() -> explorer.setMoment(0));
        settle(robot);
        assertThat(shows(columns, "No root yet")).isTrue();
        assertThat(shows(columns, "PML4, to come")).isTrue();
    }
}
