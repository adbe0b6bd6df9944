package kspace.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import kspace.app.Machines;
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
    private static final int ROUNDS = 15;
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
            double small = measure("4 GiB", Machines.q35());
            double large = measure("64 TiB by 4 KiB", RandomZooms.hugeMachine());
            System.out.printf(Locale.ROOT, "slowest zoom, large to small: %.2f%n", large / small);
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static double measure(String name, Boot boot) {
        List<Snapshot> places = RandomZooms.of(boot, ZOOMS, SEED);
        int most = 0;
        List<Double> medians = new ArrayList<>();
        for (Snapshot place : places) {
            MapShown shown = MapShown.still(MapScale.of(new ZoomRange(place.zoom().orElseThrow())));
            CountingSurface counting = new CountingSurface();
            MapPainter.paint(counting, MapLayout.of(place, LOOK, shown, WIDTH, HEIGHT));
            most = Math.max(most, counting.marks());
            medians.add(medianMs(place, shown));
        }
        double slowest = medians.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double mean = medians.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf(Locale.ROOT, "%s: at most %d marks, %.2f ms on average, slowest zoom %.2f ms%n", name, most,
                mean, slowest);
        return slowest;
    }

    private static double medianMs(Snapshot place, MapShown shown) {
        SimpleObjectProperty<Snapshot> snapshot = new SimpleObjectProperty<>(place);
        PaintedPane pane = new PaintedPane((surface, width, height) -> MapPainter.paint(surface,
                MapLayout.of(snapshot.get(), LOOK, shown, width, height)), snapshot);
        pane.setPrefSize(WIDTH, HEIGHT);
        new Scene(pane, WIDTH, HEIGHT);
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            pane.repaint();
            pane.snapshot(null, image);
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        return times.get(ROUNDS / 2);
    }
}
