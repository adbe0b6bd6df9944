package kspace.app.shell;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.FaultReports;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.Settings;
import kspace.app.desktop.StageDesktop;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureView;
import kspace.app.machine.Opening;
import kspace.app.sample.MachineSource;
import kspace.app.shell.display.Display;
import kspace.app.shell.display.FxStart;
import kspace.app.shell.display.StartException;
import kspace.app.shell.display.TemporaryFolder;
import kspace.app.shell.look.ThemeChoice;
import kspace.app.shell.look.UserAgent;
import kspace.app.shell.welcome.WelcomeFooter;
import kspace.app.state.Explorer;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopKey;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourReading;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/** The window. */
public final class ExplorerWindow {
    private static final int EXIT_FAILED = 1;
    private static final int REHEARSED_FRAMES = 30;

    private ExplorerWindow() {}

    /** Makes ready, beside all else, what a window needs whatever it shows; what hinders that is said when it is opened. */
    public static void prepare() {
        FxStart.startAhead(ExplorerWindow::makeReady);
    }

    private static void makeReady() {
        FxStart.loadFonts();
        UserAgent.use(ThemeChoice.first(Settings.ofUser(), StageDesktop.systemIsDark().getValue()));
    }

    /**
     * Shows a machine in a window and returns when that is closed. Without a display, says so, draws what the window would
     * show to a PNG file in the temporary directory and prints its path.
     *
     * @param source where the machine comes from
     * @param machine the machine, which boots
     * @param stop what to show of it
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws StartException if no window can be opened, or the picture cannot be drawn or written
     * @throws kspace.app.stop.StopException if the machine has no such stop
     */
    public static int open(MachineSource source, Machine machine, Stop stop, OutputStream out) throws IOException {
        Shown shown = Shown.of(stop, new Explorer(Boot.of(machine)));
        String name = machine.name();
        return open(shown, name, name, out, window -> show(source, shown, stop, window));
    }

    private static void show(MachineSource source, Shown shown, Stop stop, MainWindow window) {
        ExplorerPane pane = window.showMachine(shown.explorer(), shown.theme());
        pane.machines().remember(source);
        pane.stop().show(shown.picture().sight());
        shown.picture().sight().beside().ifPresent(_ -> pane.greet(ShellMessage.PAIR_IN_WINDOW.text()));
        if (stop.words().isEmpty()) {
            FirstLook.show(pane, shown.explorer(), "");
            pane.machines().announce(source, about -> FirstLook.show(pane, shown.explorer(), about));
        } else if (shown.words().isEmpty()) {
            pane.machines().announce(source, pane.machines()::tell);
        } else {
            pane.machines().tell(shown.words());
        }
    }

    /**
     * Shows a machine in a window as {@link #open(MachineSource, Machine, Stop, OutputStream)} does where there is a display,
     * for the JVM to learn by, and closes it after a few frames. To be called where JavaFX draws in memory.
     *
     * @param source where the machine comes from
     * @param machine the machine, which boots
     * @return the program's exit code
     */
    public static int rehearse(MachineSource source, Machine machine) {
        FxStart.start(ExplorerWindow::makeReady);
        Shown shown = Shown.of(Stop.NONE, new Explorer(Boot.of(machine)));
        return openWindow((stage, window) -> {
            show(source, shown, Stop.NONE, window);
            new AnimationTimer() {
                private int nrFrames;

                @Override
                public void handle(long nanos) {
                    nrFrames++;
                    if (nrFrames == REHEARSED_FRAMES) {
                        stop();
                        stage.hide();
                    }
                }
            }.start();
        });
    }

    /**
     * Shows what the window showed when it was closed last, or else a machine, as
     * {@link #open(MachineSource, Machine, Stop, OutputStream)} does.
     *
     * @param source where the machine comes from that is shown if nothing is known, or it cannot be read
     * @param machine that machine, which boots
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws StartException if no window can be opened, or the picture cannot be drawn or written
     */
    public static int openLast(MachineSource source, Machine machine, OutputStream out) throws IOException {
        if (!Display.present()) {
            return open(source, machine, Stop.NONE, out);
        }
        return openWindow(window -> {
            if (WelcomeFooter.isShownAtStart(Settings.ofUser())) {
                window.greet(() -> showLast(window, Settings.ofUser(), source, machine));
            } else {
                showLast(window, Settings.ofUser(), source, machine);
            }
        });
    }

    /** Shows what the window showed when it was closed last, or else a machine; to be called on the JavaFX thread. */
    static void showLast(MainWindow window, Settings settings, MachineSource source, Machine machine) {
        Optional<Stop> stop = Stop.in(settings);
        if (stop.isEmpty()) {
            Boot boot = Boot.of(machine);
            Explorer explorer = new Explorer(boot);
            ExplorerPane pane = window.showMachine(explorer);
            pane.machines().remember(source);
            FirstLook.show(pane, explorer, "");
            return;
        }
        Reopened last = Reopened.of(stop.get());
        BootSpace space = new BootSpace(last.boot().orElseGet(() -> Boot.of(machine)).lastState());
        Sight sight = last.boot().isPresent()
                ? Sight.asFarAsPossible(stop.get(), space)
                : Sight.of(ViewKind.WINDOW);
        ExplorerPane pane = window.showMachine(sight.explorer(space));
        pane.machines().remember(last.source().orElse(source));
        if (last.boot().isPresent()) {
            pane.stop().show(sight);
        } else {
            pane.report(last.refusal());
        }
    }

    /**
     * What a window is to show.
     *
     * @param picture it, as it is drawn where there is no display
     * @param theme the theme, if one is asked for
     * @param words what is said about it; empty for nothing
     * @param explorer the state of the window
     */
    private record Shown(Picture picture, Optional<Theme> theme, String words, Explorer explorer) {
        static Shown of(Stop stop, Explorer explorer) {
            Picture picture = new PictureOptions(stop).picture(explorer.snapshot().space(), PictureFormat.PNG);
            picture.sight().show(explorer);
            WindowStop.requireStep(picture.sight(), explorer);
            String words = Stream.of(picture.style().title(), picture.style().caption())
                    .filter(it -> !it.isEmpty()).collect(Collectors.joining(": "));
            return new Shown(
                    picture, stop.word(StopKey.THEME).map(_ -> picture.style().theme()), words, explorer);
        }
    }

    /**
     * The machine that was shown last, read again.
     *
     * @param source where it comes from; empty if it cannot be read
     * @param boot its boot; empty as well then
     * @param refusal why it cannot be read
     */
    private record Reopened(Optional<MachineSource> source, Optional<Boot> boot, String refusal) {
        /** A file of a folder that does not answer is not waited for. */
        private static final long PATIENCE_MS = 2000;

        static Reopened of(Stop stop) {
            CompletableFuture<Reopened> read = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("kspace-last").start(() -> {
                try {
                    MachineSource source = MachineSource.of(stop.machine());
                    read.complete(new Reopened(Optional.of(source), Optional.of(Boot.of(source.read())), ""));
                } catch (MachineException e) {
                    read.complete(none(ShellMessage.LAST_REFUSED.text(e.sentence())));
                }
            });
            return read.completeOnTimeout(
                    none(ShellMessage.LAST_SILENT.text(stop.machine())), PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .join();
        }

        private static Reopened none(String refusal) {
            return new Reopened(Optional.empty(), Optional.empty(), refusal);
        }
    }

    /**
     * Presents a tour, and returns when the window is closed that it is shown in.
     *
     * @param reading the tour, which has a stop
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws StartException if there is no display, or no window can be opened
     */
    public static int present(TourReading reading, OutputStream out) throws IOException {
        if (!Display.present()) {
            throw new StartException(
                    ShellMessage.NO_DISPLAY_FOR_TOUR.text());
        }
        TourPlayer player = MainWindow.player(reading);
        Explorer explorer = player.play(0).shown().map(PlayedStop.Shown::boot).map(Explorer::new)
                .orElseGet(() -> new Explorer(Boot.of(MachineSource.byDefault().read())));
        Shown shown = new Shown(Picture.of(PictureView.WINDOW), Optional.empty(), "", explorer);
        return open(shown, "", "", out, window -> {
            window.showMachine(explorer);
            window.present(reading);
        });
    }

    /**
     * Shows a recording, as {@link #open(MachineSource, Machine, Stop, OutputStream)} does a machine.
     *
     * @param recording the address space
     * @param stop what to show of it
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws kspace.core.space.RecordingException if the recording cannot be read, or cannot be listed
     * @throws StartException if no window can be opened, or the picture cannot be drawn or written
     */
    public static int open(Recording recording, Stop stop, OutputStream out) throws IOException {
        Shown shown = Shown.of(stop, Opening.explorer(recording));
        return open(shown, PlainText.word(recording.name()), RecordingPane.shortName(recording), out,
                window -> window.showRecording(shown.explorer(), recording, shown.theme()).stop()
                        .show(shown.picture().sight()));
    }

    private static int open(
            Shown shown, String name, String fileName, OutputStream out, Consumer<MainWindow> show)
            throws IOException {
        if (!Display.present()) {
            ViewKind view = shown.picture().sight().view();
            ShellMessage drawn = view == ViewKind.TABLES ? ShellMessage.VIEW_OF_ARE : ShellMessage.VIEW_OF_IS;
            return draw(drawn.text(view.displayName(), name), fileName, png -> PictureRenderer.inMemory().make(
                    shown.explorer().snapshot().space(), shown.picture(), PictureFormat.PNG, png, _ -> {}), out);
        }
        return openWindow(show);
    }

    private static int openWindow(Consumer<MainWindow> show) {
        return openWindow((_, window) -> show.accept(window));
    }

    /** Opens a window, and returns when it is closed. */
    private static int openWindow(BiConsumer<Stage, MainWindow> show) {
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        FxStart.start(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(0));
                MainWindow window = new MainWindow(stage, new StageDesktop(stage));
                show.accept(stage, window);
                reportUncaught(window);
            } catch (RuntimeException | Error e) {
                // Whoever waits for the window to be closed would wait for ever.
                closed.completeExceptionally(e);
            }
        });
        return untilClosed(closed);
    }

    /** Waits for a window to be closed. */
    private static int untilClosed(CompletableFuture<Integer> closed) {
        try {
            return closed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return EXIT_FAILED;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Fills a window and shows it; to be called on the JavaFX thread. */
    static ExplorerPane show(Explorer explorer, Stage stage, Desktop desktop) {
        return new MainWindow(stage, desktop).showMachine(explorer);
    }

    /** A mistake of ours becomes a sentence in the window, and one line for whoever started the program. */
    private static void reportUncaught(MainWindow window) {
        FaultReports reports = FaultReports.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> {
            FaultReports.Fault fault = reports.keep(ShellMessage.FAULT.text(), thrown);
            if (fault.isNews()) {
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                        .print(ShellMessage.KSPACE.text(fault.sentence()));
                window.report(fault.sentence(), fault.report());
            }
        });
    }

    /** Draws the picture of a window. */
    @FunctionalInterface
    private interface Drawer {
        void draw(OutputStream png) throws IOException;
    }

    /**
     * Draws a window to a file in the temporary directory for want of a display, and prints its path.
     *
     * @param name what it is and the verb, for people
     * @param fileName what the name of the file has of that
     */
    private static int draw(String name, String fileName, Drawer drawer, OutputStream out) throws IOException {
        Path file = drawn(slug(fileName), drawer);
        try {
            print(out, ShellMessage.NO_DISPLAY_FOR_WINDOW.text(name));
            print(out, file.toString());
        } catch (IOException e) {
            // Nobody would know where it is.
            Files.deleteIfExists(file);
            throw e;
        }
        return 0;
    }

    private static Path drawn(String name, Drawer drawer) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            drawer.draw(png);
            Path file = Files.createTempFile("kspace-" + name + "-", ".png");
            try {
                new OutputFile(file).write(png::writeTo);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw new StartException(ShellMessage.PICTURE_NOT_WRITTEN
                    .text(TemporaryFolder.obstacle().orElseGet(() -> String.valueOf(e.getMessage()))), e);
        }
    }

    /** Writes a line at once, so that it is known whether it has arrived. */
    private static void print(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Returns a name as it may stand in a file name anywhere. */
    private static String slug(String name) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "machine" : slug;
    }
}
