package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import javafx.stage.Stage;
import kspace.app.Frames;
import kspace.app.Machines;
import kspace.app.WindowRobot;
import kspace.app.canvas.DrawnText;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.map.layout.MapGeometry;
import kspace.app.map.layout.MapLayout;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Ranges keep their names while they fill, no line goes through words, and no address has digits that mean nothing. */
@ExtendWith(WindowRobot.class)
class MapNamesTest {
    private static final long METADATA = 0xffff_fff0_0000_0000L;
    private static final long CODE = 0xffff_ffff_8800_0000L;
    private static final long PAGE = 1L << 21;

    private Explorer explorer;
    private MapWindow window;

    @Start
    void start(Stage primary) {
        explorer = Machines.explorer();
        window = new MapWindow(primary, explorer);
    }

    private PaintedPane picture() {
        return window.view.picture();
    }

    @ParameterizedTest
    @EnumSource(Density.class)
    void ranges_whileTheyFillWithTheSelectionInThem_keepTheirNames(Density density, FxRobot robot) {
        resize(robot, density);
        fill(robot, PhaseName.METADATA, METADATA, "metadata");
        fill(robot, PhaseName.CODE, CODE, density == Density.COMPACT ? "code" : "kernel code");
        resize(robot, Density.NORMAL);
    }

    private void resize(FxRobot robot, Density density) {
        robot.interact(() -> {
            window.look.set(new Look(Theme.LIGHT, density));
            window.view.getScene().getWindow().setWidth(density.pick(MapWindow.WIDTH, 348));
            window.view.getScene().getWindow().setHeight(density.pick(MapWindow.HEIGHT, 480));
        });
    }

    private void fill(FxRobot robot, PhaseName name, long start, String words) {
        Phase phase = explorer.snapshot().boot().phase(name).orElseThrow();
        for (long moment = phase.firstStep(); moment <= phase.lastStep(); moment += 3) {
            long now = moment;
            robot.interact(() -> {
                explorer.setMoment(now);
                explorer.select(new Vaddr(start + PAGE * ((now - phase.firstStep()) / 2)));
            });
            List<DrawnText> texts = Frames.texts(picture());
            assertThat(texts.stream().map(DrawnText::text)).as("step %d", now).contains(words);
            assertNoLineThrough(texts, now);
        }
    }

    private void assertNoLineThrough(List<DrawnText> texts, long moment) {
        MapLayout layout = window.model.layout(
                window.look.get(), Math.ceil(picture().getWidth()), Math.ceil(picture().getHeight()));
        MapGeometry at = layout.geometry();
        OptionalDouble line = layout.selection().virtualLine();
        assertThat(texts).filteredOn(it -> it.bounds().getMinX() >= at.virtualLeft()
                && it.bounds().getMaxX() <= at.virtualRight()).allSatisfy(it -> {
                    // The bounds of a text are those of its line, which its letters do not fill.
                    double middle = (it.bounds().getMinY() + it.bounds().getMaxY()) / 2;
                    assertThat(Math.abs(middle - line.orElseThrow())).as("%s at step %d", it, moment)
                            .isGreaterThan(4);
                });
    }

    @Test
    void zoomEdges_anywhere_haveNoDigitsOfLessThanAPixel(FxRobot robot) {
        robot.interact(() -> {
            explorer.setMoment(3398);
            explorer.select(new Vaddr(0xffff_8000_4823_4567L));
            explorer.zoomTo(new VaddrRange(new Vaddr(0xffff_8000_4012_3000L), new Vaddr(0xffff_8000_6f3a_9fffL)));
            window.model.motion().finish();
        });
        assertThat(Frames.words(picture())).contains("ffff_8000_401\u2026", "ffff_8000_6f3\u2026", "401\u2026",
                "6f3\u2026", "ffff_8000_4823_4567");
        robot.interact(() -> {
            explorer.zoomTo(new VaddrRange(new Vaddr(0xffff_8000_4000_0000L), new Vaddr(0xffff_8000_7fff_ffffL)));
            window.model.motion().finish();
        });
        assertThat(Frames.words(picture())).as("round ones stay whole")
                .contains("ffff_8000_4000_0000", "ffff_8000_8000_0000");
    }
}
