package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kspace.app.CountingSurface;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.WindowRobot;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.canvas.motion.ReducedMotion;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.tables.columns.ColumnsGeometry;
import kspace.app.tables.columns.ColumnsPainter;
import kspace.app.tables.columns.ColumnsState;
import kspace.app.tables.overview.OverviewPainter;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much is drawn follows from the pixels, not from what is mapped. */
@ExtendWith(WindowRobot.class)
class DrawingCountTest {
    private static final int ZOOMS = 20;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 400;

    static List<Boot> machines() {
        return List.of(Machines.q35(), RandomZooms.hugeMachine(), Machines.withRegions(4096));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void paint_randomZooms_drawsNoMoreThanPixels(Boot boot) {
        Resources.loadFonts();
        long seed = System.nanoTime();
        Explorer explorer = new Explorer(boot);
        ReducedMotion still = new ReducedMotion();
        still.property().set(true);
        TablesViewModel model = new TablesViewModel(explorer, still);
        Look look = new Look(Theme.LIGHT, Density.NORMAL);
        for (Snapshot place : RandomZooms.of(boot, ZOOMS, seed)) {
            explorer.setMoment(place.moment());
            explorer.visit(place.place());
            CountingSurface overview = new CountingSurface();
            new OverviewPainter(model.overview()::shown, model.find()::hits, () -> look).paint(overview, WIDTH, HEIGHT);
            assertThat(overview.marks()).as("seed %d, %s", seed, place.place()).isLessThan((int) WIDTH);
            CountingSurface columns = new CountingSurface();
            new ColumnsPainter(model, () -> look, new ColumnsState()).paint(columns, WIDTH, HEIGHT);
            assertThat(columns.marks()).as("seed %d, %s", seed, place.place())
                    .isLessThan(8 * ColumnsGeometry.GRID_COLUMNS * ColumnsGeometry.GRID_ROWS);
        }
    }
}
