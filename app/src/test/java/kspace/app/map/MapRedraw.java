package kspace.app.map;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import kspace.app.CountingSurface;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.canvas.Density;
import kspace.app.canvas.Look;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.kspace.Boot;

/**
 * Measures, in one process, how long the map takes to be laid out and drawn at random zooms of a small and a very large
 * machine, and how much is drawn. To be run by hand; what it prints goes into notes about speed.
 */
public final class MapRedraw {
    private static final int ZOOMS = 20;
    private static final int ROUNDS = 40;
    private static final long SEED = 4711;
    private static final int WIDTH = 496;
    private static final int HEIGHT = 706;
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);

    private MapRedraw() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Resources.loadFonts();
            List<Machine> machines = List.of(
                    machine("4 GiB", Machines.q35()), machine("64 TiB by 4 KiB", RandomZooms.hugeMachine()));
            for (int round = 0; round < ROUNDS; round++) {
                machines.forEach(machine -> machine.zooms().forEach(Zoom::redraw));
            }
            machines.forEach(Machine::print);
            System.out.printf(Locale.ROOT, "slowest zoom, large to small: %.2f%n",
                    machines.getLast().slowestMs() / machines.getFirst().slowestMs());
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static Machine machine(String name, Boot boot) {
        return new Machine(name, RandomZooms.of(boot, ZOOMS, SEED).stream().map(Zoom::new).toList());
    }

    private record Machine(String name, List<Zoom> zooms) {
        double slowestMs() {
            return zooms.stream().mapToDouble(zoom -> zoom.leastMs).max().orElseThrow();
        }

        void print() {
            System.out.printf(Locale.ROOT,
                    "%s: at most %d marks and %d of patterns, %.2f ms on average, slowest %.2f ms%n",
                    name,
                    zooms.stream().mapToInt(zoom -> zoom.counted.marks()).max().orElseThrow(),
                    zooms.stream().mapToInt(zoom -> zoom.counted.patterns()).max().orElseThrow(),
                    zooms.stream().mapToDouble(zoom -> zoom.leastMs).average().orElseThrow(),
                    slowestMs());
        }
    }

    /** One zoom, and the least time that drawing it took: what else the computer does only makes it longer. */
    private static final class Zoom {
        private final CountingSurface counted = new CountingSurface();
        private final PaintedPane pane;
        private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
        private double leastMs = Double.POSITIVE_INFINITY;

        Zoom(Snapshot place) {
            MapShown shown = MapShown.still(MapScale.of(new ZoomRange(place.zoom().orElseThrow())));
            MapPainter.paint(counted, MapLayout.of(place, LOOK, shown, WIDTH, HEIGHT));
            pane = new PaintedPane((surface, width, height) -> MapPainter.paint(surface,
                    MapLayout.of(place, LOOK, shown, width, height)));
            pane.setPrefSize(WIDTH, HEIGHT);
            new Scene(pane, WIDTH, HEIGHT);
        }

        void redraw() {
            long start = System.nanoTime();
            pane.repaint();
            pane.snapshot(null, image);
            leastMs = Math.min(leastMs, (System.nanoTime() - start) / 1e6);
        }
    }
}
