package kspace.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.kspace.Boot;

/**
 * Measures, in one process, how the window follows ten seconds of panning, zooming and scrubbing, one change for each
 * pulse, and how long it takes to draw all of it at 1920 x 1080 at random zooms, of a small and a very large machine. To
 * be run by hand, without a display, with {@code -Xlog:gc} for the pauses; what it prints goes into notes about speed.
 */
public final class WindowPulses {
    private static final double PULSE_MS = 1000.0 / 60;
    private static final double WARM_UP_MS = 15_000;
    private static final double MEASURED_MS = 10_000;
    private static final int ZOOMS = 20;
    private static final int ROUNDS = 10;
    private static final long SEED = 4711;

    private WindowPulses() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Resources.loadFonts();
            UserAgent.use(Theme.LIGHT);
            Redraws small = new Redraws("4 GiB", Machines.q35());
            Redraws large = new Redraws("64 TiB by 4 KiB", RandomZooms.hugeMachine());
            for (int round = 0; round < ROUNDS; round++) {
                small.redraw();
                large.redraw();
            }
            System.out.printf(Locale.ROOT, "%s%n%s%nslowest redraw, large to small: %.2f%n", small, large,
                    large.slowestMs() / small.slowestMs());
            new Pulses("4 GiB", Machines.q35(),
                    () -> new Pulses("64 TiB by 4 KiB", RandomZooms.hugeMachine(), done::countDown).start()).start();
        });
        done.await();
        Platform.exit();
    }

    private static Scene scene(Explorer explorer, double width, double height) {
        return new Scene(new ExplorerPane(explorer, Theme.LIGHT), width, height);
    }

    /** The whole window drawn again at random zooms; each counts with the least of its times. */
    private static final class Redraws {
        private final String name;
        private final List<Snapshot> places;
        private final Explorer explorer;
        private final Scene scene;
        private final WritableImage image = new WritableImage(1920, 1080);
        private final double[] leastMs = new double[ZOOMS];

        Redraws(String name, Boot boot) {
            this.name = name;
            this.places = RandomZooms.of(boot, ZOOMS, SEED);
            this.explorer = new Explorer(boot);
            this.scene = scene(explorer, 1920, 1080);
            Arrays.fill(leastMs, Double.POSITIVE_INFINITY);
        }

        void redraw() {
            for (int i = 0; i < ZOOMS; i++) {
                long start = System.nanoTime();
                explorer.setMoment(places.get(i).moment());
                explorer.visit(places.get(i).place());
                scene.snapshot(image);
                leastMs[i] = Math.min(leastMs[i], (System.nanoTime() - start) / 1e6);
            }
        }

        double slowestMs() {
            return Arrays.stream(leastMs).max().orElseThrow();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: redraw of the window at 1920 x 1080: mean %.1f ms, slowest %.1f ms",
                    name, Arrays.stream(leastMs).average().orElseThrow(), slowestMs());
        }
    }

    /** A window that is panned, zoomed and scrubbed, a little at each pulse. */
    private static final class Pulses extends AnimationTimer {
        private final String name;
        private final Explorer explorer;
        private final Random random = new Random(SEED);
        private final Stage stage = new Stage();
        private final Runnable then;
        private final List<Double> workMs = new ArrayList<>();
        private long begun;
        private long pulseBegun;
        private boolean measuring;

        Pulses(String name, Boot boot, Runnable then) {
            this.name = name;
            this.explorer = new Explorer(boot);
            this.then = then;
            Scene scene = scene(explorer, 1000, 1000);
            scene.addPostLayoutPulseListener(this::endPulse);
            stage.setScene(scene);
            stage.show();
            explorer.zoomTo(ZoomRange.WHOLE.addresses());
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (begun == 0) {
                begun = time;
            }
            double passedMs = (time - begun) / 1e6;
            if (!measuring && passedMs >= WARM_UP_MS) {
                measuring = true;
            }
            if (passedMs >= WARM_UP_MS + MEASURED_MS) {
                finish();
                return;
            }
            pulseBegun = time;
            change();
        }

        private void change() {
            ZoomRange zoom = explorer.snapshot().zoom().map(it -> ZoomRange.fit(it, 0)).orElse(ZoomRange.WHOLE);
            switch (random.nextInt(3)) {
                case 0 -> explorer.adjustZoom(zoom.moved(random.nextDouble() - 0.5).addresses());
                case 1 -> explorer.adjustZoom(
                        zoom.about(random.nextDouble(), random.nextBoolean() ? 0.7 : 1 / 0.7).addresses());
                default -> explorer.setMoment((long) (random.nextDouble() * explorer.snapshot().boot().nrSteps()));
            }
        }

        private void endPulse() {
            if (measuring && pulseBegun != 0) {
                workMs.add((System.nanoTime() - pulseBegun) / 1e6);
            }
            pulseBegun = 0;
        }

        private void finish() {
            stop();
            double[] sorted = workMs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            long slow = Arrays.stream(sorted).filter(ms -> ms > PULSE_MS).count();
            System.out.printf(Locale.ROOT, "%s: %d pulses in 10 s, median %.1f ms, p95 %.1f ms, most %.1f ms,"
                    + " %.1f %% slower than %.1f ms%n",
                    name, sorted.length, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100],
                    sorted[sorted.length - 1], 100.0 * slow / sorted.length, PULSE_MS);
            stage.close();
            then.run();
        }
    }
}
