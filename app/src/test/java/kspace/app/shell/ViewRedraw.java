package kspace.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import kspace.app.CountingSurface;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.canvas.PaintedPane;
import kspace.app.canvas.Theme;
import kspace.app.resources.Resources;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.kspace.Boot;

/**
 * Measures, in one process, how long the map, the overview and the columns take to be laid out and drawn in a window of
 * 1920 x 1080, each alone and all together, at random zooms of a small and a very large machine, and how much is drawn. To
 * be run by hand, without a display; what it prints goes into notes about speed.
 */
public final class ViewRedraw {
    private static final int ZOOMS = 20;
    private static final int ROUNDS = 10;
    private static final long SEED = 4711;

    private ViewRedraw() {}

    /** What is drawn together. */
    private enum Part {
        MAP("map-picture"),
        OVERVIEW("tables-overview"),
        COLUMNS("tables-columns"),
        TOGETHER("map-picture", "tables-overview", "tables-columns");

        private final List<String> ids;

        Part(String... ids) {
            this.ids = List.of(ids);
        }
    }

    /** Runs the measurement. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("kspace.reducedMotion", "true");
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            Resources.loadFonts();
            UserAgent.use(Theme.LIGHT);
            Window small = new Window(Machines.q35());
            Window large = new Window(RandomZooms.hugeMachine());
            for (int round = 0; round < ROUNDS; round++) {
                small.redraw();
                large.redraw();
            }
            System.out.println("4 GiB, and 64 TiB by 4 KiB:");
            for (Part part : Part.values()) {
                System.out.printf(Locale.ROOT, "%-8s %s; %s; slowest, large to small %.2f%n",
                        part.name().toLowerCase(Locale.ROOT), small.words(part), large.words(part),
                        large.slowestMs(part) / small.slowestMs(part));
            }
            System.out.printf(Locale.ROOT, "following a zoom and a moment: slowest %.2f ms, %.2f ms%n",
                    small.slowestFollowMs(), large.slowestFollowMs());
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    /** A window, and the least time that drawing took at each zoom: what else the computer does only makes it longer. */
    private static final class Window {
        private final List<Snapshot> places;
        private final Explorer explorer;
        private final Scene scene;
        private final double[][] leastMs = new double[Part.values().length][ZOOMS];
        private final int[] mostMarks = new int[Part.values().length];
        private final int[] mostPatterns = new int[Part.values().length];
        private final double[] followMs = new double[ZOOMS];
        private final WritableImage image = new WritableImage(1920, 1080);

        Window(Boot boot) {
            places = RandomZooms.of(boot, ZOOMS, SEED);
            explorer = new Explorer(boot);
            scene = new Scene(new ExplorerPane(explorer, Theme.LIGHT), 1920, 1080);
            scene.snapshot(image);
            for (double[] ofPart : leastMs) {
                Arrays.fill(ofPart, Double.POSITIVE_INFINITY);
            }
            Arrays.fill(followMs, Double.POSITIVE_INFINITY);
        }

        void redraw() {
            for (int i = 0; i < ZOOMS; i++) {
                long start = System.nanoTime();
                explorer.setMoment(places.get(i).moment());
                explorer.visit(places.get(i).place());
                followMs[i] = Math.min(followMs[i], msSince(start));
                scene.snapshot(image);
                for (Part part : Part.values()) {
                    redraw(part, i);
                }
            }
        }

        private void redraw(Part part, int zoom) {
            List<PaintedPane> panes =
                    part.ids.stream().map(id -> (PaintedPane) scene.getRoot().lookup("#" + id)).toList();
            CountingSurface counted = new CountingSurface();
            panes.forEach(pane -> pane.paintOn(counted));
            mostMarks[part.ordinal()] = Math.max(mostMarks[part.ordinal()], counted.marks());
            mostPatterns[part.ordinal()] = Math.max(mostPatterns[part.ordinal()], counted.patterns());
            long start = System.nanoTime();
            for (PaintedPane pane : panes) {
                pane.repaint();
                pane.snapshot(null, image);
            }
            leastMs[part.ordinal()][zoom] = Math.min(leastMs[part.ordinal()][zoom], msSince(start));
        }

        private static double msSince(long start) {
            return (System.nanoTime() - start) / 1e6;
        }

        double slowestMs(Part part) {
            return Arrays.stream(leastMs[part.ordinal()]).max().orElseThrow();
        }

        double slowestFollowMs() {
            return Arrays.stream(followMs).max().orElseThrow();
        }

        String words(Part part) {
            return String.format(Locale.ROOT, "mean %.2f ms, slowest %.2f ms, at most %,d marks and %,d of patterns",
                    Arrays.stream(leastMs[part.ordinal()]).average().orElseThrow(), slowestMs(part),
                    mostMarks[part.ordinal()], mostPatterns[part.ordinal()]);
        }
    }
}
