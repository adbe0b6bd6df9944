package kspace.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.CountingSurface;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.map.layout.MapLayout;
import kspace.app.map.paint.MapPainter;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.app.zoom.AxisScale;
import kspace.app.zoom.AxisShown;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much is drawn is a matter of pixels, not of how much memory a machine has. */
@ExtendWith(WindowRobot.class)
class MapDrawingTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);
    private static final int ZOOMS = 20;
    private static final double WIDTH = 496;
    private static final double HEIGHT = 636;

    static List<Boot> machines() {
        return List.of(Machines.q35(), RandomZooms.hugeMachine(), Machines.withRegions(4096));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void paint_anyZoom_drawsNoMoreThanThePixelsLeaveRoomFor(Boot boot) {
        long seed = System.nanoTime();
        for (Snapshot place : RandomZooms.of(boot, ZOOMS, seed)) {
            CountingSurface surface = new CountingSurface();
            AxisShown shown = AxisShown.still(AxisScale.of(new ZoomRange(place.zoom().orElseThrow())));
            MapPainter.paint(surface, MapLayout.of(place, LOOK, shown, WIDTH, HEIGHT));
            String where = "seed " + seed + ", " + place.zoom();
            assertThat(surface.marks()).as(where).isLessThan((int) (3 * HEIGHT));
            assertThat(surface.patterns()).as(where).isLessThan((int) (WIDTH * HEIGHT / 36));
        }
    }
}
