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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.FaultReports;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.StageDesktop;
import kspace.app.export.Picture;
import kspace.app.export.PictureFormat;
import kspace.app.export.PictureView;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.space.AddressSpace;

/** The window. */
public final class ExplorerWindow {
    private static final String PROGRAM = "KSpace Explorer";
    private static final double START_WIDTH = 1680;
    private static final double START_HEIGHT = 1020;
    private static final int EXIT_FAILED = 1;

    private ExplorerWindow() {}

    /**
     * Shows a machine in a window and returns when that is closed. Without a display, says so, draws the window to a PNG
     * file in the temporary directory and prints its path.
     *
     * @param source where the machine comes from
     * @param machine the machine, which boots
     * @param out where to print
     * @return the program's exit code
     * @throws IOException if it cannot print
     * @throws StartException if no window can be opened, or the picture cannot be drawn or written
     */
    public static int open(MachineSource source, Machine machine, OutputStream out) throws IOException {
        Explorer explorer = new Explorer(Boot.of(machine));
        if (!Display.present()) {
            AddressSpace space = explorer.snapshot().space();
            String name = space.name();
            return draw(name, name, png -> PictureRenderer.inMemory().make(
                    space, Picture.of(PictureView.WINDOW), PictureFormat.PNG, png, _ -> {}), out);
        }
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        FxStart.start(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(0));
                ExplorerPane pane = show(explorer, stage, new StageDesktop(stage));
                reportUncaught(pane);
                pane.machines().remember(source);
                pane.machines().announce(source);
            } catch (RuntimeException | Error e) {
                // Whoever waits for the window to be closed would wait for ever.
                closed.completeExceptionally(e);
            }
        });
        return untilClosed(closed);
    }

    /** Waits for a window to be closed. */
    static int untilClosed(CompletableFuture<Integer> closed) {
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
        FxStart.loadFonts();
        ExplorerPane pane = new ExplorerPane(explorer, desktop);
        pane.themeProperty().subscribe(UserAgent::use);
        pane.machines().titleProperty().subscribe(title -> stage.setTitle(title + " - " + PROGRAM));
        stage.setOnCloseRequest(event -> {
            event.consume();
            pane.machines().unsaved().before(stage::hide);
        });
        stage.getIcons().setAll(WindowIcon.sizes());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(pane, Math.min(START_WIDTH, screen.getWidth()), Math.min(START_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        stage.show();
        // The frame around the window, which is known only now, takes room, too.
        double frameWidth = Math.max(0, stage.getWidth() - scene.getWidth());
        double frameHeight = Math.max(0, stage.getHeight() - scene.getHeight());
        stage.setMinWidth(Math.min(screen.getWidth(), Magnifier.LEAST_WIDTH + frameWidth));
        stage.setMinHeight(Math.min(screen.getHeight(), Magnifier.LEAST_HEIGHT + frameHeight));
        pane.startAtTimeline();
        return pane;
    }

    /** A mistake of ours becomes a sentence in the window, and one line for whoever started the program. */
    private static void reportUncaught(ExplorerPane pane) {
        FaultReports reports = FaultReports.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> {
            FaultReports.Fault fault = reports.keep("Something went wrong inside the program", thrown);
            if (fault.isNews()) {
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                        .print("kspace: " + fault.sentence() + "\n");
                Platform.runLater(() -> pane.report(fault.sentence(), fault.report()));
            }
        });
    }

    /** Draws the picture of a window. */
    @FunctionalInterface
    interface Drawer {
        void draw(OutputStream png) throws IOException;
    }

    /**
     * Draws a window to a file in the temporary directory for want of a display, and prints its path.
     *
     * @param name whose window it is, for people
     * @param fileName what the name of the file has of that
     */
    static int draw(String name, String fileName, Drawer drawer, OutputStream out) throws IOException {
        Path file = drawn(slug(fileName), drawer);
        try {
            print(out, "There is no display to open a window on, so the window of " + name + " is drawn to a file:");
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
            throw new StartException("the picture cannot be written: "
                    + TemporaryFolder.obstacle().orElseGet(() -> String.valueOf(e.getMessage())), e);
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
