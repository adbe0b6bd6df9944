package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Recordings;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.RangeRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The map of a recording in a window. */
@ExtendWith(WindowRobot.class)
class RecordedMapViewTest {
    private Explorer explorer;
    private MapWindow window;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Recordings.linux4());
        window = new MapWindow(stage, explorer);
    }

    private PaintedPane picture(FxRobot robot) {
        return robot.lookup("#map-picture").queryAs(PaintedPane.class);
    }

    private Point2D text(FxRobot robot, String text) {
        Frames.await();
        DrawnText drawn = picture(robot).texts().stream().filter(it -> it.text().equals(text)).findFirst()
                .orElseThrow();
        return picture(robot).localToScreen(
                (drawn.bounds().getMinX() + drawn.bounds().getMaxX()) / 2,
                (drawn.bounds().getMinY() + drawn.bounds().getMaxY()) / 2);
    }

    private List<String> readout(FxRobot robot) {
        Node readout = robot.lookup(".map-readout").query();
        assertThat(readout.isVisible()).isTrue();
        return robot.from(readout).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void picture_recording_namesRangesAndWhatIsShownOfThem(FxRobot robot) {
        Frames.await();
        assertThat(Frames.words(picture(robot))).contains(
                "direct map", "512 MiB \u2212 128 KiB", "vmalloc", "vmemmap", "CPU entry area", "kernel text", "42 MiB",
                "modules", "user half", "non-canonical", "kernel", "metadata", "memory", "2 mappings")
                .doesNotContain("max_paddr", "to come", "not managed");
        MapWindow.assertApart(picture(robot).texts(), "schematic");
        assertThat(Frames.words(robot.lookup("#map-legend").queryAs(PaintedPane.class)))
                .containsExactly("page tables", "nothing known", "nothing mapped", "left bar: 128 TiB, true scale");
    }

    @Test
    void click_physicalKernel_selectsItInTheDirectMap(FxRobot robot) {
        robot.moveTo(text(robot, "kernel"));
        assertThat(readout(robot)).element(1).isEqualTo("kernel image");
        assertThat(readout(robot)).element(2).isEqualTo("mapped by direct map and kernel text");
        robot.clickOn(text(robot, "kernel"));
        Vaddr selected = explorer.snapshot().selection().va();
        assertThat(selected.value() >>> 28).isEqualTo(0xffff_8880_0000_0000L >>> 28);
        assertThat(explorer.snapshot().translation().pa().orElseThrow().value()).isBetween(0x100_0000L, 0x39f_ffffL);
    }

    @Test
    void doubleClick_kernelText_zoomsToIt(FxRobot robot) {
        Bounds bounds = window.view.boundsOnMap(RangeRole.TEXT);
        robot.doubleClickOn(window.view.localToScreen(bounds.getCenterX(), bounds.getCenterY()));
        robot.interact(window.model.motion()::finish);
        assertThat(explorer.snapshot().zoom().orElseThrow().first()).isEqualTo(new Vaddr(0xffff_ffff_8100_0000L));
        assertThat(explorer.snapshot().zoom().orElseThrow().sizeBytes()).isEqualTo(0x2a0_0000L);
        Frames.await();
        assertThat(Frames.words(picture(robot))).contains("kernel text, 42 MiB", "kernel", "42 MiB", "[8]");
        MapWindow.assertApart(picture(robot).texts(), "zoomed");
    }
}
