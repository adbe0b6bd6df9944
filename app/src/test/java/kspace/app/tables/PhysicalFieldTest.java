package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
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
import kspace.app.canvas.look.Tone;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.tables.overview.FoundMarks;
import kspace.app.tables.overview.OverviewPainter;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Looking for a physical address by the keyboard: what the card lists, and what the overview marks. */
@ExtendWith(WindowRobot.class)
class PhysicalFieldTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);
    private static final Selection CODE = new Selection(new Vaddr(0xffff_ffff_8800_0123L), 2);

    private Explorer explorer;
    private TablesViewModel model;
    private PaintedPane overview;

    @Start
    void start(Stage stage) {
        explorer = new Explorer(Machines.q35());
        model = new TablesViewModel(explorer);
        TablesView view = new TablesView(model, new SimpleObjectProperty<>(LOOK));
        ViewWindow.show(stage, view, LOOK, 1000, 706);
        overview = (PaintedPane) view.lookup("#tables-overview");
    }

    @BeforeEach
    void openMachine(FxRobot robot) {
        robot.interact(() -> explorer.open(Machines.q35()));
    }

    private void search(FxRobot robot, String address) {
        robot.interact(() -> robot.lookup("#tables-find").query().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(address).type(KeyCode.ENTER);
        Frames.await();
    }

    private Node card(FxRobot robot) {
        return robot.lookup("#tables-find-card").query();
    }

    private String sentence(FxRobot robot) {
        return robot.lookup("#tables-find-sentence").queryAs(Label.class).getText();
    }

    private List<FoundMarks.Mark> marks() {
        return FoundMarks.of(model.find().hits(), model.overview().shown(),
                OverviewPainter.scale(model.overview().shown(), overview.getWidth(), LOOK),
                OverviewPainter.left(LOOK), overview.getWidth() - OverviewPainter.right(LOOK), LOOK).marks();
    }

    private Rectangle2D drawn(FoundMarks.Mark mark) {
        return overview.boundsOf(mark).orElseThrow();
    }

    private static Point2D middle(Rectangle2D bounds) {
        return new Point2D(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }

    private Point2D onScreen(FxRobot robot, FoundMarks.Mark mark) {
        AtomicReference<Point2D> at = new AtomicReference<>();
        robot.interact(() -> at.set(overview.localToScreen(middle(drawn(mark)))));
        return at.get();
    }

    private Color seen(FxRobot robot, Point2D at) {
        AtomicReference<Color> color = new AtomicReference<>();
        robot.interact(() -> {
            WritableImage image = overview.snapshot(null, null);
            color.set(image.getPixelReader().getColor((int) at.getX(), (int) at.getY()));
        });
        return color.get();
    }

    @Test
    void address_typed_isMarkedOnTheBandsOfTheEntriesThatLeadThere(FxRobot robot) {
        Rectangle2D band = overview.boundsOf(new OverviewPainter.BandTarget(2)).orElseThrow();

        search(robot, "0x08000123");

        assertThat(marks()).hasSize(2).allSatisfy(mark -> {
            Point2D at = middle(drawn(mark));
            assertThat(at.getY()).isBetween(band.getMinY(), band.getMaxY());
            assertThat(seen(robot, at)).isEqualTo(LOOK.color(mark.tone()));
            assertThat(seen(robot, at.add(FoundMarks.half(LOOK) / 2, FoundMarks.half(LOOK) / 2)))
                    .isEqualTo(LOOK.color(Tone.PANEL));
        });
        assertThat(marks()).extracting(FoundMarks.Mark::tone).containsExactly(Tone.LINEAR, Tone.CODE);
    }

    @Test
    void card_open_liesBeneathTheColumns(FxRobot robot) {
        PaintedPane columns = robot.lookup("#tables-columns").queryAs(PaintedPane.class);
        double heightBefore = columns.getHeight();

        search(robot, "0x08000123");

        Node card = card(robot);
        assertThat(card.localToScene(card.getLayoutBounds()).getMinY())
                .isGreaterThanOrEqualTo(columns.localToScene(columns.getLayoutBounds()).getMaxY());
        assertThat(Frames.words(columns)).anyMatch(text -> text.startsWith("ffff_fff0_"));
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        assertThat(columns.getHeight()).isEqualTo(heightBefore);
    }

    @Test
    void mark_clicked_selectsItsEntry(FxRobot robot) {
        search(robot, "0x08000123");
        robot.clickOn(onScreen(robot, marks().getLast()));
        assertThat(explorer.snapshot().selection()).isEqualTo(CODE);
        PaintedPane line = robot.lookup("#tables-legend").queryAs(PaintedPane.class);
        Frames.await();
        assertThat(Frames.texts(line)).extracting(DrawnText::text)
                .containsExactly("ffff_ffff_8800_0123  kernel code, 2 MiB leaf L2 [64]");
    }

    @Test
    void marks_atAnotherMoment_areWhatLeadsThereThen(FxRobot robot) {
        search(robot, "0x08000123");
        robot.interact(() -> explorer.setMoment(2000));
        assertThat(marks()).extracting(FoundMarks.Mark::tone).containsExactly(Tone.LINEAR);
        assertThat(sentence(robot)).isEqualTo("1 entry leads to 0x0800_0123 at this moment");
        robot.interact(() -> explorer.setMoment(1));
        assertThat(marks()).isEmpty();
        assertThat(sentence(robot)).isEqualTo(
                "No entry leads to 0x0800_0123 at this moment: after the last step, 2 will.");
    }

    @Test
    void escape_pressed_endsTheSearchAndItsMarks(FxRobot robot) {
        search(robot, "0x08000123");
        FoundMarks.Mark mark = marks().getFirst();
        assertThat(overview.boundsOf(mark)).isPresent();
        robot.type(KeyCode.ESCAPE);
        Frames.await();
        assertThat(card(robot).isVisible()).isFalse();
        assertThat(overview.boundsOf(mark)).isEmpty();
        assertThat(explorer.soughtProperty().get()).isEmpty();
    }

    @Test
    void close_clicked_endsTheSearch(FxRobot robot) {
        search(robot, "0x08000123");
        robot.clickOn("#tables-find-close");
        Frames.await();
        assertThat(card(robot).isVisible()).isFalse();
        assertThat(marks()).isEmpty();
    }

    @Test
    void nonsense_typed_isExplainedAndEndsTheSearchBefore(FxRobot robot) {
        search(robot, "0x08000123");
        search(robot, "frame");
        assertThat(card(robot).isVisible()).isTrue();
        assertThat(sentence(robot)).contains("frame");
        assertThat(marks()).isEmpty();
    }
}
