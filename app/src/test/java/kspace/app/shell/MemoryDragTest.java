package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import kspace.app.CountingSurface;
import kspace.app.Frames;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.state.Explorer;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Memory is moved on the map, with mouse and keyboard. */
@ExtendWith(WindowRobot.class)
class MemoryDragTest {
    private static final long MIB = 1L << 20;
    private static final int KERNEL = 1;
    private static final Machine MACHINE = new Machine(
            "Movable", Architectures.mode("x86-64"), 2, LayoutProfile.CONSTANTS, 1,
            List.of(
                    region(0, 1024 * MIB, RegionType.USABLE),
                    region(256 * MIB, 384 * MIB, RegionType.KERNEL),
                    region(768 * MIB, 1024 * MIB, RegionType.RESERVED)),
            Optional.empty());

    private Explorer explorer;
    private ExplorerPane pane;
    private PaintedPane map;

    private static MemoryRegion region(long start, long end, RegionType type) {
        return new MemoryRegion(PaddrRange.of(start, end), type);
    }

    @Start
    void start(Stage primary) {
        explorer = new Explorer(Boot.of(MACHINE));
        pane = ExplorerWindow.show(explorer, primary, new TestDesktop());
        map = (PaintedPane) pane.lookup("#map-picture");
    }

    @AfterEach
    void releaseAll(FxRobot robot) {
        robot.release(new KeyCode[0]).release(new MouseButton[0]);
    }

    private Machine machine() {
        return explorer.snapshot().boot().machine();
    }

    private PaddrRange kernel() {
        return machine().regions().get(KERNEL).range();
    }

    private void edit(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.M);
    }

    /** Returns where a text is drawn, the one furthest to the right: in or beside the physical column. */
    private Rectangle2D drawn(String text) {
        return Frames.texts(map).stream()
                .filter(it -> it.text().equals(text))
                .map(DrawnText::bounds)
                .max(Comparator.comparingDouble(Rectangle2D::getMinX))
                .orElseThrow();
    }

    /** Moves the mouse onto the kernel's box. */
    private void pointAtKernel(FxRobot robot) {
        Rectangle2D name = drawn("kernel");
        robot.moveTo(map.localToScreen(name.getMinX() + 2, (name.getMinY() + name.getMaxY()) / 2));
    }

    /** Moves the mouse onto the border whose address is drawn beside it. */
    private void pointAtBorder(FxRobot robot, String address) {
        Rectangle2D label = drawn(address);
        double y = (label.getMinY() + label.getMaxY()) / 2;
        robot.moveTo(map.localToScreen(label.getMinX() - 30, y));
        for (double at = y - 3; !Cursor.V_RESIZE.equals(map.getCursor()) && at <= y + 3; at++) {
            robot.moveTo(map.localToScreen(label.getMinX() - 30, at));
        }
        assertThat(map.getCursor()).isEqualTo(Cursor.V_RESIZE);
    }

    /** The headless platform tells the mouse nothing of the keys that are held. */
    private void dragWithShift(FxRobot robot, double dy) {
        Point2D at = map.localToScene(map.screenToLocal(robot.robotContext().getBaseRobot().retrieveMouse()));
        robot.interact(() -> map.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_DRAGGED, at.getX(), at.getY() + dy, 0, 0, MouseButton.PRIMARY, 1, true, false, false,
                false, true, false, false, false, false, false, null)));
    }

    private List<String> readout() {
        Node node = pane.lookup(".map-readout");
        return node.isVisible()
                ? node.lookupAll(".label").stream().map(it -> ((Label) it).getText()).toList()
                : List.of();
    }

    @Test
    void body_machineNotOpenForEditing_isNotMoved(FxRobot robot) {
        pointAtKernel(robot);
        assertThat(map.getCursor()).isEqualTo(Cursor.DEFAULT);
        robot.press(MouseButton.PRIMARY).moveBy(0, -30).release(MouseButton.PRIMARY);
        assertThat(machine()).isEqualTo(MACHINE);
    }

    @Test
    void body_dragged_movesKeepingItsSizeAsOneChange(FxRobot robot) {
        edit(robot);
        pointAtKernel(robot);
        assertThat(map.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -20).moveBy(0, -20);
        assertThat(map.getCursor()).isEqualTo(Cursor.CLOSED_HAND);
        PaddrRange shown = kernel();
        assertThat(readout()).containsExactly(
                shown.start() + " .. " + shown.end(), "kernel, 128 MiB", "was at 1000_0000; Shift: multiples of 2 MiB");
        robot.release(MouseButton.PRIMARY);
        assertThat(readout()).isEmpty();
        assertThat(kernel()).isEqualTo(shown);
        assertThat(shown.sizeBytes()).isEqualTo(128 * MIB);
        assertThat(shown.start()).isGreaterThan(new Paddr(256 * MIB));
        assertThat(shown.start().isAligned(4096)).isTrue();
        assertThat(((TextField) pane.lookup("#edit-region-base")).getText())
                .as("the editor is at the region").isEqualTo(shown.start().toString());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine()).as("one undo").isEqualTo(MACHINE);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(kernel()).as("one redo").isEqualTo(shown);
    }

    @Test
    void body_heldAtItsFoot_staysInSightBelowWhatIsSaid(FxRobot robot) {
        edit(robot);
        Rectangle2D name = drawn("kernel");
        robot.moveTo(map.localToScreen(name.getMinX() + 2, name.getMaxY() + 6));
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -20);
        assertThat(kernel().start()).isNotEqualTo(new Paddr(256 * MIB));
        assertThat(pane.lookup(".map-readout").getBoundsInParent().getMaxY()).isLessThan(drawn("kernel").getMinY());
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void body_draggedWithShift_stopsAtMultiplesOf2MiB(FxRobot robot) {
        edit(robot);
        pointAtKernel(robot);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4);
        for (int i = 1; i < 12; i++) {
            dragWithShift(robot, -3 * i);
            assertThat(kernel().start().isAligned(2 * MIB)).as("%s", kernel()).isTrue();
            assertThat(kernel().sizeBytes()).isEqualTo(128 * MIB);
        }
        robot.release(MouseButton.PRIMARY);
        assertThat(kernel().start()).isGreaterThan(new Paddr(256 * MIB));
    }

    @Test
    void border_draggedWithShift_stopsAtMultiplesOf2MiB(FxRobot robot) {
        pointAtBorder(robot, "1800_0000");
        robot.press(MouseButton.PRIMARY).moveBy(0, -4);
        for (int i = 1; i < 12; i++) {
            dragWithShift(robot, -3 * i);
            assertThat(kernel().end().isAligned(2 * MIB)).as("%s", kernel()).isTrue();
        }
        robot.release(MouseButton.PRIMARY);
        assertThat(kernel().start()).isEqualTo(new Paddr(256 * MIB));
        assertThat(kernel().end()).isGreaterThan(new Paddr(384 * MIB));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine()).isEqualTo(MACHINE);
    }

    @Test
    void border_draggedWithoutShift_stopsAtPages(FxRobot robot) {
        pointAtBorder(robot, "1800_0000");
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -7);
        assertThat(readout().getFirst()).isEqualTo(kernel().end().toString());
        robot.release(MouseButton.PRIMARY);
        assertThat(kernel().end().isAligned(4096)).isTrue();
        assertThat(kernel().end().isAligned(2 * MIB)).as("%s", kernel()).isFalse();
    }

    private int marksOverTheMap() {
        CountingSurface counted = new CountingSurface();
        ((PaintedPane) pane.lookup("#map-highlights")).paintOn(counted);
        return counted.marks();
    }

    @Test
    void border_dragged_aLineStandsWhereTheMouseHoldsIt(FxRobot robot) {
        pointAtBorder(robot, "1800_0000");
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -30);
        assertThat(marksOverTheMap()).isEqualTo(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(marksOverTheMap()).as("given up").isZero();
        robot.release(MouseButton.PRIMARY);
        pointAtBorder(robot, "1800_0000");
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -30);
        assertThat(marksOverTheMap()).isEqualTo(1);
        robot.release(MouseButton.PRIMARY);
        assertThat(marksOverTheMap()).as("done").isZero();
    }

    @Test
    void escape_whileDragging_returnsToTheMachineAndMomentBefore(FxRobot robot) {
        edit(robot);
        robot.interact(() -> explorer.setMoment(300));
        pointAtKernel(robot);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -30);
        assertThat(machine()).isNotEqualTo(MACHINE);
        robot.type(KeyCode.ESCAPE);
        assertThat(machine()).isEqualTo(MACHINE);
        assertThat(explorer.snapshot().moment()).isEqualTo(300);
        robot.moveBy(0, -10);
        assertThat(readout()).isEmpty();
        robot.release(MouseButton.PRIMARY);
        assertThat(machine()).as("what follows is ignored").isEqualTo(MACHINE);
        assertThat(pane.lookup("#machine-editor").isVisible()).as("the editor stays").isTrue();
        assertThat(pane.lookup("#edit-undo").isDisabled()).as("nothing to undo").isTrue();
    }

    @Test
    void escape_whileABorderIsDragged_returnsToTheMachineBefore(FxRobot robot) {
        pointAtBorder(robot, "1800_0000");
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -30);
        assertThat(machine()).isNotEqualTo(MACHINE);
        robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        assertThat(machine()).isEqualTo(MACHINE);
    }

    @Test
    void undo_whileDragging_cancelsTheDrag(FxRobot robot) {
        edit(robot);
        pointAtKernel(robot);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -30);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.moveBy(0, -10).release(MouseButton.PRIMARY);
        assertThat(machine()).isEqualTo(MACHINE);
    }

    @Test
    void body_draggedOverReservedMemory_isRefusedInWordsAndTheLastMachineStays(FxRobot robot) {
        edit(robot);
        pointAtKernel(robot);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -20);
        PaddrRange before = kernel();
        robot.moveTo(map.localToScreen(drawn("kernel").getMinX() + 2, 32));
        assertThat(readout().getLast())
                .startsWith("the kernel at 0x")
                .endsWith(" lies in memory that is reserved, so there is no kernel code to map");
        assertThat(kernel()).as("the last machine stays").isEqualTo(before);
        robot.release(MouseButton.PRIMARY);
        assertThat(kernel()).isEqualTo(before);
        assertThat(readout().getLast()).as("the reason can still be read").startsWith("the kernel at 0x");
        robot.moveBy(-60, 0);
        assertThat(readout()).noneMatch(it -> it.startsWith("the kernel at 0x"));
    }

    @Test
    void metadata_atAFixedBase_areDraggedAndElseNot(FxRobot robot) {
        edit(robot);
        Rectangle2D name = drawn("meta");
        robot.moveTo(map.localToScreen(name.getMinX() + 2, (name.getMinY() + name.getMaxY()) / 2));
        assertThat(map.getCursor()).as("the boot allocates them").isEqualTo(Cursor.DEFAULT);
        TextField field = (TextField) pane.lookup("#edit-metadata-base");
        robot.interact(() -> {
            field.requestFocus();
            field.setText("0x2000_0000");
        });
        robot.type(KeyCode.ENTER);
        Rectangle2D fixed = drawn("meta");
        robot.moveTo(map.localToScreen(fixed.getMinX() + 2, (fixed.getMinY() + fixed.getMaxY()) / 2));
        assertThat(map.getCursor()).isEqualTo(Cursor.OPEN_HAND);
        robot.press(MouseButton.PRIMARY).moveBy(0, -4).moveBy(0, -20).release(MouseButton.PRIMARY);
        assertThat(machine().metadataBase().orElseThrow()).isGreaterThan(new Paddr(0x2000_0000));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine().metadataBase()).contains(new Paddr(0x2000_0000));
    }

    @Test
    void arrows_onTheSelectedRegion_moveItByPagesAndBy2MiB(FxRobot robot) {
        edit(robot);
        ListView<?> list = (ListView<?>) pane.lookup("#edit-regions");
        robot.interact(() -> list.getSelectionModel().select(1));
        robot.press(KeyCode.ALT);
        robot.press(KeyCode.UP);
        KeyEvent repeated = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false);
        robot.interact(() -> list.fireEvent(repeated));
        robot.interact(() -> list.fireEvent(repeated));
        robot.release(KeyCode.UP);
        assertThat(kernel()).isEqualTo(PaddrRange.of(256 * MIB + 0x3000, 384 * MIB + 0x3000));
        robot.push(KeyCode.DOWN);
        assertThat(kernel().start()).isEqualTo(new Paddr(256 * MIB + 0x2000));
        robot.press(KeyCode.SHIFT);
        robot.push(KeyCode.UP);
        assertThat(kernel().start()).isEqualTo(new Paddr(258 * MIB));
        robot.push(KeyCode.DOWN);
        robot.release(KeyCode.SHIFT).release(KeyCode.ALT);
        assertThat(kernel()).isEqualTo(MACHINE.regions().get(KERNEL).range());
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(kernel().start()).as("held keys are one change").isEqualTo(new Paddr(256 * MIB + 0x3000));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(machine()).isEqualTo(MACHINE);
    }
}
