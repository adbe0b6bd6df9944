package kspace.app.shell;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import kspace.app.Machines;
import kspace.app.RandomZooms;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.app.state.ZoomRange;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MemoryRegion;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;

/**
 * Measures, in one process, how the window follows ten seconds of panning, zooming and scrubbing, of steps, and of edits,
 * one change for each pulse, of a small and a very large machine. To be run by hand, without a display, with {@code -Xlog:gc} for the pauses and the option that
 * {@code app/pom.xml} starts the program with; what it prints goes into notes about speed.
 */
public final class WindowPulses {
    private static final double PULSE_MS = 1000.0 / 60;
    private static final double WARM_UP_MS = 15_000;
    private static final double MEASURED_MS = 10_000;
    private static final int MOST_PAGES = 4096;
    private static final long SEED = 4711;

    private WindowPulses() {}

    /** Runs the measurement, or of its parts only those whose name contains the one argument. */
    public static void main(String[] args) throws InterruptedException {
        Measurement.run(done -> {
            List<Pulses> pulses = Stream.of(
                    new Pulses("4 GiB: pan, zoom, scrub", Machines.q35(), Zooming::new),
                    new Pulses("64 TiB by 4 KiB: pan, zoom, scrub", RandomZooms.hugeMachine(), Zooming::new),
                    new Pulses("4 GiB: step", Machines.q35(), Stepping::new),
                    new Pulses("64 TiB by 4 KiB: step", RandomZooms.hugeMachine(), Stepping::new),
                    new Pulses("64 regions: step", Machines.withRegions(64), Stepping::new),
                    new Pulses("4096 regions: step", Machines.withRegions(4096), Stepping::new),
                    new Pulses("4 GiB: edit", Machines.q35(), Editing::new),
                    new Pulses("64 TiB by 4 KiB: edit", RandomZooms.hugeMachine(), Editing::new))
                    .filter(it -> args.length == 0 || it.name.contains(args[0]))
                    .toList();
            run(pulses.iterator(), done);
        });
    }

    private static void run(Iterator<Pulses> pulses, Runnable then) {
        if (pulses.hasNext()) {
            pulses.next().run(() -> run(pulses, then));
        } else {
            then.run();
        }
    }

    /** A window that is shown. */
    private record Shown(Explorer explorer, Scene scene) {}

    /** What changes at each pulse. */
    private interface Changes {
        void next();
    }

    /** Pans, zooms and scrubs. */
    private static final class Zooming implements Changes {
        private final Random random = new Random(SEED);
        private final Explorer explorer;

        Zooming(Shown window) {
            this.explorer = window.explorer();
            explorer.zoomTo(ZoomRange.WHOLE.addresses());
        }

        @Override
        public void next() {
            ZoomRange zoom = explorer.snapshot().zoom().map(it -> ZoomRange.fit(it, 0)).orElse(ZoomRange.WHOLE);
            switch (random.nextInt(3)) {
                case 0 -> explorer.adjustZoom(zoom.moved(random.nextDouble() - 0.5).addresses());
                case 1 -> explorer.adjustZoom(
                        zoom.about(random.nextDouble(), random.nextBoolean() ? 0.7 : 1 / 0.7).addresses());
                default -> explorer.setMoment((long) (random.nextDouble() * explorer.snapshot().boot().nrSteps()));
            }
        }
    }

    /** Steps forward and back at random moments. */
    private static final class Stepping implements Changes {
        private final Random random = new Random(SEED);
        private final Explorer explorer;
        private int count;

        Stepping(Shown window) {
            this.explorer = window.explorer();
        }

        @Override
        public void next() {
            if (count++ % 60 == 0) {
                explorer.setMoment((long) (random.nextDouble() * explorer.snapshot().boot().nrSteps()));
            }
            explorer.setMoment(explorer.snapshot().moment() + (random.nextBoolean() ? 1 : -1));
        }
    }

    /** Moves the end of a region to and fro, as a drag does, and changes a setting now and then, with the editor open. */
    private static final class Editing implements Changes {
        private final Random random = new Random(SEED);
        private final MachineEdits edits;
        private final int largest;
        private final PaddrRange original;
        private int count;

        Editing(Shown window) {
            this.edits = new MachineEdits(window.explorer());
            Event.fireEvent(window.scene(), new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.M, false, true, false, false));
            List<MemoryRegion> regions = edits.machine().regions();
            MemoryRegion region = regions.stream()
                    .filter(it -> it.type() == RegionType.USABLE)
                    .max(Comparator.comparingLong(it -> it.range().sizeBytes()))
                    .orElseThrow();
            this.largest = regions.indexOf(region);
            this.original = region.range();
        }

        @Override
        public void next() {
            Machine machine = edits.machine();
            if (count++ % 16 == 0) {
                int level = machine.highestTranslationLevel() == 1 ? 2 : 1;
                edits.apply("Largest page", machine.withHighestTranslationLevel(level));
                return;
            }
            List<MemoryRegion> regions = new ArrayList<>(machine.regions());
            long pages = original.sizeBytes() / PagingConsts.BASE_PAGE_SIZE - random.nextLong(MOST_PAGES);
            regions.set(largest, new MemoryRegion(
                    PaddrRange.ofSize(original.start(), pages * PagingConsts.BASE_PAGE_SIZE), RegionType.USABLE));
            edits.apply("Region", machine.withRegions(regions));
        }
    }

    /** A window in which something changes at each pulse. */
    private static final class Pulses extends AnimationTimer {
        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final String name;
        private final Stage stage = new Stage();
        private final Supplier<Changes> prepared;
        private final List<Double> wallMs = new ArrayList<>();
        private final List<Double> cpuMs = new ArrayList<>();
        private final List<Double> kilobytes = new ArrayList<>();
        private Optional<Changes> changes = Optional.empty();
        private Runnable then = () -> {};
        private long begun;
        private long pulseBegun;
        private long cpuBegun;
        private long bytesBegun;

        Pulses(String name, Boot boot, Function<Shown, Changes> changes) {
            this.name = name;
            this.prepared = () -> {
                Explorer explorer = new Explorer(boot);
                Scene scene = Measurement.window(explorer, 1000, 1000);
                scene.addPostLayoutPulseListener(this::endPulse);
                stage.setScene(scene);
                stage.show();
                return changes.apply(new Shown(explorer, scene));
            };
        }

        void run(Runnable afterwards) {
            then = afterwards;
            changes = Optional.of(prepared.get());
            start();
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (begun == 0) {
                begun = time;
            }
            if (time - begun >= (WARM_UP_MS + MEASURED_MS) * 1e6) {
                finish();
                return;
            }
            pulseBegun = time;
            cpuBegun = THREADS.getCurrentThreadCpuTime();
            bytesBegun = THREADS.getCurrentThreadAllocatedBytes();
            changes.orElseThrow().next();
        }

        private void endPulse() {
            long time = System.nanoTime();
            if (pulseBegun != 0 && time - begun >= WARM_UP_MS * 1e6) {
                wallMs.add((time - pulseBegun) / 1e6);
                cpuMs.add((THREADS.getCurrentThreadCpuTime() - cpuBegun) / 1e6);
                kilobytes.add((THREADS.getCurrentThreadAllocatedBytes() - bytesBegun) / 1e3);
            }
            pulseBegun = 0;
        }

        private void finish() {
            stop();
            System.out.printf(Locale.ROOT,
                    "%s: %d pulses in 10 s, ms %s, of CPU %s, kB allocated %s; %.1f %% slower than"
                            + " %.1f ms, by CPU time %.1f %%%n",
                    name, wallMs.size(), spread(wallMs), spread(cpuMs), spread(kilobytes), slow(wallMs), PULSE_MS,
                    slow(cpuMs));
            stage.close();
            then.run();
        }

        private static double slow(List<Double> values) {
            return 100.0 * values.stream().filter(ms -> ms > PULSE_MS).count() / values.size();
        }

        private static String spread(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return String.format(Locale.ROOT, "median %.1f p95 %.1f most %.1f", sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100), sorted.getLast());
        }
    }
}
