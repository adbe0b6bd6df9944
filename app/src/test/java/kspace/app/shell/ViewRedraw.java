package kspace.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import kspace.app.CountingSurface;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.canvas.PaintedPane;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;

/**
 * Measures, in one process, how long the map, the overview and the columns take to be laid out and drawn in a window of
 * 1920 x 1080, each alone and all together, and the whole window to follow and be drawn, at random zooms of a small and a
 * very large machine, and how much is drawn. To
 * be run by hand, without a display; what it prints goes into notes about speed.
 */
public final class ViewRedraw {
    private static final int ZOOMS = 20;
    private static final int ROUNDS = 10;
    private static final long SEED = 4711;

    private ViewRedraw() {}

    /** Panes that are drawn together, and the least time that it took at each zoom: what else runs only makes it longer. */
    private static final class Part {
        private final String name;
        private final List<String> ids;
        private final double[] leastMs = new double[ZOOMS];
        private int mostMarks;
        private int mostPatterns;

        Part(String name, String... ids) {
            this.name = name;
            this.ids = List.of(ids);
            Arrays.fill(leastMs, Double.POSITIVE_INFINITY);
        }

        void redraw(Scene scene, int zoom, WritableImage image) {
            List<PaintedPane> panes =
                    ids.stream().map(id -> (PaintedPane) scene.getRoot().lookup("#" + id)).toList();
            CountingSurface counted = new CountingSurface();
            panes.forEach(pane -> pane.paintOn(counted));
            mostMarks = Math.max(mostMarks, counted.marks());
            mostPatterns = Math.max(mostPatterns, counted.patterns());
            long start = System.nanoTime();
            for (PaintedPane pane : panes) {
                pane.repaint();
                pane.snapshot(null, image);
            }
            leastMs[zoom] = Math.min(leastMs[zoom], msSince(start));
        }

        double slowestMs() {
            return slowest(leastMs);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "mean %.2f ms, slowest %.2f ms, at most %,d marks and %,d of patterns",
                    Arrays.stream(leastMs).average().orElseThrow(), slowestMs(), mostMarks, mostPatterns);
        }
    }

    private static double msSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** Runs the measurement. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("kspace.reducedMotion", "true");
        Measurement.run(done -> {
            Window small = new Window(Machines.q35());
            Window large = new Window(RandomZooms.hugeMachine());
            for (int round = 0; round < ROUNDS; round++) {
                small.redraw();
                large.redraw();
            }
            System.out.println("4 GiB, and 64 TiB by 4 KiB:");
            for (int i = 0; i < small.parts.size(); i++) {
                Part ofSmall = small.parts.get(i);
                Part ofLarge = large.parts.get(i);
                System.out.printf(Locale.ROOT, "%-8s %s; %s; slowest, large to small %.2f%n",
                        ofSmall.name, ofSmall, ofLarge, ofLarge.slowestMs() / ofSmall.slowestMs());
            }
            print("following a zoom and a moment", slowest(small.followMs), slowest(large.followMs));
            print("and drawing the whole window", slowest(small.wholeMs), slowest(large.wholeMs));
            done.run();
        });
    }

    private static void print(String what, double smallMs, double largeMs) {
        System.out.printf(Locale.ROOT, "%s: slowest %.2f ms, %.2f ms, large to small %.2f%n",
                what, smallMs, largeMs, largeMs / smallMs);
    }

    private static double slowest(double[] leastMs) {
        return Arrays.stream(leastMs).max().orElseThrow();
    }

    /** A window, and what was measured in it. */
    private static final class Window {
        private final List<Snapshot> places;
        private final Explorer explorer;
        private final Scene scene;
        private final List<Part> parts = List.of(
                new Part("map", "map-picture"),
                new Part("overview", "tables-overview"),
                new Part("columns", "tables-columns"),
                new Part("together", "map-picture", "tables-overview", "tables-columns"));
        private final double[] followMs = new double[ZOOMS];
        private final double[] wholeMs = new double[ZOOMS];
        private final WritableImage image = new WritableImage(1920, 1080);

        Window(Boot boot) {
            places = RandomZooms.of(boot, ZOOMS, SEED);
            explorer = new Explorer(boot);
            scene = Measurement.window(explorer, 1920, 1080);
            scene.snapshot(image);
            Arrays.fill(followMs, Double.POSITIVE_INFINITY);
            Arrays.fill(wholeMs, Double.POSITIVE_INFINITY);
        }

        void redraw() {
            for (int i = 0; i < ZOOMS; i++) {
                long start = System.nanoTime();
                explorer.setMoment(places.get(i).moment());
                explorer.visit(places.get(i).place());
                followMs[i] = Math.min(followMs[i], msSince(start));
                scene.snapshot(image);
                wholeMs[i] = Math.min(wholeMs[i], msSince(start));
                for (Part part : parts) {
                    part.redraw(scene, i, image);
                }
            }
        }
    }
}
